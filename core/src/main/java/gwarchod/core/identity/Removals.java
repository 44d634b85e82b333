package gwarchod.core.identity;

import gwarchod.core.desk.Lost;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Taking somebody's authenticator app and passkeys away, who lost them: a phone holds both, so both go. It takes two people, as whoever has
/// their password comes in with that alone afterwards; every session of theirs ends with it.
final class Removals {
    private final Accounts accounts;
    private final Others others;
    private final InstantSource clock;

    Removals(Accounts accounts, Others others, InstantSource clock) {
        this.accounts = accounts;
        this.others = others;
        this.clock = clock;
    }

    Future<Told<Boolean>> propose(String token, UserId user) {
        return others.done(token, user, "account.propose-factor-removal", AccountDeeds.OPEN, (_, open) -> proposed(open, clock.instant()));
    }

    Future<Told<Boolean>> approve(String token, UserId user) {
        return others.done(token, user, "account.approve-factor-removal", AccountDeeds.APPROVE, (viewer, open) ->
                approved(open, viewer.user(), clock.instant()));
    }

    private static Decision proposed(Account.Open open, Instant now) {
        if (!open.factors().any()) {
            return Decision.refuse("no-factors");
        }
        return waits(open, now).isPresent() ? Decision.noChange() : Decision.accept(new AccountEvent.FactorRemovalProposed());
    }

    private static Decision approved(Account.Open open, UserId by, Instant now) {
        var waits = waits(open, now);
        if (waits.isEmpty()) {
            return Decision.refuse("nothing-waits");
        }
        return waits.get().by().equals(by)
                ? Decision.refuse("second-person-needed")
                : Decision.accept(new AccountEvent.FactorsRemoved(waits.get().by()));
    }

    private static Optional<Reset> waits(Account.Open open, Instant now) {
        return Optional.ofNullable(open.removal()).filter(removal -> removal.waits(now));
    }

    /// What the viewer can do for that user who lost them.
    Lost lost(Viewer viewer, UserId user) {
        if (viewer.user().equals(user) || !(accounts.open(user).orElse(null) instanceof Account.Open open) || !open.factors().any()) {
            return Lost.NOTHING;
        }
        boolean opens = accounts.permits(viewer, AccountDeeds.OPEN);
        var waits = waits(open, clock.instant());
        if (waits.isEmpty()) {
            return opens ? Lost.PROPOSE : Lost.NOTHING;
        }
        return accounts.permits(viewer, AccountDeeds.APPROVE) && !waits.get().by().equals(viewer.user()) ? Lost.APPROVE : opens ? Lost.WAITS : Lost.NOTHING;
    }
}
