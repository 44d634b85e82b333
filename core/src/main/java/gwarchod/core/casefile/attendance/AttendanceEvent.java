package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the attendance record of a case.
sealed interface AttendanceEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("attendance.noted.1", Noted.class),
            new EventType<>("attendance.absence-judged.1", AbsenceJudged.class));

    @In(Attendances.SECTION)
    record Noted(
            @FreeWords String programme, EntityId session, int correction, Instant sessionOn, AgencyId provider, Attendance attendance,
            @Nullable AbsenceReason reason, @Nullable Text evidence, @Nullable Text behaviour, @Nullable Text concern, boolean required)
            implements AttendanceEvent {
        @Override
        public Instant occurred() {
            return sessionOn;
        }
    }

    @In(Attendances.SECTION)
    record AbsenceJudged(EntityId session, boolean acceptable, Text why) implements AttendanceEvent {}
}
