package gwarchod.core.reads;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Condition;
import gwarchod.core.sharing.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One look: what somebody was shown. Which sections those were follows from the agreement in force, their roles and what held between
/// them and the case; all three stand here, and every version of the agreement is kept.
///
/// @param roles those they held, in order
/// @param agreement the version that was in force
/// @param question the stable name of what was asked
/// @param about what it was asked of besides a case: `meeting/…`, `session/…`, and as of when: `asOf/…`
/// @param seen the cases of which anything was shown, by what let them
/// @param shown the tag of the answer
public record Read(
        UserId user, AgencyId agency, List<String> roles, long agreement, String question, @Nullable String about, List<Seen> seen,
        String shown, Instant at) {
    public Read {
        roles = List.copyOf(roles);
        seen = List.copyOf(seen);
    }

    /// @param held the conditions that held between the reader and each of these cases
    public record Seen(Relation relation, Set<Condition> held, List<CaseId> cases) {
        public Seen {
            held = Set.copyOf(held);
            cases = List.copyOf(cases);
        }
    }
}
