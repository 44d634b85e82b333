package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
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
    /// @param reason as given, for an absence (always) or for coming late
    /// @param evidence what was shown for it
    public record Entry(
            EntityId participantId, Attendance attendance, @Nullable AbsenceReason reason, @Nullable Text evidence,
            @Nullable Text behaviour, @Nullable Text concern) {}
}
