/// The orders of all cases at once: the register over them, and those that come in before anybody knows whose they are.
/// **Decides** nothing about an order itself: that is its case's. **Owns** the events `intake.*`. **Does not** show anything the reader
/// wouldn't see in the case itself. Start reading at [OrderBook].
@NullMarked
package gwarchod.core.orders;

import org.jspecify.annotations.NullMarked;
