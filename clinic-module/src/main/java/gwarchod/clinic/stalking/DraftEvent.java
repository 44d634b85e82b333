package gwarchod.clinic.stalking;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;

/// What happens to a draft: all of it under the key of the clinic whose notes they are, whom it is about among it.
sealed interface DraftEvent extends Event {
    List<EventType<?>> TYPES = List.of(new EventType<>("draft.written.1", Written.class), new EventType<>("draft.discarded.1", Discarded.class));

    String SECTION = "stalking.draft";

    /// A paragraph under a name, as the form of a release calls its fields.
    record Note(String name, Text text) {}

    /// @param notes the whole of it, as it stands from here on
    @In(SECTION)
    @About("clinic")
    record Written(AgencyId clinic, CaseId caseId, List<Note> notes) implements DraftEvent {
        public Written {
            notes = List.copyOf(notes);
        }
    }

    @In(SECTION)
    @About("clinic")
    record Discarded(AgencyId clinic) implements DraftEvent {}
}
