package gwarchod.core.identity;

import gwarchod.core.casefile.BankData;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.time.InstantSource;

/// Somebody's own passkeys, and signing in with one.
final class OwnPasskeys {
    static final int NAME_CHARACTERS_MAX = 60;

    static final Refusal WRONG = Refusal.invalid("passkey-wrong", "/passkey");

    private final Accounts accounts;
    private final OwnAccount own;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Entering entering;
    private final InstantSource clock;

    OwnPasskeys(Accounts accounts, OwnAccount own, SignIns signIns, Passkeys passkeys, Entering entering, InstantSource clock) {
        this.accounts = accounts;
        this.own = own;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.entering = entering;
        this.clock = clock;
    }

    Future<Told<String>> asked(String token, String origin) {
        return own.confirmed(token, viewer ->
                passkeys.toAdd(viewer, accounts.factors(viewer.user()).passkeys().values(), origin, clock.instant()).map(Told.Done::new));
    }

    Future<Told<Boolean>> add(String token, String answer, String name, String origin) {
        return own.confirmed(token, viewer -> {
            if (name.isBlank() || name.length() > NAME_CHARACTERS_MAX || BankData.in(name)) {
                return Future.succeededFuture(new Told.Refused<>(Refusal.invalid("passkey-name", "/name")));
            }
            return passkeys.made(viewer.user(), answer, origin).compose(made -> made.isEmpty()
                    ? Future.succeededFuture(new Told.Refused<>(WRONG))
                    : own.changed(viewer.user(), "account.own-passkey", _ -> accounts.withPasskey(made.get().id()).isPresent()
                            ? Decision.refuse("passkey-wrong")
                            : Decision.accept(new AccountEvent.PasskeyAdded(made.get().id(), made.get().credential(), name)), () -> true))
                    .compose(told -> told instanceof Told.Done<Boolean> ? own.shown(token, told) : Future.succeededFuture(told));
        });
    }

    Future<Told<Boolean>> remove(String token, String id) {
        return own.confirmed(token, viewer -> own.changed(viewer.user(), "account.own-passkey", open ->
                open.factors().passkeys().containsKey(id) ? Decision.accept(new AccountEvent.PasskeyRemoved(id)) : Decision.noChange(),
                () -> true));
    }

    Future<String> asked(String origin) {
        return passkeys.toEnter(origin, clock.instant());
    }

    Future<SignIn> signIn(String answer, String origin) {
        return entering.anybody(answer, origin).compose(who -> who.isEmpty()
                ? Future.succeededFuture(new SignIn.Refused(WRONG))
                : signIns.begin(new SignIns.Proven(who.get().user(), who.get().at(), null, true)));
    }
}
