/// The one history of a person's breaches, of whatever was broken: orders, notices, bail and licences.
/// **Decides** that every breach is considered: a first breach is never "only" a first.
/// **Owns** the events `breach.*` of a case file. **Does not** hold the orders themselves. Start reading at [Breaches].
@NullMarked
package gwarchod.core.casefile.breach;

import org.jspecify.annotations.NullMarked;
