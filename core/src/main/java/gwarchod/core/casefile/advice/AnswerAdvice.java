package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Gives the advice that was asked for.
public record AnswerAdvice(EntityId advice, Text answer) implements CaseCommand {}
