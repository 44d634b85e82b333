/// The read record: who looked at what, when, and what let them.
/// **Decides** that nothing is shown before the look at it is durable, and what professional standards are told of.
/// **Owns** the streams `reads/RUN`, in a store of their own. **Does not** decide who may see what: that is the sharing agreement's.
/// Start reading at [ReadRecord], then [Reads].
@NullMarked
package gwarchod.core.reads;

import org.jspecify.annotations.NullMarked;
