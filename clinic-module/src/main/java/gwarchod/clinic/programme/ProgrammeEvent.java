package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.util.List;

/// What happens to a programme of the catalogue. Nothing here is about a person.
sealed interface ProgrammeEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("programme.created.1", Created.class),
            new EventType<>("programme.terms-set.1", TermsSet.class));

    @In("programme.catalogue")
    record Created(@FreeWords String name, AgencyId provider, Text takes, @FreeWords List<String> modules) implements ProgrammeEvent {
        public Created {
            modules = List.copyOf(modules);
        }
    }

    @In("programme.catalogue")
    record TermsSet(ProgrammeTerms terms) implements ProgrammeEvent {}
}
