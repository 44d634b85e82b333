/// Several processes as one: who is there, and the bus between them.
/// **Decides** when a node counts as gone, and how one leaves. **Owns** Hazelcast's settings: it holds membership, subscriptions and the
/// partition table, and nothing about people. **Does not** take a lock, a counter or a leader from the cluster. Nothing here is loaded
/// without `--cluster`. Start reading at [gwarchod.gateway.cluster.Cluster].
@NullMarked
package gwarchod.gateway.cluster;

import org.jspecify.annotations.NullMarked;
