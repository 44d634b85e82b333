package gwarchod.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Sha256;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/// Checks passwords and codes, and slows repeated guesses down. Codes are slowed by the place and, more gently, wherever guesses come
/// from: only who has the right password gets that far.
final class Gate {
    static final int CODES_ANYWHERE_FREE = 30;

    /// Failures from one place with any names, and with one name from any places, before those slow down who isn't known there. An agency
    /// may come from one address: the bound is wide, and what it costs is short.
    static final int PLACE_FREE = 100;
    static final int USER_FREE = 50;
    static final Duration BOUND_WAIT_MAX = Duration.ofSeconds(30);

    /// Where somebody's password, or their code, was right is remembered this long: nobody else's guesses slow them down there.
    static final Duration KNOWN = Duration.ofDays(30);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Codes codes;
    private final Throttle throttle;
    private final Throttle codesAnywhere;
    private final Throttle places;
    private final Throttle users;
    private final Cache<Throttle.Key, Boolean> known = Caffeine.newBuilder().maximumSize(Throttle.KEYS_MAX).expireAfterWrite(KNOWN).build();

    Gate(Accounts accounts, Passwords passwords, Codes codes, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.codes = codes;
        this.throttle = new Throttle(clock, Throttle.FREE);
        this.codesAnywhere = new Throttle(clock, CODES_ANYWHERE_FREE);
        this.places = new Throttle(clock, PLACE_FREE, BOUND_WAIT_MAX);
        this.users = new Throttle(clock, USER_FREE, BOUND_WAIT_MAX);
    }

    /// Why it can't be believed: empty when the password is right, `wrong` when it isn't. An unknown user takes the same path and time.
    Future<Optional<Refusal>> password(String name, Optional<UserId> user, String password, String from, Refusal wrong) {
        var key = new Throttle.Key(name, from);
        if (!wait(key).isZero()) {
            return Future.succeededFuture(tooSoon(wait(key)));
        }
        return bounded(passwords.call(() -> {
            if (!wait(key).isZero()) {      // many guesses may have been waiting for their turn
                return tooSoon(wait(key));
            }
            var hash = user.flatMap(accounts::hash);
            boolean right = passwords.matches(password, hash.orElse(PasswordHash.NOBODY)) && hash.isPresent();
            if (right) {
                throttle.succeeded(key);
                known.put(key, true);
                return Optional.empty();
            }
            throttle.failed(key);
            if (known.getIfPresent(key) == null) {
                places.failed(new Throttle.Key("", from));
                users.failed(new Throttle.Key(name, ""));
            }
            return Optional.of(wrong);
        }));
    }

    /// How long another attempt has to wait: for this name from this place, and where the name isn't known here for what came from here,
    /// and for this name, altogether.
    private Duration wait(Throttle.Key key) {
        var own = throttle.wait(key);
        return known.getIfPresent(key) != null
                ? own
                : longer(own, longer(places.wait(new Throttle.Key("", key.from())), users.wait(new Throttle.Key(key.username(), ""))));
    }

    /// The same for a code of the authenticator app, or one of its recovery codes. Either counts once.
    Future<Optional<Refusal>> code(UserId user, String code, String from, Refusal wrong) {
        return code(user, accounts.factors(user).authenticator(), code, from, wrong);
    }

    /// @param app the one to check against; one that isn't set up yet, maybe
    Future<Optional<Refusal>> code(UserId user, Optional<Factors.Authenticator> app, String code, String from, Refusal wrong) {
        var here = new Throttle.Key("code " + user.value(), from);
        var anywhere = new Throttle.Key("code " + user.value(), "");
        return bounded(passwords.call(() -> {
            var wait = known.getIfPresent(here) != null ? throttle.wait(here) : longer(throttle.wait(here), codesAnywhere.wait(anywhere));
            if (!wait.isZero()) {
                return tooSoon(wait);
            }
            if (app.isPresent() && (codes.take(user, app.get().key(), code).await() || recovered(user, app.get(), code))) {
                throttle.succeeded(here);
                codesAnywhere.succeeded(anywhere);
                known.put(here, true);
                return Optional.empty();
            }
            throttle.failed(here);
            codesAnywhere.failed(anywhere);
            return Optional.of(wrong);
        }));
    }

    private boolean recovered(UserId user, Factors.Authenticator app, String code) {
        var hash = recoveryHash(code);
        return app.recovery().contains(hash)
                && accounts.own(user, "recovery " + hash, "account.own-recovery", hash, open ->
                        open.factors().authenticator().filter(now -> now.recovery().contains(hash)).isPresent()
                                ? Decision.accept(new AccountEvent.RecoveryCodeUsed(hash))
                                : Decision.refuse("code-wrong")) instanceof Outcome.Done done && !done.repeated();
    }

    /// However somebody types it.
    static String recoveryHash(String code) {
        return Sha256.hex("recovery " + code.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Optional<Refusal> tooSoon(Duration wait) {
        return Optional.of(new Refusal.Busy("too-many-attempts", (int) Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private static Future<Optional<Refusal>> bounded(Future<Optional<Refusal>> checked) {
        return checked.recover(failure -> failure instanceof Passwords.TooMany
                ? Future.succeededFuture(Optional.of(new Refusal.Busy("busy", 1)))
                : Future.failedFuture(failure));
    }
}
