package gwarchod.mappa.exchange;

import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;

/// What became of a file. Notes and references in it aren't kept.
sealed interface ImportEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("exchange.levels-taken.1", Taken.class),
            new EventType<>("exchange.levels-refused.1", Refused.class));

    /// All of its lines are taken over.
    @In(MappaLevel.SECTION)
    record Taken(@FreeWords String fileName, List<Line> lines) implements ImportEvent {
        public Taken {
            lines = List.copyOf(lines);
        }
    }

    /// Nothing of it is.
    @In(MappaLevel.SECTION)
    record Refused(@FreeWords String fileName, int lines, List<Wrong> wrong) implements ImportEvent {
        public Refused {
            wrong = List.copyOf(wrong);
        }
    }

    record Line(int line, CaseId on, int category, int level, LocalDate since, LocalDate reviewDueOn) {}

    /// @param line as the file counts it, from 1
    record Wrong(int line, LineProblem problem) {}
}
