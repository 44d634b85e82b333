package gwarchod.core.identity;

import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Own;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What somebody does about their own account: authenticator app, password, sessions. What changes how one signs in asks to have signed in
/// just now.
final class OwnAccount {
    static final int RECOVERY_CODES = 10;

    private static final Refusal SIGN_IN_AGAIN = new Refusal.NotPermitted("sign-in-again");
    private static final Refusal CODE_WRONG = Refusal.invalid("code-wrong", "/code");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Gate gate;
    private final Sessions sessions;
    private final NewIds ids;
    private final SecureRandom random = new SecureRandom();

    OwnAccount(Accounts accounts, Passwords passwords, Gate gate, Sessions sessions, NewIds ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.gate = gate;
        this.sessions = sessions;
        this.ids = ids;
    }

    <V> Future<Told<V>> signedIn(String token, Function<Viewer, Future<Told<V>>> then) {
        return sessions.resolve(token).compose(viewer -> viewer.map(then)
                .orElseGet(() -> Future.succeededFuture(new Told.Refused<>(Entrance.NO_SESSION))));
    }

    <V> Future<Told<V>> confirmed(String token, Function<Viewer, Future<Told<V>>> then) {
        return signedIn(token, viewer -> sessions.confirmed(token).compose(just -> just
                ? then.apply(viewer)
                : Future.succeededFuture(new Told.Refused<>(SIGN_IN_AGAIN))));
    }

    Future<Told<Own>> own(String token) {
        return signedIn(token, viewer -> sessions.of(viewer.user(), token).map(list -> {
            var factors = accounts.factors(viewer.user());
            var app = factors.authenticator();
            var passkeys = factors.passkeys().values().stream().map(one -> new Own.Passkey(one.id(), one.name(), one.added(), one.doubted())).toList();
            return new Told.Done<>(new Own(app.isPresent(), app.map(one -> one.recovery().size()).orElse(0), passkeys, list));
        }));
    }

    Future<Told<Own.Enrolment>> newAuthenticator(String token) {
        return confirmed(token, viewer -> {
            var key = OtpKey.random(random).base32();
            var label = URLEncoder.encode("Gwarchod:" + viewer.user().value(), StandardCharsets.UTF_8).replace("+", "%20");
            return Future.succeededFuture(new Told.Done<>(
                    new Own.Enrolment(key, "otpauth://totp/" + label + "?secret=" + key + "&issuer=Gwarchod&algorithm=SHA1&digits=6&period=30")));
        });
    }

    Future<Told<List<String>>> addAuthenticator(String token, String key, String code, String from) {
        return confirmed(token, viewer -> {
            OtpKey otp;
            try {
                otp = new OtpKey(key);
            } catch (IllegalArgumentException _) {
                return Future.succeededFuture(new Told.Refused<>(CODE_WRONG));
            }
            var recovery = IntStream.range(0, RECOVERY_CODES).mapToObj(_ -> ids.next()).toList();
            var app = new Factors.Authenticator(otp, Set.of());
            return gate.code(viewer.user(), Optional.of(app), code, from, CODE_WRONG).compose(wrong -> wrong.isPresent()
                    ? Future.succeededFuture(new Told.Refused<>(wrong.get()))
                    : changed(viewer.user(), "account.own-authenticator", open -> open.factors().authenticator().isPresent()
                            ? Decision.refuse("authenticator-exists")
                            : Decision.accept(new AccountEvent.AuthenticatorAdded(otp, recovery.stream().map(Gate::recoveryHash).toList())),
                            () -> recovery.stream().map(OwnAccount::grouped).toList()).compose(told -> shown(token, told)));
        });
    }

    /// Setting one up shows it.
    <V> Future<Told<V>> shown(String token, Told<V> told) {
        return told instanceof Told.Done<V> ? sessions.factorShown(token).map(told) : Future.succeededFuture(told);
    }

    /// As one reads it off paper.
    static String grouped(String code) {
        return String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    Future<Told<Boolean>> removeAuthenticator(String token) {
        return confirmed(token, viewer -> changed(viewer.user(), "account.own-authenticator", open ->
                open.factors().authenticator().isEmpty() ? Decision.noChange() : Decision.accept(new AccountEvent.AuthenticatorRemoved()),
                () -> true));
    }

    /// Ends every session, this one too: whoever changes a password because somebody knew it wants that.
    Future<Told<Boolean>> changePassword(String token, String current, String next, String from) {
        return signedIn(token, viewer -> {
            var user = viewer.user();
            var wrong = passwords.wrong(next, user);
            if (wrong.orElse(null) instanceof Decision.Refused(var why)) {
                return Future.succeededFuture(new Told.Refused<>(why));
            }
            return gate.password(user.value(), Optional.of(user), current, from, Refusal.invalid("password-wrong", "/current"))
                    .compose(refused -> refused.isPresent()
                            ? Future.succeededFuture(new Told.Refused<>(refused.get()))
                            : passwords.hash(next).compose(hash -> changed(user, "account.own-password",
                                    _ -> Decision.accept(new AccountEvent.PasswordSet(hash)), () -> true)));
        });
    }

    Future<Told<Boolean>> endSession(String token, String handle) {
        return signedIn(token, viewer -> sessions.end(viewer.user(), session -> session.handle().equals(handle), token)
                .map(_ -> new Told.Done<>(true)));
    }

    Future<Told<Boolean>> endOthers(String token) {
        return signedIn(token, viewer -> sessions.end(viewer.user(), session -> !session.here(), token).map(_ -> new Told.Done<>(true)));
    }

    /// Another's: for who may close accounts.
    Future<Told<Boolean>> endAllOf(String token, UserId user) {
        return confirmed(token, viewer -> accounts.permits(viewer, AccountDeeds.CLOSE)
                ? sessions.end(user, _ -> true, token).map(_ -> new Told.Done<>(true))
                : Future.succeededFuture(new Told.Refused<>(new Refusal.NotPermitted("not-permitted"))));
    }

    <V> Future<Told<V>> changed(UserId user, String name, Function<Account.Open, Decision> rule, Supplier<V> done) {
        var key = ids.next();
        return passwords.call(() -> accounts.own(user, key, name, key, rule)).map(outcome -> switch (outcome) {
            case Outcome.Done _, Outcome.Unchanged _ -> new Told.Done<>(done.get());
            case Outcome.Refused(var why) -> new Told.Refused<>(why);
        });
    }
}
