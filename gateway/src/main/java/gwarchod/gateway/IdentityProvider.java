package gwarchod.gateway;

import gwarchod.core.desk.Desk;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.AuthenticationProvider;
import io.vertx.ext.auth.authentication.CredentialValidationException;
import io.vertx.ext.auth.authentication.Credentials;
import org.jspecify.annotations.Nullable;

/// Sign-in as Vert.x Auth knows it, carried out behind the desk. Another way to sign in (a token of an identity provider) is another
/// provider of the same type.
final class IdentityProvider implements AuthenticationProvider {
    /// The attribute of a [User] that holds what the desk gave: a [SignIn.Done].
    static final String SIGN_IN = "gwarchod.sign-in";

    private final Desk desk;

    IdentityProvider(Desk desk) {
        this.desk = desk;
    }

    /// @param code of the authenticator app; null for none
    /// @param from where from, for slowing repeated guesses down
    record NameAndPassword(String username, String password, @Nullable String code, String from) implements Credentials {
        @Override
        public <V> void checkValid(V arg) throws CredentialValidationException {
            if (username.isBlank() || password.isEmpty()) {
                throw new CredentialValidationException("a name and a password are needed");
            }
        }

        @Override
        public JsonObject toJson() {
            return new JsonObject().put("username", username);
        }

        @Override
        public String toString() {
            return "NameAndPassword";       // a password is never written anywhere
        }
    }

    /// Fails with [Refused] when the desk refuses, with anything else when it can't be asked.
    @Override
    public Future<User> authenticate(Credentials credentials) {
        if (!(credentials instanceof NameAndPassword(var username, var password, var code, var from))) {
            return Future.failedFuture(new Refused(new Refusal.SignInNeeded("sign-in-refused")));
        }
        return desk.entrance().signIn(new SigningIn(username, password, code, from, SigningIn.Way.API)).compose(outcome -> switch (outcome) {
            case SignIn.CodeNeeded _ -> Future.failedFuture(new Refused(new Refusal.SignInNeeded("code-needed")));
            case SignIn.Refused(var why) -> Future.failedFuture(new Refused(why));
            case SignIn.Done done -> {
                var user = User.fromName(done.user().username());
                user.attributes().put(SIGN_IN, done);
                yield Future.succeededFuture(user);
            }
        });
    }

    /// Signing in was refused: expected, and so without a stack trace.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal why;

        Refused(Refusal why) {
            super(why.code(), null, false, false);
            this.why = why;
        }

        Refusal why() {
            return why;
        }
    }
}
