package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The plan was looked at again and stays as it is. One that changes is made anew.
///
/// @param nextOn when it is reviewed again
public record ReviewSafetyPlan(PersonId person, LocalDate reviewedOn, LocalDate nextOn, @Nullable Text note) implements CaseCommand {}
