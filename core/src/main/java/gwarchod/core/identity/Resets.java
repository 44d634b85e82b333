package gwarchod.core.identity;

import gwarchod.core.desk.Told;
import gwarchod.core.desk.WayIn;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A password for somebody who has a way in already, or had one. It takes two: whoever proposes gets the code once another has approved, as
/// whoever holds the code can become its owner.
final class Resets {
    private final Accounts accounts;
    private final Others others;
    private final InstantSource clock;

    Resets(Accounts accounts, Others others, InstantSource clock) {
        this.accounts = accounts;
        this.others = others;
        this.clock = clock;
    }

    Future<Told<Boolean>> propose(String token, UserId user) {
        return others.done(token, user, "account.propose-reset", AccountDeeds.OPEN, (_, open) -> proposed(open, clock.instant()));
    }

    /// A second person: neither who proposed it nor whose password it is.
    Future<Told<Boolean>> approve(String token, UserId user) {
        return others.done(token, user, "account.approve-reset", AccountDeeds.APPROVE, (viewer, open) ->
                approved(open, viewer.user(), clock.instant()));
    }

    private static Decision proposed(Account.Open open, Instant now) {
        if (!open.letIn()) {
            return Decision.refuse("invite-instead");
        }
        return Optional.ofNullable(open.reset()).filter(reset -> reset.waits(now)).isPresent()
                ? Decision.noChange()       // who proposed it first stays who gets the code
                : Decision.accept(new AccountEvent.ResetProposed());
    }

    private static Decision approved(Account.Open open, UserId by, Instant now) {
        var reset = open.reset();
        if (reset == null || !reset.waits(now)) {
            return Decision.refuse("nothing-waits");
        }
        return reset.by().equals(by)
                ? Decision.refuse("second-person-needed")
                : Decision.accept(new AccountEvent.ResetApproved(reset.by()));
    }

    /// What the viewer can do for that user to set a password.
    WayIn way(Viewer viewer, UserId user) {
        if (viewer.user().equals(user) || !(accounts.open(user).orElse(null) instanceof Account.Open open)) {
            return WayIn.NONE;
        }
        boolean opens = accounts.permits(viewer, AccountDeeds.OPEN);
        var now = clock.instant();
        var reset = Optional.ofNullable(open.reset()).filter(one -> one.counts(now));
        if (reset.isPresent() && !reset.get().by().equals(viewer.user())) {
            return reset.get().approved() ? opens ? WayIn.APPROVED : WayIn.NONE
                    : accounts.permits(viewer, AccountDeeds.APPROVE) ? WayIn.APPROVE : opens ? WayIn.WAITS : WayIn.NONE;
        }
        if (!opens) {
            return WayIn.NONE;
        }
        return open.letIn()
                ? reset.map(one -> one.approved() ? WayIn.HAND_OVER : WayIn.WAITS).orElse(WayIn.PROPOSE)
                : WayIn.INVITE;
    }
}
