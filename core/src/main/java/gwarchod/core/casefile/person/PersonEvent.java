package gwarchod.core.casefile.person;

import gwarchod.core.casefile.Text;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded about the person a case is about.
sealed interface PersonEvent extends Event {
    @In("person.details")
    record Opened(
            PersonName name, @Nullable LocalDate dateOfBirth, List<String> aliases, List<Identifier> identifiers, boolean unknown)
            implements PersonEvent {}

    /// Everything as it reads from here on.
    @In("person.details")
    record Corrected(PersonName name, @Nullable LocalDate dateOfBirth, List<String> aliases, boolean unknown, Text why)
            implements PersonEvent {}

    @In("person.details")
    record IdentifierAdded(Identifier identifier) implements PersonEvent {}

    @In("person.details")
    record IdentifierRemoved(Identifier identifier, Text why) implements PersonEvent {}
}
