package gwarchod.core.desk;

import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.util.Optional;

/// Who a session token stands for.
public interface Viewers {
    /// The viewer, where this node knows it for certain right now; doesn't wait.
    Optional<Viewer> known(String token);

    /// The viewer; empty for no session, or one that has ended.
    Future<Optional<Viewer>> resolve(String token);
}
