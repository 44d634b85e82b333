/// Orders, notices and bail, from the first thought of one to its end.
/// **Decides** which orders need attention before they end.
/// **Owns** the events `order.*` of a case file, and the reference data of the types. **Does not** judge what a court made: a court's
/// facts are recorded as they are, and flagged where they are outside the statute. Start reading at [Orders].
@NullMarked
package gwarchod.core.casefile.order;

import org.jspecify.annotations.NullMarked;
