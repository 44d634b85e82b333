package gwarchod.mappa.visit;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about visits.
sealed interface VisitEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("visit.interval-set.1", IntervalSet.class),
            new EventType<>("visit.planned.1", Planned.class),
            new EventType<>("visit.cancelled.1", Cancelled.class),
            new EventType<>("visit.made.1", Made.class));

    @In(Visits.SECTION_ID)
    record IntervalSet(int days, Text why) implements VisitEvent {}

    @In(Visits.SECTION_ID)
    record Planned(EntityId visit, Instant at, boolean announced, List<UserId> officers, List<VisitPurpose> purposes, Text note) implements VisitEvent {
        public Planned {
            officers = List.copyOf(officers);
            purposes = List.copyOf(purposes);
        }
    }

    @In(Visits.SECTION_ID)
    record Cancelled(EntityId visit, Text why) implements VisitEvent {}

    /// @param planned the one that was planned; absent: it wasn't
    /// @param aloneBecause why one officer went alone; absent: two or more went
    /// @param riskChanged whether what was seen changes the risk
    /// @param assessAgain whether it calls for a new assessment
    @In(Visits.SECTION_ID)
    record Made(
            EntityId visit, @Nullable EntityId planned, Instant at, boolean announced, List<UserId> officers, @Nullable Text aloneBecause,
            VisitOutcome outcome, List<VisitPurpose> purposes, Text found, Text household, Text devices, Text children, boolean riskChanged,
            boolean assessAgain) implements VisitEvent {
        public Made {
            officers = List.copyOf(officers);
            purposes = List.copyOf(purposes);
        }
    }
}
