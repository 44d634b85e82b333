package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is watched of the orders of a case.
sealed interface WatchEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("watch.noted.1", Noted.class),
            new EventType<>("watch.kept-on-bail.1", KeptOnBail.class),
            new EventType<>("watch.review-scheduled.1", ReviewScheduled.class),
            new EventType<>("watch.review-prompted.1", ReviewPrompted.class),
            new EventType<>("watch.reviewed.1", Reviewed.class));

    EntityId orderId();

    @In(OrderWatch.CLOCKS)
    record Noted(EntityId orderId, Milestone what, Instant at) implements WatchEvent {
        @Override
        public Instant occurred() {
            return at;
        }
    }

    @In(OrderWatch.REVIEWS)
    record KeptOnBail(EntityId orderId, BailAuthority authority, LocalDate authorisedOn, LocalDate until, Text why, VictimsView victim)
            implements WatchEvent {}

    @In(OrderWatch.REVIEWS)
    record ReviewScheduled(EntityId orderId, LocalDate dueOn, @Nullable Text why) implements WatchEvent {}

    @In(OrderWatch.REVIEWS)
    record ReviewPrompted(EntityId orderId, ReviewOccasion occasion, LocalDate on, Text what) implements WatchEvent {}

    @In(OrderWatch.REVIEWS)
    record Reviewed(
            EntityId orderId, ReviewOccasion occasion, LocalDate on, ReviewConclusion conclusion, Text note, VictimsView victim,
            @Nullable LocalDate nextOn) implements WatchEvent {
        @Override
        public Instant occurred() {
            return Days.start(on);
        }
    }

    /// What the victim thinks of it, or why nobody asked: one of the two.
    record VictimsView(@Nullable LocalDate askedOn, @Nullable Text view, @Nullable Text notContacted) {}
}
