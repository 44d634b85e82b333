package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of whether the suspect knows where somebody lives.
public record NoteAddressKnown(PersonId person, LocalDate notedOn, AddressKnowledge known, @Nullable Text note) implements CaseCommand {}
