package gwarchod.core.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/// Port: signing in with one's own organisation, whose identity provider proves who somebody is. Who that may be here, and what they may do,
/// stays with the accounts. A failed future is a fault: the provider can't be reached.
public interface Elsewhere {
    /// Somebody sets out to their organisation.
    ///
    /// @param address where the browser goes
    /// @param state comes back with them; whoever set out keeps it, and nobody else's counts
    /// @param nonce stands in what the provider signs
    /// @param verifier proves that who brings the code is who set out
    /// @param issuer the provider's name
    /// @param again whether they are to show there who they are, whether or not they did before
    record Departure(String address, String state, String nonce, String verifier, String issuer, Instant at, boolean again) {
        @Override
        public String toString() {
            return "Departure[" + at + "]";     // what it holds is as good as a password for some minutes
        }
    }

    /// The provider's name.
    String issuer();

    /// @param again for what asks to have signed in just now: only then the session counts as such
    Future<Departure> depart(boolean again);

    /// They came back with a code, which counts once. Everything the provider says is checked, whoever brought it.
    Future<SignIn> arrive(Departure departure, String code);

    /// Where whoever signs out goes to end it at the provider as well; empty for a session that didn't begin there. Ask before it is ended here.
    Future<Optional<String>> leave(String token);

    /// The provider says that somebody signed out there; true when its word is good, and their sessions here have ended.
    Future<Boolean> ended(String logoutToken);
}
