package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One participant's line of a session's register, carried to their case file by the relay; no agreement permits it to anybody.
///
/// @param programme the programme's name
/// @param session the session: one attendance of it in a case
/// @param correction 0 for the register as first saved, counting up with every correction of it; each is noted once
/// @param evidence what was shown for the reason
/// @param required true where an order or a licence requires them to come, false for somebody who comes of their own accord
/// @param noticeAt when somebody said beforehand that they would not come
/// @param rule the programme's own of absences, where it has one
public record NoteAttendance(
        String programme,
        EntityId session,
        int correction,
        Instant sessionOn,
        AgencyId provider,
        Attendance attendance,
        @Nullable AbsenceReason reason,
        @Nullable Text evidence,
        @Nullable Text behaviour,
        @Nullable Text concern,
        boolean required,
        @Nullable SentHome sentHome,
        @Nullable Engagement engagement,
        @Nullable Instant noticeAt,
        @Nullable AbsenceRule rule)
        implements CaseCommand {}
