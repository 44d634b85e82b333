package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Gives the advice that was asked for.
///
/// @param outcome whether they are for it: what lawyers are asked about an order, and nobody else
public record AnswerAdvice(EntityId advice, Text answer, @Nullable AdviceOutcome outcome) implements CaseCommand {}
