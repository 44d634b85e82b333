package gwarchod.iom.cohort;

import gwarchod.core.casefile.Text;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;

/// What happens to somebody's place in the cohorts.
sealed interface CohortEvent extends Event {
    List<EventType<?>> TYPES =
            List.of(new EventType<>("iom.cohort-set.1", CohortSet.class), new EventType<>("iom.deselected.1", Deselected.class));

    @In(Cohort.SECTION_ID)
    record CohortSet(IomCohort cohort, IomRating rag, Text reason) implements CohortEvent {}

    @In(Cohort.SECTION_ID)
    record Deselected(DeselectionReason reason, Text rationale) implements CohortEvent {}
}
