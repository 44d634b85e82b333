package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Upcaster;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to the history of breaches.
sealed interface BreachEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("breach.recorded.1", Recorded.class),
            new EventType<>("breach.decided.1", Decided.class));

    /// The history was a part of the orders once, and what was written then has their name.
    List<Upcaster> UPCASTERS = List.of(
            new Upcaster("order.breach-recorded.1", "breach.recorded.1", UnaryOperator.identity()),
            new Upcaster("order.breach-considered.1", "breach.decided.1", UnaryOperator.identity()));

    @In(Breaches.SECTION)
    record Recorded(
            EntityId breachId, @Nullable EntityId orderId, Instant occurredAt, Text what, @Nullable Text condition) implements BreachEvent {
        @Override
        public Instant occurred() {
            return occurredAt;
        }
    }

    @In(Breaches.SECTION)
    record Decided(EntityId breachId, Text decision) implements BreachEvent {}
}
