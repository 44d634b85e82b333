package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Engagement;
import gwarchod.core.casefile.attendance.SentHome;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session's register, or a correction of it: all of it is recorded or nothing.
public record Register(EntityId session, List<Entry> entries) {
    public Register {
        entries = List.copyOf(entries);
    }

    /// One participant's line.
    ///
    /// @param reason as given, for an absence (always), for coming late or for being sent home by the service
    /// @param evidence what was shown for it
    /// @param sentHome why, of somebody sent home (always) and nobody else
    /// @param engagement how they took part, of somebody who came
    /// @param upon upon how many entries of this line it was made: another one by then is a conflict, and refused. Absent: it isn't asked
    public record Entry(
            EntityId participantId, Attendance attendance, @Nullable AbsenceReason reason, @Nullable Text evidence,
            @Nullable Text behaviour, @Nullable Text concern, @Nullable SentHome sentHome, @Nullable Engagement engagement,
            @Nullable Integer upon) {
        /// Of somebody who wasn't sent home, saying nothing of how they took part.
        public Entry(
                EntityId participantId, Attendance attendance, @Nullable AbsenceReason reason, @Nullable Text evidence,
                @Nullable Text behaviour, @Nullable Text concern) {
            this(participantId, attendance, reason, evidence, behaviour, concern, null, null, null);
        }
    }
}
