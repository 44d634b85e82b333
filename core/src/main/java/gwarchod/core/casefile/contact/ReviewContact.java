package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was agreed was looked at again with the person it was agreed with, and still holds. What changes is agreed anew.
public record ReviewContact(PersonId person, LocalDate reviewedOn, @Nullable Text note) implements CaseCommand {}
