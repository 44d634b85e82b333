package gwarchod.core.identity;

import gwarchod.core.desk.Told;
import gwarchod.core.desk.WayIn;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// A password for somebody who has a way in already, or had one. It takes two: whoever proposes gets the code once another has approved, as
/// whoever holds the code can become its owner.
final class Resets {
    private static final Refusal NOT_PERMITTED = new Refusal.NotPermitted("not-permitted");

    private final Accounts accounts;
    private final Passwords passwords;
    private final OwnAccount own;
    private final InstantSource clock;
    private final NewIds ids;

    Resets(Accounts accounts, Passwords passwords, OwnAccount own, InstantSource clock, NewIds ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.own = own;
        this.clock = clock;
        this.ids = ids;
    }

    Future<Told<Boolean>> propose(String token, UserId user) {
        return own.confirmed(token, viewer -> !accounts.permits(viewer, AccountDeeds.OPEN) || viewer.user().equals(user)
                ? refused(viewer, user)
                : done(viewer, user, "account.propose-reset", open -> {
                    if (!open.letIn()) {
                        return Decision.refuse("invite-instead");
                    }
                    return Optional.ofNullable(open.reset()).filter(reset -> reset.waits(clock.instant())).isPresent()
                            ? Decision.noChange()       // who proposed it first stays who gets the code
                            : Decision.accept(new AccountEvent.ResetProposed());
                }));
    }

    /// A second person: neither who proposed it nor whose password it is.
    Future<Told<Boolean>> approve(String token, UserId user) {
        return own.confirmed(token, viewer -> !accounts.permits(viewer, AccountDeeds.APPROVE) || viewer.user().equals(user)
                ? refused(viewer, user)
                : done(viewer, user, "account.approve-reset", open -> {
                    var reset = open.reset();
                    if (reset == null || !reset.waits(clock.instant())) {
                        return Decision.refuse("nothing-waits");
                    }
                    return reset.by().equals(viewer.user())
                            ? Decision.refuse("second-person-needed")
                            : Decision.accept(new AccountEvent.ResetApproved(reset.by()));
                }));
    }

    private Future<Told<Boolean>> refused(Viewer viewer, UserId user) {
        return Future.succeededFuture(new Told.Refused<>(viewer.user().equals(user) ? Refusal.rule("own-account") : NOT_PERMITTED));
    }

    private Future<Told<Boolean>> done(Viewer viewer, UserId user, String name, Function<Account.Open, Decision> rule) {
        var key = ids.next();
        return passwords.call(() -> accounts.on(user, viewer.actor(Basis.PUBLIC_PROTECTION), key, name, rule)).map(outcome -> switch (outcome) {
            case Outcome.Done _, Outcome.Unchanged _ -> new Told.Done<>(true);
            case Outcome.Refused(var why) -> new Told.Refused<>(why);
        });
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
