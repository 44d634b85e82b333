package gwarchod.core.identity;

import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whose passkey an answer was signed with. One that counted back isn't believed, and that it did is put on record with the account: its
/// owner and whoever looks after accounts decide what to do about it.
final class Entering {
    private static final Logger LOG = LoggerFactory.getLogger(Entering.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final NewIds ids;

    Entering(Accounts accounts, Passwords passwords, Passkeys passkeys, NewIds ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.ids = ids;
    }

    record Who(UserId user, Instant at) {}

    /// Whoever it is; empty where it is nobody's, or wrong.
    Future<Optional<Who>> anybody(String answer, String origin) {
        var user = passkeys.named(answer).flatMap(accounts::withPasskey);
        return user.isEmpty() ? Future.succeededFuture(Optional.empty()) : by(user.get(), answer, origin).map(at -> at.map(when -> new Who(user.get(), when)));
    }

    /// When this user was asked, who showed it; empty where they didn't.
    Future<Optional<Instant>> by(UserId user, String answer, String origin) {
        var theirs = accounts.factors(user).passkeys();
        var passkey = passkeys.named(answer).map(theirs::get);
        return passkey.isEmpty() ? Future.succeededFuture(Optional.empty())
                : passkeys.entered(passkey.get(), answer, origin).compose(entered -> switch (entered) {
                    case Passkeys.Entered.Shown(var at) -> Future.succeededFuture(Optional.of(at));
                    case Passkeys.Entered.Copied _ -> doubted(user, passkey.get().id()).map(Optional.empty());
                    case Passkeys.Entered.Wrong _ -> Future.succeededFuture(Optional.empty());
                });
    }

    private Future<Void> doubted(UserId user, String passkey) {
        LOG.warn("a passkey counted back and isn't believed: there may be two of it; its owner's account says which");
        var key = ids.next();
        return passwords.call(() -> accounts.own(user, key, "account.own-passkey-doubted", key, open ->
                Optional.ofNullable(open.factors().passkeys().get(passkey)).filter(one -> !one.doubted()).isPresent()
                        ? Decision.accept(new AccountEvent.PasskeyDoubted(passkey)) : Decision.noChange())).mapEmpty();
    }
}
