package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The subject has begun a relationship. It asks for a check, which the outcome's ids name as `check`.
///
/// @param person the partner, where they are on the case; absent: nobody knows yet who it is
public record RecordRelationship(@Nullable PersonId person, LocalDate learnedOn, Text how) implements CaseCommand {}
