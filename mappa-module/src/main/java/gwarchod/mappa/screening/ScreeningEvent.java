package gwarchod.mappa.screening;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded towards a category.
sealed interface ScreeningEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("screening.conviction-recorded.1", ConvictionRecorded.class),
            new EventType<>("screening.conviction-corrected.1", ConvictionCorrected.class),
            new EventType<>("screening.conviction-ended.1", ConvictionEnded.class),
            new EventType<>("screening.signed.1", Screened.class),
            new EventType<>("screening.category-three-considered.1", CategoryThreeConsidered.class));

    @In(Screenings.SECTION_ID)
    record ConvictionRecorded(EntityId conviction, Particulars said) implements ScreeningEvent {}

    @In(Screenings.SECTION_ID)
    record ConvictionCorrected(EntityId conviction, Particulars said, Text why) implements ScreeningEvent {}

    @In(Screenings.SECTION_ID)
    record ConvictionEnded(EntityId conviction, ConvictionEnd how, LocalDate on, Text why) implements ScreeningEvent {}

    /// @param category absent where it came to none
    @In(Screenings.SECTION_ID)
    record Screened(
            EntityId screening, ScreeningPurpose purpose, ScreeningOutcome outcome, @Nullable Integer category, Text rationale,
            @Nullable LocalDate reviewDueOn, Text endorsedBy) implements ScreeningEvent {}

    /// @param addsValue whether formal meetings would add value to what the lead agency does
    @In(Screenings.SECTION_ID)
    record CategoryThreeConsidered(boolean addsValue, Text capacity, Text rationale) implements ScreeningEvent {}
}
