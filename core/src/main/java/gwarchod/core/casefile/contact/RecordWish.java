package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody said of action against the person.
public record RecordWish(PersonId person, LocalDate saidOn, ActionWish wish, @Nullable Text note) implements CaseCommand {}
