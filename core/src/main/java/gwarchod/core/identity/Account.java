package gwarchod.core.identity;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One person's account.
sealed interface Account {
    record None() implements Account {}

    /// @param passwordSet sessions begun before have ended: the password was set then, or the factors were taken away
    /// @param removal that their factors be taken away, until somebody else approves it
    /// @param founded whether it was opened by the product itself, in an empty area, and by no administrator
    /// @param letIn whether there ever was a way in for its owner, one that is gone by now as well: a password, a passkey, a provider
    record Open(String name, AgencyId agency, PasswordHash hash, Instant passwordSet, Grants grants, Standing standing, Factors factors,
                @Nullable Invitation invitation, @Nullable Reset reset,
                @Nullable Reset removal, Tie tie, boolean founded, boolean letIn) implements Account {
        /// The roles held at `now`: given by two people, not ended, and vetted for.
        SortedSet<String> rolesAt(Instant now, AccessRules rules) {
            var today = LocalDate.ofInstant(now, Words.ZONE);
            var level = standing.level(rules);
            var held = new TreeSet<String>();
            grants.roles().forEach((role, grant) -> {
                if (grant.at(today) && rules.suffices(level, role)) {
                    held.add(role);
                }
            });
            return held;
        }

        Open with(Grants grants) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        Open with(Standing standing) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        Open with(Factors factors) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        Open with(@Nullable Invitation invitation) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        Open with(@Nullable Reset reset) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        Open with(Tie tie) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        /// From now on they come in there: whatever let somebody in before doesn't any more, as one person alone may have given it.
        Open with(Tie.Made made) {
            return new Open(name, agency, PasswordHash.NOBODY, passwordSet, grants, standing, factors.withoutPasskeys(), null, null, removal, made,
                    founded, true);
        }

        Open withRemoval(Reset removal) {
            return new Open(name, agency, hash, passwordSet, grants, standing, factors, invitation, reset, removal, tie, founded, letIn);
        }

        Open withoutFactors(Instant at) {
            return new Open(name, agency, hash, at, grants, standing, Factors.NONE, invitation, reset, null, tie, founded, letIn);
        }

        /// What would have led to another password leads nowhere any more.
        Open with(PasswordHash hash, Instant set) {
            return new Open(name, agency, hash, set, grants, standing, factors, null, null, removal, tie, founded, true);
        }

        /// A way in there is, or two people said that there is one. What one person alone gave when there was none is worth nothing any more: it
        /// would be another way in, for whoever holds it.
        Open withWayIn() {
            return letIn ? this : new Open(name, agency, hash, passwordSet, grants, standing, factors, null, reset, removal, tie, founded, true);
        }
    }

    /// What they did keeps their name.
    record Closed(String name, AgencyId agency) implements Account {}

    StreamType<Account> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "account";
        }

        @Override
        public Account empty(StreamId stream) {
            return new None();
        }

        @Override
        public Account evolve(Account state, Fact fact) {
            return Account.evolve(state, (AccountEvent) fact.event(), fact);
        }
    };

    private static Account evolve(Account state, AccountEvent event, Fact fact) {
        if (event instanceof AccountEvent.Opened(var name, var agency)) {
            return new Open(name, agency, PasswordHash.NOBODY, fact.recorded(), Grants.NONE, Standing.NONE, Factors.NONE, null, null, null, new Tie.None(),
                    fact.actor().user().equals(Actor.SYSTEM.user()), false);
        }
        return switch (state) {
            case None _, Closed _ -> state;
            case Open open -> evolve(open, event, fact);
        };
    }

    private static Account evolve(Open open, AccountEvent event, Fact fact) {
        var by = fact.actor().user();
        return switch (event) {
            case AccountEvent.Opened _ -> open;
            case AccountEvent.PasswordSet(var hash) -> open.with(hash, fact.recorded());
            case AccountEvent.RoleGranted(var role, var until) ->
                    open.with(open.grants().with(role, new Grants.Held(Optional.ofNullable(until), Optional.empty(), by)));
            case AccountEvent.RoleProposed(var role, var until) -> open.with(open.grants().proposed(role, new Grants.Proposal(until, by)));
            case AccountEvent.RoleApproved(var role, var until, var proposedBy) ->
                    open.with(open.grants().with(role, new Grants.Held(Optional.of(until), Optional.of(proposedBy), by)));
            case AccountEvent.RoleDeclined(var role, _) -> open.with(open.grants().declined(role));
            case AccountEvent.RoleEnded(var role) -> open.with(open.grants().ended(role));
            case AccountEvent.VettingRecorded(var level, var until) -> open.with(open.standing().with(new Standing.Vetting(level, until)));
            case AccountEvent.UndertakingSigned(var until) -> open.with(open.standing().undertaken(until));
            case AccountEvent.AuthenticatorAdded(var key, var recovery) ->
                    open.with(open.factors().with(new Factors.Authenticator(key, Set.copyOf(recovery))));
            case AccountEvent.RecoveryCodeUsed(var hash) -> open.with(open.factors().withoutRecovery(hash));
            case AccountEvent.AuthenticatorRemoved _ -> open.with(open.factors().withoutApp());
            case AccountEvent.PasskeyAdded(var id, var credential, var name) ->
                    open.withWayIn().with(open.factors().with(new Factors.Passkey(id, credential, name, fact.recorded(), false)));
            case AccountEvent.PasskeyRemoved(var id) -> open.with(open.factors().without(id));
            case AccountEvent.PasskeyDoubted(var id) -> Optional.ofNullable(open.factors().passkeys().get(id))
                    .map(passkey -> open.with(open.factors().with(passkey.asDoubted()))).orElse(open);
            case AccountEvent.FactorRemovalProposed _ -> open.withRemoval(new Reset(by, fact.recorded(), false));
            case AccountEvent.FactorsRemoved _ -> open.withoutFactors(fact.recorded());
            case AccountEvent.Invited(var hash, var until) -> open.with(new Invitation(hash, until)).with((Reset) null);
            case AccountEvent.InvitationAccepted _ -> open.with((Invitation) null);
            case AccountEvent.ResetProposed _ -> open.with(new Reset(by, fact.recorded(), false));
            case AccountEvent.ResetApproved(var proposedBy) -> open.with(new Reset(proposedBy, fact.recorded(), true));
            case AccountEvent.TieProposed(var issuer, var name) -> open.with(new Tie.Proposed(issuer, name, by, fact.recorded()));
            case AccountEvent.TieApproved(var issuer, var name, _) -> open.withWayIn().with(new Tie.Approved(issuer, name, fact.recorded()));
            case AccountEvent.TieMade(var issuer, var subject) -> open.with(new Tie.Made(issuer, subject, fact.recorded(), null));
            case AccountEvent.TieNarrowed(var roles) -> open.tie() instanceof Tie.Made made ? open.with((Tie) made.within(roles)) : open;
            case AccountEvent.TieEnded _ -> open.with(new Tie.None());
            case AccountEvent.Closed _ -> new Closed(open.name(), open.agency());
        };
    }
}
