package gwarchod.core.identity;

import gwarchod.core.desk.Tied;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who comes in by which organisation's provider: proposed by one person, approved by another, made by the first sign-in.
public final class Ties {
    private final Accounts accounts;
    private final Others others;
    private final InstantSource clock;
    private final NewIds ids;

    Ties(Accounts accounts, Others others, InstantSource clock, NewIds ids) {
        this.accounts = accounts;
        this.others = others;
        this.clock = clock;
        this.ids = ids;
    }

    Future<Told<Boolean>> propose(String token, UserId user, String issuer, String name) {
        return others.done(token, user, "account.propose-tie", AccountDeeds.OPEN, (viewer, open) ->
                TieRules.propose(open, issuer, Tie.normal(name), viewer.user(), clock.instant()));
    }

    Future<Told<Boolean>> approve(String token, UserId user, String issuer, String name) {
        return others.done(token, user, "account.approve-tie", AccountDeeds.APPROVE, (viewer, open) ->
                TieRules.approve(open, issuer, Tie.normal(name), viewer.user(), clock.instant()));
    }

    /// One person may: it only takes a way in, and roles that the provider held back. Sessions that began there have ended with it.
    Future<Told<Boolean>> end(String token, UserId user) {
        return others.done(token, user, "account.end-tie", AccountDeeds.CLOSE, (_, open) -> TieRules.end(open));
    }

    /// What the viewer sees of it, and may do.
    Tied shown(Viewer viewer, UserId user) {
        boolean opens = accounts.permits(viewer, AccountDeeds.OPEN);
        boolean approves = accounts.permits(viewer, AccountDeeds.APPROVE);
        boolean ends = accounts.permits(viewer, AccountDeeds.CLOSE);
        if (viewer.user().equals(user) || !(opens || approves || ends) || !(accounts.open(user).orElse(null) instanceof Account.Open open)) {
            return Tied.NOTHING;
        }
        var now = clock.instant();
        return switch (open.tie()) {
            case Tie.Proposed(var issuer, var name, var by, _) when ((Tie.Proposed) open.tie()).counts(now) ->
                    new Tied(Tied.State.PROPOSED, issuer, name, accounts.name(by), opens, approves && !by.equals(viewer.user()), ends);
            case Tie.Approved(var issuer, var name, _) when ((Tie.Approved) open.tie()).counts(now) ->
                    new Tied(Tied.State.APPROVED, issuer, name, "", false, false, ends);
            case Tie.Made(var issuer, _, _, _) -> new Tied(Tied.State.MADE, issuer, "", "", false, false, ends);
            case Tie.None _, Tie.Proposed _, Tie.Approved _ -> new Tied(Tied.State.NONE, "", "", "", opens, false, false);
        };
    }

    /// Whose account it is: by whom the provider means; at the first sign-in by the name two people approved for it. What it says of their
    /// roles is noted. Waits.
    ///
    /// @param name what the provider calls them today
    /// @param agency whose provider it is: it proves nobody of another agency
    /// @param within the roles it says they may act in; null: it says nothing of roles
    public Optional<UserId> who(There there, String name, AgencyId agency, @Nullable Set<String> within) {
        return who(there, name, agency).filter(user -> noted(user, open -> TieRules.narrow(open, there, within)));
    }

    private Optional<UserId> who(There there, String name, AgencyId agency) {
        var made = whose(open -> open.tie() instanceof Tie.Made known && known.is(there));
        if (made.isPresent()) {
            return made.filter(user -> accounts.agencyOf(user).filter(agency::equals).isPresent());
        }
        var normal = Tie.normal(name);
        return whose(open -> open.agency().equals(agency) && open.tie() instanceof Tie.Approved approved
                && approved.opens(there.issuer(), normal, now())).filter(user -> noted(user, open -> TieRules.make(open, there, normal, now())));
    }

    private boolean noted(UserId user, Function<Account.Open, Decision> rule) {
        var key = ids.next();
        return switch (accounts.own(user, key, "account.own-tie", key, rule)) {
            case Outcome.Done _, Outcome.Unchanged _ -> true;
            case Outcome.Refused _ -> false;
        };
    }

    private Instant now() {
        return clock.instant();
    }

    /// Empty for none, and for more than one: then nobody can say who is meant.
    private Optional<UserId> whose(Predicate<Account.Open> which) {
        var found = accounts.all().entrySet().stream()
                .filter(known -> known.getValue() instanceof Account.Open open && which.test(open))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().getKey()) : Optional.empty();
    }
}
