package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may be done about somebody coming in by an organisation's provider. Pure.
final class TieRules {
    static final int NAME_CHARACTERS_MAX = 200;

    private TieRules() {}

    static Decision propose(Account.Open open, String issuer, String name, UserId by, Instant now) {
        if (name.isEmpty()) {
            return Decision.invalid("text-required", "/name");
        }
        if (name.length() > NAME_CHARACTERS_MAX || issuer.length() > There.CHARACTERS_MAX) {
            return Decision.invalid("text-too-long", "/name", NAME_CHARACTERS_MAX);
        }
        return switch (open.tie()) {
            case Tie.Made _ -> Decision.refuse("tie-exists");
            case Tie.Approved approved when approved.counts(now) -> Decision.refuse("tie-exists");
            case Tie.Proposed(var where, var who, var whose, _) when where.equals(issuer) && who.equals(name) && whose.equals(by) -> Decision.noChange();
            case Tie.None _, Tie.Proposed _, Tie.Approved _ -> Decision.accept(new AccountEvent.TieProposed(issuer, name));
        };
    }

    /// By a second person, and only what that person read.
    static Decision approve(Account.Open open, String issuer, String name, UserId by, Instant now) {
        return switch (open.tie()) {
            case Tie.Proposed proposed when proposed.counts(now) && proposed.issuer().equals(issuer) && proposed.name().equals(name) ->
                    proposed.by().equals(by)
                            ? Decision.refuse("second-person-needed")
                            : Decision.accept(new AccountEvent.TieApproved(issuer, name, proposed.by()));
            case Tie.None _, Tie.Proposed _, Tie.Approved _, Tie.Made _ -> Decision.refuse("nothing-waits");
        };
    }

    /// The first sign-in.
    static Decision make(Account.Open open, There there, String name, Instant now) {
        return switch (open.tie()) {
            case Tie.Approved approved when approved.opens(there.issuer(), name, now) ->
                    Decision.accept(new AccountEvent.TieMade(there.issuer(), there.subject()));
            case Tie.Made made when made.is(there) -> Decision.noChange();
            case Tie.None _, Tie.Proposed _, Tie.Approved _, Tie.Made _ -> Decision.refuse("nothing-waits");
        };
    }

    /// What the provider says of their roles, at each sign-in there.
    static Decision narrow(Account.Open open, There there, @Nullable Set<String> within) {
        if (!(open.tie() instanceof Tie.Made made) || !made.is(there)) {
            return Decision.refuse("nothing-waits");
        }
        return Objects.equals(made.within(), within)
                ? Decision.noChange()
                : Decision.accept(new AccountEvent.TieNarrowed(within == null ? null : within.stream().sorted().toList()));
    }

    /// Roles that the provider held back end with it: one person alone doesn't open them.
    static Decision end(Account.Open open) {
        if (open.tie() instanceof Tie.None) {
            return Decision.noChange();
        }
        var within = open.tie().within();
        return Decision.accept(Stream.concat(Stream.of(new AccountEvent.TieEnded()), open.grants().roles().keySet().stream()
                .filter(role -> within != null && !within.contains(role)).sorted().map(AccountEvent.RoleEnded::new)).toList(), Map.of());
    }
}
