package gwarchod.mappa.minutes;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// What minutes must know of an item that is closed.
///
/// @param closed the commit that closed it: minutes are the case as it stood then
/// @param level at which the meeting was held, 2 or 3
/// @param attended agencies somebody came for
/// @param reported agencies that sent a report in their place
/// @param absent agencies that were invited and did neither
record HeldItem(EntityId item, MeetingId meeting, CommitRef closed, Instant closedAt, LocalDate heldOn, int level, Set<AgencyId> attended,
        Set<AgencyId> reported, Set<AgencyId> absent) {
    HeldItem {
        attended = Set.copyOf(attended);
        reported = Set.copyOf(reported);
        absent = Set.copyOf(absent);
    }
}
