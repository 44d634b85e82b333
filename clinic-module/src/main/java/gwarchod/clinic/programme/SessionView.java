package gwarchod.clinic.programme;

import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Engagement;
import gwarchod.core.casefile.attendance.NextStep;
import gwarchod.core.casefile.attendance.SentHome;
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
/// @param mayNotice whether this viewer may take down that somebody will not come
/// @param notHeld why it wasn't held; none where it was, or may yet be
public record SessionView(
        EntityId id, EntityId programmeId, String programme, AgencyId providerId, String provider, String group, Instant startsAt,
        Instant endsAt, String venue, SessionState state, boolean mayRegister, @Nullable String briefing, List<Line> participants, boolean mayNotice,
        @Nullable Unheld notHeld, PlanView plan) {
    public SessionView {
        participants = List.copyOf(participants);
    }

    /// A participant. What was registered is null where nothing was, or the viewer may not see it; the reason and the texts are given with one session only.
    ///
    /// @param name "Family, Given", or just "Participant" where the viewer may not know who it is
    /// @param caseId where the viewer may know the case
    /// @param correction how often the line was corrected
    /// @param entered who made the entry that stands
    /// @param notice what was said beforehand of their not coming
    /// @param before what the register said earlier, the latest first
    /// @param next what fits now, of what is its provider's to do
    public record Line(
            EntityId participantId, String name, @Nullable CaseId caseId, boolean required, @Nullable Attendance attendance,
            @Nullable Integer correction, @Nullable AbsenceReason reason, @Nullable String evidence, @Nullable String behaviour,
            @Nullable String concern, @Nullable SentHome sentHome, @Nullable Engagement engagement, @Nullable Noticed notice,
            @Nullable Entered entered, List<Before> before, List<NextStep> next) {
        public Line {
            before = List.copyOf(before);
            next = List.copyOf(next);
        }
    }

    /// That somebody said beforehand they would not come.
    ///
    /// @param reason null where the viewer may not know it, as is what was shown for it
    public record Noticed(NoticeFrom givenBy, Instant receivedAt, @Nullable AbsenceReason reason, @Nullable String evidence) {}

    /// Who entered a line, and when.
    public record Entered(String by, Instant at) {}

    /// An earlier entry of a line.
    public record Before(
            Attendance attendance, @Nullable AbsenceReason reason, @Nullable String evidence, @Nullable String behaviour,
            @Nullable String concern, @Nullable SentHome sentHome, @Nullable Engagement engagement, Entered entered) {}

    /// That a session wasn't held.
    ///
    /// @param note for the session's own provider
    public record Unheld(NotHeldWhy why, @Nullable String note) {}

    /// Sessions in the order of their start.
    ///
    /// @param next always null: a day's sessions are one page
    public record Items(List<SessionView> items, @Nullable String next) {
        public Items {
            items = List.copyOf(items);
        }
    }
}
