package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a question. What is said stands in one of two places: what lawyer and client say to each other in a section that
/// fewer see. One of the two texts is there.
sealed interface AdviceEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("advice.asked.1", Asked.class),
            new EventType<>("advice.answered.1", Answered.class),
            new EventType<>("advice.returned.1", Returned.class),
            new EventType<>("advice.supplied.1", Supplied.class),
            new EventType<>("advice.withdrawn.1", Withdrawn.class),
            new EventType<>("advice.noted.1", Noted.class));

    EntityId advice();

    @In(Advices.ASKED)
    record Asked(
            EntityId advice, String adviser, AskedAbout about, @Nullable EntityId item, Instant by, @Nullable Text question,
            @In(Advices.PRIVILEGED) @Nullable Text privileged) implements AdviceEvent {}

    /// @param outcome what lawyers say to an order; none of any other question
    @In(Advices.ASKED)
    record Answered(
            EntityId advice, @Nullable Text answer, @In(Advices.PRIVILEGED) @Nullable Text privileged,
            @In(Advices.PRIVILEGED) @Nullable AdviceOutcome outcome) implements AdviceEvent {}

    @In(Advices.ASKED)
    record Returned(EntityId advice, LocalDate by, @Nullable Text needed, @In(Advices.PRIVILEGED) @Nullable Text privileged)
            implements AdviceEvent {}

    /// @param by when the answer is due now
    @In(Advices.ASKED)
    record Supplied(EntityId advice, Instant by, @Nullable Text information, @In(Advices.PRIVILEGED) @Nullable Text privileged)
            implements AdviceEvent {}

    @In(Advices.ASKED)
    record Withdrawn(EntityId advice, @Nullable Text why, @In(Advices.PRIVILEGED) @Nullable Text privileged) implements AdviceEvent {}

    @In(Advices.ASKED)
    record Noted(EntityId advice) implements AdviceEvent {}
}
