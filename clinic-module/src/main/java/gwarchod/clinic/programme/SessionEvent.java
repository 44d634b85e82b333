package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What happens to a session. Whatever is about a participant is stored under the key of their case.
sealed interface SessionEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("session.scheduled.1", Scheduled.class),
            new EventType<>("session.enrolled.1", Enrolled.class),
            new EventType<>("session.registered.1", Registered.class));

    @In("programme.sessions")
    record Scheduled(
            EntityId programme, @FreeWords String programmeName, AgencyId provider, @FreeWords String group, Instant startsAt,
            Instant endsAt, @FreeWords String venue, Text briefing)
            implements SessionEvent {}

    /// @param required an order required them to come when they were put on the list
    @In("attendance.record")
    @About("caseId")
    record Enrolled(EntityId participant, CaseId caseId, boolean required) implements SessionEvent {}

    /// One participant's line of the register, with all that their case file needs of it.
    ///
    /// @param correction 0 for the first register of this participant, counting up with every change of it
    @In("attendance.record")
    @About("caseId")
    record Registered(
            EntityId participant, CaseId caseId, int correction, EntityId session, Instant sessionOn, @FreeWords String programme,
            AgencyId provider, boolean required, Attendance attendance, @Nullable AbsenceReason reason, @Nullable Text evidence,
            @Nullable Text behaviour, @Nullable Text concern)
            implements SessionEvent {
        @Override
        public Instant occurred() {
            return sessionOn;
        }

        /// Whether both say the same of the participant.
        boolean says(Registered other) {
            return attendance == other.attendance && reason == other.reason
                    && Objects.equals(evidence, other.evidence)
                    && Objects.equals(behaviour, other.behaviour)
                    && Objects.equals(concern, other.concern);
        }
    }
}
