package gwarchod.iom.priority;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is decided about how scores are made. Nothing here is about a person.
sealed interface ScoringEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("scoring.weights-set.1", WeightsSet.class),
            new EventType<>("scoring.override-proposed.1", OverrideProposed.class),
            new EventType<>("scoring.override-decided.1", OverrideDecided.class),
            new EventType<>("scoring.override-ended.1", OverrideEnded.class),
            new EventType<>("scoring.index-taken-up.1", IndexTakenUp.class));

    @In(Priority.SECTION_ID)
    record WeightsSet(LocalDate from, Weights weights, Text why) implements ScoringEvent {}

    /// @param days the offence weighs here, in days of the index
    @In(Priority.SECTION_ID)
    record OverrideProposed(EntityId override, @FreeWords String offence, int days, LocalDate from, @Nullable LocalDate until, Text why)
            implements ScoringEvent {}

    @In(Priority.SECTION_ID)
    record OverrideDecided(EntityId override, boolean approved, Text why) implements ScoringEvent {}

    /// @param lastDay on which it holds
    @In(Priority.SECTION_ID)
    record OverrideEnded(EntityId override, LocalDate lastDay, Text why) implements ScoringEvent {}

    /// @param index absent: the published values the product brings
    @In(Priority.SECTION_ID)
    record IndexTakenUp(@Nullable EntityId index, Text why) implements ScoringEvent {}
}
