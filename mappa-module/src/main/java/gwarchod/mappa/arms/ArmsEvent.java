package gwarchod.mappa.arms;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about risk and its assessment.
sealed interface ArmsEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("arms.assessed.1", Assessed.class),
            new EventType<>("arms.prompted.1", Prompted.class),
            new EventType<>("arms.risk-set.1", RiskSet.class));

    /// @param priority for work, as the assessor judges it: never counted from the answers
    /// @param together the agencies that made it with the assessor's own
    @In(Arms.SECTION_ID)
    record Assessed(
            EntityId assessment, LocalDate on, List<ArmsAnswer> answers, MosovoRisk priority, Text judgement, List<AgencyId> together, LocalDate reviewOn)
            implements ArmsEvent {
        public Assessed {
            answers = List.copyOf(answers);
            together = List.copyOf(together);
        }
    }

    @In(Arms.SECTION_ID)
    record Prompted(ArmsOccasion occasion, LocalDate on, Text why) implements ArmsEvent {}

    /// @param since from which day it was so, which may be long ago: it was managed elsewhere, or on another system
    /// @param reference of the record it was taken from
    @In(Arms.SECTION_ID)
    record RiskSet(MosovoRisk level, LocalDate since, Text why, @FreeWords @Nullable String reference) implements ArmsEvent {}
}
