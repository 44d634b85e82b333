package gwarchod.core.casefile.level;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the MAPPA level of a case.
sealed interface LevelEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("level.set.1", LevelSet.class),
            new EventType<>("level.screened.1", LevelScreened.class),
            new EventType<>("level.recorded.1", LevelRecorded.class),
            new EventType<>("level.left.1", MappaLeft.class));

    @In(MappaLevel.SECTION)
    record LevelSet(
            int category, int level, LocalDate since, LocalDate reviewDueOn, Text rationale, @Nullable MeetingId meeting)
            implements LevelEvent {}

    /// A signed screening put the person at level 1.
    @In(MappaLevel.SECTION)
    record LevelScreened(EntityId screening, int category, LocalDate since, LocalDate reviewDueOn, Text rationale) implements LevelEvent {}

    @In(MappaLevel.SECTION)
    record LevelRecorded(
            int category, int level, LocalDate since, LocalDate reviewDueOn, LevelOrigin origin, Text reference, Text note)
            implements LevelEvent {}

    @In(MappaLevel.SECTION)
    record MappaLeft(LeavingReason reason, LocalDate on, Text rationale, @Nullable MeetingId meeting) implements LevelEvent {}
}
