package gwarchod.core.identity;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signing in. An unknown user takes the same path and time as a wrong password and gets the same answer.
public final class SignIns implements Entrance {
    private static final Refusal REFUSED = new Refusal.SignInNeeded("sign-in-refused");
    private static final Refusal NO_SESSION = new Refusal.SignInNeeded("session-needed");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final InstantSource clock;
    private final Throttle throttle;

    public SignIns(Accounts accounts, Passwords passwords, Sessions sessions, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
        this.throttle = new Throttle(clock);
    }

    /// What became of checking a password.
    private enum Checked {
        RIGHT,
        WRONG,
        TOO_SOON
    }

    /// @param from where from, for slowing repeated guesses down; never stored
    public Future<SignIn> signIn(String username, String password, String from) {
        var normal = username.strip().toLowerCase(Locale.ROOT);
        var key = new Throttle.Key(normal, from);
        var begun = clock.instant();      // a password set from here on makes this session void
        if (!throttle.wait(key).isZero()) {
            return Future.succeededFuture(tooSoon(key));
        }
        return passwords.call(() -> check(key, password, user(normal))).compose(checked -> switch (checked) {
            case RIGHT -> begin(new Proven(new UserId(normal), begun, null));
            case WRONG -> Future.succeededFuture(refused());
            case TOO_SOON -> Future.succeededFuture(tooSoon(key));
        }).recover(failure -> failure instanceof Passwords.TooMany
                ? Future.succeededFuture(new SignIn.Refused(new Refusal.Busy("busy", 1)))
                : Future.failedFuture(failure));
    }

    /// Somebody whose identity was proven elsewhere, by a provider this node trusts and has checked the word of.
    ///
    /// @param at when the proof was asked for: a password set or an account closed since makes the session void
    /// @param within the roles the provider says; the session is limited to those of them the account holds. Null: no limit
    public record Proven(UserId user, Instant at, @Nullable Set<String> within) {
        public Proven {
            within = within == null ? null : Set.copyOf(within);
        }
    }

    /// Begins a session for an identity proven elsewhere. The account decides as ever: none, or a closed one, comes in by no provider.
    public Future<SignIn> begin(Proven proven) {
        return switch (accounts.state(proven.user())) {
            case CLOSED -> Future.succeededFuture(refused());
            case VETTING_EXPIRED -> Future.succeededFuture(refused("vetting-expired"));
            case UNDERTAKING_EXPIRED -> Future.succeededFuture(refused("undertaking-expired"));
            case OPEN -> accounts.viewer(proven.user())
                    .map(viewer -> begin(viewer, proven.at(), proven.within()))
                    .orElse(Future.succeededFuture(refused()));
        };
    }

    private static SignIn refused(String code) {
        return new SignIn.Refused(new Refusal.NotPermitted(code));
    }

    @Override
    public Future<Again> confirm(String token, Proof proof, String from) {
        var begun = clock.instant();
        return sessions.resolve(token).compose(viewer -> viewer.isEmpty()
                ? Future.succeededFuture(new Again.Refused(NO_SESSION))
                : confirm(token, viewer.get(), proof, from, begun));
    }

    private Future<Again> confirm(String token, Viewer viewer, Proof proof, String from, Instant begun) {
        var key = new Throttle.Key(viewer.user().value(), from);
        return passwords.call(() -> switch (proof) {
            case Proof.Password(var password) -> check(key, password, Optional.of(viewer.user()));
        }).compose(checked -> switch (checked) {
            case RIGHT -> sessions.confirm(token, begun).<Again>map(until ->
                    until.<Again>map(Again.Done::new).orElse(new Again.Refused(NO_SESSION)));
            case WRONG -> Future.succeededFuture(new Again.Refused(Refusal.invalid("password-wrong", "/password")));
            case TOO_SOON -> Future.succeededFuture(new Again.Refused(new Refusal.Busy("too-many-attempts", seconds(throttle.wait(key)))));
        }).recover(failure -> failure instanceof Passwords.TooMany
                ? Future.succeededFuture(new Again.Refused(new Refusal.Busy("busy", 1)))
                : Future.failedFuture(failure));
    }

    /// Looks at the throttle again, because many guesses may have been waiting for their turn.
    private Checked check(Throttle.Key key, String password, Optional<UserId> user) {
        if (!throttle.wait(key).isZero()) {
            return Checked.TOO_SOON;
        }
        var hash = user.flatMap(accounts::hash);
        boolean right = Passwords.matches(password, hash.orElse(PasswordHash.NOBODY)) && hash.isPresent();
        if (right) {
            throttle.succeeded(key);
        } else {
            throttle.failed(key);
        }
        return right ? Checked.RIGHT : Checked.WRONG;
    }

    private Future<SignIn> begin(Viewer viewer, Instant at, @Nullable Set<String> within) {
        return sessions.begin(viewer.user(), at, within)
                .map(session -> new SignIn.Done(session.token(), session.expiresAt(), accounts.me(Session.limited(viewer, within), Lang.EN)));
    }

    private static SignIn refused() {
        return new SignIn.Refused(REFUSED);
    }

    private SignIn tooSoon(Throttle.Key key) {
        return new SignIn.Refused(new Refusal.Busy("too-many-attempts", seconds(throttle.wait(key))));
    }

    private static int seconds(Duration wait) {
        return (int) Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static Optional<UserId> user(String username) {
        try {
            return Optional.of(new UserId(username));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
