package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The partner was told.
public record MakeDisclosure(EntityId check, LocalDate toldOn, ContactMethod how, @Nullable Text note) implements CaseCommand {}
