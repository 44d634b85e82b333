package gwarchod.core.identity;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Proof;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signing in. An unknown user takes the same path and time as a wrong password and gets the same answer. Where a second factor is set
/// up, the password gets a ticket only, and the code a session.
public final class SignIns {
    private static final Refusal REFUSED = new Refusal.SignInNeeded("sign-in-refused");
    private static final Refusal NO_SESSION = new Refusal.SignInNeeded("session-needed");
    private static final Refusal FACTOR_NEEDED = Refusal.invalid("factor-needed", "/password");
    private static final Refusal CODE_WRONG = Refusal.invalid("code-wrong", "/code");

    private final Accounts accounts;
    private final Gate gate;
    private final Sessions sessions;
    private final Tickets tickets;
    private final Entering entering;
    private final InstantSource clock;

    SignIns(Accounts accounts, Gate gate, Sessions sessions, Tickets tickets, Entering entering, InstantSource clock) {
        this.accounts = accounts;
        this.gate = gate;
        this.sessions = sessions;
        this.tickets = tickets;
        this.entering = entering;
        this.clock = clock;
    }

    /// From here on this is a demonstration: the accounts it was founded with act without a second factor, and sign in by API without.
    void demonstrate() {
        accounts.demonstrate();
    }

    /// @param from where from, for slowing repeated guesses down; never stored
    public Future<SignIn> signIn(String username, String password, String from) {
        return signIn(new SigningIn(username, password, null, from, SigningIn.Way.API));
    }

    Future<SignIn> signIn(SigningIn attempt) {
        var normal = attempt.username().strip().toLowerCase(Locale.ROOT);
        var begun = clock.instant();      // a password set from here on makes this session void
        return gate.password(normal, user(normal), attempt.password(), attempt.from(), REFUSED).compose(wrong -> wrong.isPresent()
                ? Future.succeededFuture(new SignIn.Refused(wrong.get()))
                : entered(new UserId(normal), begun, attempt));
    }

    private Future<SignIn> entered(UserId user, Instant begun, SigningIn attempt) {
        boolean exempt = attempt.way() == SigningIn.Way.API && accounts.exempt(user);
        var factors = accounts.factors(user);
        if (exempt || !factors.any() || accounts.state(user) != AccountState.OPEN) {
            return begin(new Proven(user, begun, null, false));
        }
        if (factors.authenticator().isEmpty()) {
            return Future.succeededFuture(refused("passkey-needed"));
        }
        if (attempt.code() == null) {
            return tickets.give(user, begun).map(SignIn.CodeNeeded::new);
        }
        return gate.code(user, attempt.code(), attempt.from(), CODE_WRONG).compose(wrong -> wrong.isPresent()
                ? Future.succeededFuture(new SignIn.Refused(wrong.get()))
                : begin(new Proven(user, begun, null, true)));
    }

    Future<SignIn> second(String ticket, String code, String from) {
        return tickets.look(ticket).compose(found -> found.isEmpty()
                ? Future.succeededFuture(refused())
                : gate.code(found.get().user(), code, from, CODE_WRONG).compose(wrong -> wrong.isPresent()
                        ? Future.succeededFuture(new SignIn.Refused(wrong.get()))
                        : tickets.use(ticket).compose(first -> first
                                ? begin(new Proven(found.get().user(), found.get().begun(), null, true))
                                : Future.succeededFuture(refused()))));
    }

    /// Somebody whose identity was proven elsewhere, by a provider this node trusts and has checked the word of.
    ///
    /// @param at when the proof was asked for: a password set or an account closed since makes the session void
    /// @param within the roles the provider says; the session is limited to those of them the account holds. Null: no limit
    /// @param factor whether a second factor was shown; without, the session acts in no role that needs one
    /// @param confirmed whether they showed just now who they are, for what asks for that
    /// @param there the provider that proved it; null: we did
    public record Proven(
            UserId user, Instant at, @Nullable Set<String> within, boolean factor, boolean confirmed, @Nullable There there) {
        public Proven {
            within = within == null ? null : Set.copyOf(within);
        }

        /// Shown here, just now.
        Proven(UserId user, Instant at, @Nullable Set<String> within, boolean factor) {
            this(user, at, within, factor, true, null);
        }
    }

    /// Begins a session for an identity proven elsewhere. The account decides as ever: none, or a closed one, comes in by no provider.
    public Future<SignIn> begin(Proven proven) {
        return switch (accounts.state(proven.user())) {
            case CLOSED -> Future.succeededFuture(refused());
            case VETTING_EXPIRED -> Future.succeededFuture(refused("vetting-expired"));
            case UNDERTAKING_EXPIRED -> Future.succeededFuture(refused("undertaking-expired"));
            case OPEN -> accounts.viewer(proven.user())
                    .map(viewer -> begin(viewer, proven))
                    .orElse(Future.succeededFuture(refused()));
        };
    }

    private static SignIn refused(String code) {
        return new SignIn.Refused(new Refusal.NotPermitted(code));
    }

    Future<Again> confirm(String token, Proof proof, String from) {
        var begun = clock.instant();
        return sessions.resolve(token).compose(viewer -> viewer.isEmpty()
                ? Future.succeededFuture(new Again.Refused(NO_SESSION))
                : shown(viewer.get(), proof, from).compose(wrong -> wrong.isPresent()
                        ? Future.succeededFuture(new Again.Refused(wrong.get()))
                        : confirmed(token, proof, begun).<Again>map(until ->
                                until.<Again>map(Again.Done::new).orElse(new Again.Refused(NO_SESSION)))
                                .compose(again -> enough(token, again))));
    }

    /// A password says too little in a session whose user has a second factor and didn't show it.
    private Future<Again> enough(String token, Again again) {
        return again instanceof Again.Done
                ? sessions.confirmed(token).map(confirmed -> confirmed ? again : new Again.Refused(FACTOR_NEEDED))
                : Future.succeededFuture(again);
    }

    private Future<Optional<Instant>> confirmed(String token, Proof proof, Instant begun) {
        return switch (proof) {
            case Proof.Password _ -> sessions.confirm(token, begun);
            case Proof.Code _, Proof.Passkey _ -> sessions.confirmByFactor(token, begun);
        };
    }

    private Future<Optional<Refusal>> shown(Viewer viewer, Proof proof, String from) {
        var user = viewer.user();
        return switch (proof) {
            case Proof.Password(var password) ->
                    gate.password(user.value(), Optional.of(user), password, from, Refusal.invalid("password-wrong", "/password"));
            case Proof.Code(var code) -> gate.code(user, code, from, CODE_WRONG);
            case Proof.Passkey(var answer, var origin) -> entering.by(user, answer, origin).map(at ->
                    at.isPresent() ? Optional.<Refusal>empty() : Optional.of(OwnPasskeys.WRONG));
        };
    }

    private Future<SignIn> begin(Viewer viewer, Proven proven) {
        var held = Session.limited(viewer, accounts.open(viewer.user()).map(open -> open.tie().within()).orElse(null));
        var allowed = proven.factor() ? held : accounts.withoutFactor(held);
        return sessions.begin(proven)
                .map(session -> new SignIn.Done(session.token(), session.expiresAt(), accounts.me(Session.limited(allowed, proven.within()), Lang.EN)));
    }

    private static SignIn refused() {
        return new SignIn.Refused(REFUSED);
    }

    private static Optional<UserId> user(String username) {
        try {
            return Optional.of(new UserId(username));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
