package gwarchod.core.bus;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Port: who is in the cluster, as far as this node knows. Nothing that must be right stands on it.
public interface Members {
    /// This node's name.
    String here();

    /// The names of the case nodes.
    List<String> caseNodes();

    /// The case node whose memory holds a case or a meeting, where the cluster says so.
    Optional<String> near(String id);

    /// Whether this node is a member.
    boolean active();

    /// Hears the names of nodes that have gone.
    void onGone(Consumer<String> listener);
}
