package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;

/// What is recorded about considerations.
@In(Considerations.LOG_ID)
sealed interface ConsideredEvent extends Event {
    @In(Considerations.LOG_ID)
    record Recorded(EntityId entry, EntityId crime, LocalDate on, Forum forum, List<Considering> considered, Text rationale)
            implements ConsideredEvent {
        public Recorded {
            considered = List.copyOf(considered);
        }
    }

    @In(Considerations.LOG_ID)
    record SignedOff(EntityId crime, Text note) implements ConsideredEvent {}

    /// @param outcome under which it was closed
    @In(Considerations.LOG_ID)
    record InvestigationClosed(EntityId crime, int outcome, LocalDate outcomeOn, Text note) implements ConsideredEvent {}
}
