package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.util.Optional;

/// Where one signs in and out.
interface SignInDoor {
    SignInDoor CLOSED = new SignInDoor() {
        @Override
        public Future<SignIn> signIn(String username, String password, String from) {
            return Future.succeededFuture(new SignIn.Refused(new Refusal.SignInNeeded("session-needed")));
        }

        @Override
        public Future<Void> signOut(String token) {
            return Future.succeededFuture();
        }

        @Override
        public Entrance entrance() {
            return Entrance.CLOSED;
        }
    };

    Future<SignIn> signIn(String username, String password, String from);

    Future<Void> signOut(String token);

    Entrance entrance();

    default Optional<Elsewhere> elsewhere() {
        return Optional.empty();
    }
}
