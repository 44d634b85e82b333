package gwarchod.clinic.programme;

import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session as one viewer may see it. In it nothing is ever about a victim.
///
/// @param provider its name
/// @param briefing for staff, and only where one session was asked for
/// @param state as the participants this viewer may know of go
/// @param mayRegister whether this viewer may take its register now
public record SessionView(
        EntityId id, EntityId programmeId, String programme, AgencyId providerId, String provider, String group, Instant startsAt,
        Instant endsAt, String venue, SessionState state, boolean mayRegister, @Nullable String briefing, List<Line> participants) {
    public SessionView {
        participants = List.copyOf(participants);
    }

    /// A participant. What was registered is null where nothing was, or the viewer may not see it; the reason and the texts are given with one session only.
    ///
    /// @param name "Family, Given", or just "Participant" where the viewer may not know who it is
    /// @param caseId where the viewer may know the case
    /// @param correction how often the line was corrected
    public record Line(
            EntityId participantId, String name, @Nullable CaseId caseId, boolean required, @Nullable Attendance attendance,
            @Nullable Integer correction, @Nullable AbsenceReason reason, @Nullable String evidence, @Nullable String behaviour,
            @Nullable String concern) {}

    /// Sessions in the order of their start.
    ///
    /// @param next always null: a day's sessions are one page
    public record Items(List<SessionView> items, @Nullable String next) {
        public Items {
            items = List.copyOf(items);
        }
    }
}
