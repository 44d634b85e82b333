/// Who of several nodes does what one of them has to do.
///
/// **Decides** by a document in the store that is replaced only by whoever knows it as it stands: never by the cluster.
/// **Owns** the collection `leases`. **Does not** make anything right: what is done under a lease is still done at least once, and is once in effect
/// by its commit's id or number. A lease only keeps nodes from doing all of it together.
/// Start reading at [Lease].
@NullMarked
package gwarchod.core.lease;

import org.jspecify.annotations.NullMarked;
