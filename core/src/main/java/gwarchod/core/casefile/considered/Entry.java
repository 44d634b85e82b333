package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;

/// What was considered for a crime at one time, by whom and where.
record Entry(EntityId id, EntityId crime, LocalDate on, Forum forum, List<Considering> considered, Text rationale, UserId by) {
    Entry {
        considered = List.copyOf(considered);
    }

    /// Whether this one has a reason that is its own: said for it, or for it alone.
    boolean reasonedFor(Considering one) {
        return one.why() != null || considered.size() == 1;
    }
}
