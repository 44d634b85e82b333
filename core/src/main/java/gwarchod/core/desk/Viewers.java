package gwarchod.core.desk;

import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.util.Optional;

/// Who a session token stands for.
public interface Viewers {
    /// The viewer, where this node knows it for certain right now; doesn't wait.
    Optional<Viewer> known(String token);

    /// The viewer; empty for no session, or one that has ended. Being asked is being used.
    Future<Optional<Viewer>> resolve(String token);

    /// The same for what goes on by itself (an open stream): nobody used the session, so it may run out meanwhile.
    Future<Optional<Viewer>> still(String token);

    /// Whether its user has signed in, or signed in again, just now.
    Future<Boolean> confirmed(String token);
}
