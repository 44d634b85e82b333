/// Ids: opaque names of things, each its own type so that the compiler sees a swap. A leaf: it imports nothing of ours.
/// Start reading at [Id]; new ones come from [NewIds], never from a rule.
@NullMarked
package gwarchod.core.ids;

import org.jspecify.annotations.NullMarked;
