package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Upcaster;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to the attendance record of a case.
sealed interface AttendanceEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("attendance.noted.3", Noted.class),
            new EventType<>("attendance.absence-judged.1", AbsenceJudged.class),
            new EventType<>("attendance.consequence-decided.1", ConsequenceDecided.class));

    /// The first version knew nobody sent home, no word for how they took part and no notice, the second no rule of the
    /// programme: they say none of them.
    List<Upcaster> UPCASTERS = List.of(
            new Upcaster("attendance.noted.1", "attendance.noted.3", UnaryOperator.identity()),
            new Upcaster("attendance.noted.2", "attendance.noted.3", UnaryOperator.identity()));

    /// @param sentHome why, of somebody sent home
    /// @param noticeAt when somebody said beforehand that they would not come
    @In(Attendances.SECTION)
    record Noted(
            @FreeWords String programme, EntityId session, int correction, Instant sessionOn, AgencyId provider, Attendance attendance,
            @Nullable AbsenceReason reason, @Nullable Text evidence, @Nullable Text behaviour, @Nullable Text concern, boolean required,
            @Nullable SentHome sentHome, @Nullable Engagement engagement, @Nullable Instant noticeAt,
            @Nullable AbsenceRule rule)
            implements AttendanceEvent {
        @Override
        public Instant occurred() {
            return sessionOn;
        }
    }

    @In(Attendances.SECTION)
    record AbsenceJudged(EntityId session, boolean acceptable, Text why) implements AttendanceEvent {}

    @In(Attendances.SECTION)
    record ConsequenceDecided(EntityId session, Consequence consequence, Text why) implements AttendanceEvent {}
}
