package gwarchod.core.identity;

import gwarchod.core.identity.AccountDeeds.ApproveRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RecordUndertaking;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Outcome;
import java.util.List;

/// Opens the accounts of an area that is being filled, when there is nobody yet who could. It takes two here as well: the product itself
/// proposes and [#SECOND], whoever starts the node, approves; the journal shows both. Only whoever starts a node gets at it.
public final class Founding {
    /// Whoever starts the node, as the second person.
    static final Actor SECOND = new Actor(new UserId("whoever-starts"), new AgencyId("gwarchod"), "system", "system", null);

    private final Accounts accounts;
    private final NewIds ids;

    public Founding(Accounts accounts, NewIds ids) {
        this.accounts = accounts;
        this.ids = ids;
    }

    /// The account with its roles. What was refused first is the outcome.
    public Outcome open(OpenAccount account) {
        var opened = accounts.work().found(Actor.SYSTEM, ids.next(), account);
        return opened instanceof Outcome.Refused ? opened : approved(opened, account.username(), account.roles(), SECOND);
    }

    /// The roles of somebody and their undertaking, for as long again as may be.
    ///
    /// @param by the second person
    public Outcome renew(UserId user, Actor by) {
        var within = accounts.within();
        var roles = List.copyOf(accounts.grants(user).roles().keySet());
        Outcome done = new Outcome.Unchanged(null);
        for (String role : roles) {
            done = accounts.work().grant(Actor.SYSTEM, ids.next(), new GrantRole(user, role, within.last()));
            if (done instanceof Outcome.Refused) {
                return done;
            }
        }
        done = accounts.work().recordUndertaking(
                Actor.SYSTEM, ids.next(), new RecordUndertaking(user, within.today().plusDays(within.rules().undertakingDaysMax())));
        return done instanceof Outcome.Refused ? done : approved(done, user, roles, by);
    }

    private Outcome approved(Outcome done, UserId user, List<String> roles, Actor by) {
        var until = accounts.within().last();
        for (String role : roles.stream().distinct().toList()) {
            if (accounts.grants(user).waiting().containsKey(role)
                    && accounts.work().approve(by, ids.next(), new ApproveRole(user, role, until)) instanceof Outcome.Refused refused) {
                return refused;
            }
        }
        return done;
    }
}
