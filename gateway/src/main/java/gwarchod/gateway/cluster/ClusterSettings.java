package gwarchod.gateway.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How this node is part of a cluster.
///
/// @param host the one interface on which it speaks to other nodes; a private one
/// @param port of the membership; the bus takes `busPort`
/// @param members where others may be found, `host` or `host:port`
/// @param dns the name of a Kubernetes service whose addresses are the nodes', in the place of a list
/// @param busPort 0 for a free one
/// @param tls how the bus is guarded; none where somebody said that its network is
/// @param keysUri where the case nodes share their keys
/// @param drainSeconds how long a node that leaves still serves after it said that it isn't ready
public record ClusterSettings(
        Role role, String name, String host, int port, List<String> members, Optional<String> dns, int busPort, Optional<BusTls> tls,
        Optional<String> keysUri, int drainSeconds) {
    public ClusterSettings {
        members = List.copyOf(members);
    }

    /// What a node does.
    public enum Role {
        /// Speaks to browsers; holds no case data, no store and no key.
        EDGE,
        /// Holds cases, and answers edges.
        CASE,
        BOTH;

        public boolean edge() {
            return this != CASE;
        }

        public boolean cases() {
            return this != EDGE;
        }
    }

    /// PEM files: this node's certificate and key, and who signs the certificates of this cluster's nodes and of nobody else.
    public record BusTls(Path certificate, Path key, Path trust) {}
}
