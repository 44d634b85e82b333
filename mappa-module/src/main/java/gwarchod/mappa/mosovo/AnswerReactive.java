package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Answers that.
public record AnswerReactive(EntityId request, boolean approved, Text why) implements CaseCommand {}
