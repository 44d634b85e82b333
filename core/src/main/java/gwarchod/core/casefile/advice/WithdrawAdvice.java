package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Takes a question back that isn't answered yet.
public record WithdrawAdvice(EntityId advice, Text why) implements CaseCommand {}
