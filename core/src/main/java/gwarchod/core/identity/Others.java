package gwarchod.core.identity;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.util.function.BiFunction;

/// What whoever looks after accounts does about another person's ways in: having signed in just now, and never about their own.
final class Others {
    private static final Refusal NOT_PERMITTED = new Refusal.NotPermitted("not-permitted");

    private final Accounts accounts;
    private final Passwords passwords;
    private final OwnAccount own;
    private final NewIds ids;

    Others(Accounts accounts, Passwords passwords, OwnAccount own, NewIds ids) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.own = own;
        this.ids = ids;
    }

    /// @param permit the deed that the agreement must permit them
    Future<Told<Boolean>> done(String token, UserId user, String name, Deed<?> permit, BiFunction<Viewer, Account.Open, Decision> rule) {
        return own.confirmed(token, viewer -> {
            if (!accounts.permits(viewer, permit) || viewer.user().equals(user)) {
                return Future.succeededFuture(new Told.Refused<>(viewer.user().equals(user) ? Refusal.rule("own-account") : NOT_PERMITTED));
            }
            var key = ids.next();
            return passwords.call(() -> accounts.on(user, viewer.actor(Basis.PUBLIC_PROTECTION), key, name, open -> rule.apply(viewer, open)))
                    .map(outcome -> switch (outcome) {
                        case Outcome.Done _, Outcome.Unchanged _ -> new Told.Done<>(true);
                        case Outcome.Refused(var why) -> new Told.Refused<>(why);
                    });
        });
    }
}
