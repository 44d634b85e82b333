package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Says what the adviser needed to know: the question is with them again.
public record SupplyAdvice(EntityId advice, Text information) implements CaseCommand {}
