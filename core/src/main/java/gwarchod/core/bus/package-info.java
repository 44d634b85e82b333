/// The desk between nodes: what an edge node asks and does on case nodes, as messages.
/// **Decides** which case node is asked, how long it may take, and what is asked again elsewhere.
/// **Owns** the form of the messages. **Does not** hold case data, a store or a key, and doesn't believe an edge about who asks.
/// Start reading at [gwarchod.core.bus.BusDesk] and [gwarchod.core.bus.DeskService].
@NullMarked
package gwarchod.core.bus;

import org.jspecify.annotations.NullMarked;
