package gwarchod.core.identity;

import gwarchod.core.desk.Told;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Basis;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Inviting somebody to set their own password, so that no administrator ever knows one. Whoever accepts their first undertakes to keep what
/// they see confidential; for another one it takes two people, see [Resets].
final class Invitations {
    private static final Refusal NOT_PERMITTED = new Refusal.NotPermitted("not-permitted");
    private static final Refusal WRONG = Refusal.invalid("invitation-wrong", "/code");

    private final Accounts accounts;
    private final Passwords passwords;
    private final OwnAccount own;
    private final Throttle throttle;
    private final InstantSource clock;
    private final NewIds ids;

    Invitations(Accounts accounts, Passwords passwords, OwnAccount own, InstantSource clock, NewIds ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.own = own;
        this.throttle = new Throttle(clock, Throttle.FREE);
        this.clock = clock;
        this.ids = ids;
    }

    /// The code, told this once; one given before is worth nothing any more.
    Future<Told<String>> invite(String token, UserId user) {
        return own.confirmed(token, viewer -> {
            if (!accounts.permits(viewer, AccountDeeds.OPEN)) {
                return Future.succeededFuture(new Told.Refused<>(NOT_PERMITTED));
            }
            if (viewer.user().equals(user)) {
                return Future.succeededFuture(new Told.Refused<>(Refusal.rule("own-account")));
            }
            var code = ids.next();
            var event = new AccountEvent.Invited(Gate.recoveryHash(code), clock.instant().plus(Invitation.LASTS));
            var key = ids.next();
            return passwords.call(() -> accounts.on(user, viewer.actor(Basis.PUBLIC_PROTECTION), key, "account.invite", open ->
                            mayBeInvited(open, viewer.user()) ? Decision.accept(event) : Decision.refuse("reset-needed")))
                    .map(outcome -> switch (outcome) {
                        case Outcome.Done _, Outcome.Unchanged _ -> new Told.Done<>(OwnAccount.grouped(code));
                        case Outcome.Refused(var why) -> new Told.Refused<>(why);
                    });
        });
    }

    /// Whoever has the code can become its owner: so nobody alone gets one for somebody whom anything ever let in, be it a
    /// password, a passkey or their organisation.
    private boolean mayBeInvited(Account.Open open, UserId by) {
        return !open.letIn() || Optional.ofNullable(open.reset()).filter(reset -> reset.opensFor(by, clock.instant())).isPresent();
    }

    /// @param from where from, for slowing repeated guesses down; never stored
    Future<Told<Boolean>> accept(String username, String code, String password, String from) {
        UserId user;
        try {
            user = new UserId(username);
        } catch (IllegalArgumentException _) {
            return Future.succeededFuture(new Told.Refused<>(WRONG));
        }
        var here = new Throttle.Key("invitation " + user.value(), from);
        if (!throttle.wait(here).isZero()) {
            return Future.succeededFuture(new Told.Refused<>(new Refusal.Busy("too-many-attempts", (int) throttle.wait(here).toSeconds() + 1)));
        }
        if (accounts.invitation(user).filter(invited -> invited.opens(code, clock.instant())).isEmpty()) {
            throttle.failed(here);
            return Future.succeededFuture(new Told.Refused<>(WRONG));
        }
        if (passwords.wrong(password, user).orElse(null) instanceof Decision.Refused(var why)) {
            return Future.succeededFuture(new Told.Refused<>(why));
        }
        return passwords.hash(password).compose(hash -> own.changed(user, "account.own-invitation", open -> accepted(open, code, hash), () -> true));
    }

    private Decision accepted(Account.Open open, String code, PasswordHash hash) {
        if (Optional.ofNullable(open.invitation()).filter(invited -> invited.opens(code, clock.instant())).isEmpty()) {
            return new Decision.Refused(WRONG);
        }
        if (open.letIn()) {     // a new password is no undertaking: only its owner gives that, with their own name
            return Decision.accept(List.of(new AccountEvent.InvitationAccepted(), new AccountEvent.PasswordSet(hash)), Map.of());
        }
        var within = accounts.within();
        return Decision.accept(List.of(new AccountEvent.InvitationAccepted(), new AccountEvent.PasswordSet(hash),
                new AccountEvent.UndertakingSigned(within.today().plusDays(within.rules().undertakingDaysMax()))), Map.of());
    }
}
