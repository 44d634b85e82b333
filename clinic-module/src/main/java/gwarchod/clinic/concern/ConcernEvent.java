package gwarchod.clinic.concern;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.util.List;

/// What happens to a concern.
sealed interface ConcernEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("concern.raised.1", Raised.class),
            new EventType<>("concern.escalated.1", Escalated.class),
            new EventType<>("concern.received.1", Received.class),
            new EventType<>("concern.closed.1", Closed.class));

    EntityId concern();

    @In(Concerns.SECTION_ID)
    record Raised(EntityId concern, Text what, Phoned phoned) implements ConcernEvent {}

    /// Nobody had received it by then: it is put to the duty supervisor.
    ///
    /// @param step 1 for the first time, counting up
    /// @param due when it became due, which may be a little before it was recorded
    @In(Concerns.SECTION_ID)
    record Escalated(EntityId concern, int step, Instant due) implements ConcernEvent {}

    @In(Concerns.SECTION_ID)
    record Received(EntityId concern, ReceivedAs says, Text note) implements ConcernEvent {}

    @In(Concerns.SECTION_ID)
    record Closed(EntityId concern, Text done) implements ConcernEvent {}
}
