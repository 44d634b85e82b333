package gwarchod.core.casefile.level;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the MAPPA level of a case.
sealed interface LevelEvent extends Event {
    List<EventType<?>> TYPES = List.of(new EventType<>("level.set.1", LevelSet.class));

    @In(MappaLevel.SECTION)
    record LevelSet(
            int category, int level, LocalDate since, LocalDate reviewDueOn, Text rationale, @Nullable MeetingId meeting)
            implements LevelEvent {}
}
