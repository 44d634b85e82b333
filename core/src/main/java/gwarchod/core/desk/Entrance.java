package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;

/// Port: what somebody does about signing in and about their own session, apart from signing in and out with a password. Part of the
/// [Desk]: in one process it is called directly, between nodes it is messages.
public interface Entrance {
    /// Nobody comes in here.
    Entrance CLOSED = (_, _, _) -> Future.succeededFuture(new Again.Refused(new Refusal.SignInNeeded("session-needed")));

    /// Signs in again within a session, for what asks for it ([Deed#confirmed]).
    ///
    /// @param from where from, for slowing repeated guesses down; never stored
    Future<Again> confirm(String token, Proof proof, String from);
}
