package gwarchod.core.casefile.merge;

import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;

/// What is recorded on each of two files about one person.
sealed interface MergeEvent extends Event {
    /// Which of the two goes on. Everybody goes on seeing of this one what they saw.
    @In(Merge.SECTION_ID)
    record ContinuedIn(CaseId other) implements MergeEvent {}

    @In(Merge.SECTION_ID)
    record TookIn(CaseId other) implements MergeEvent {}

    /// They are two people after all.
    @In(Merge.SECTION_ID)
    record Parted(CaseId other) implements MergeEvent {}
}
