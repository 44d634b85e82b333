package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// Gives a question back to whoever asked, because more must be known to answer it.
///
/// @param by the last day on which it is in time
public record ReturnAdvice(EntityId advice, Text needed, LocalDate by) implements CaseCommand {}
