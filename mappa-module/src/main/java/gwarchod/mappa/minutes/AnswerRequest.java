package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The chair decides what they are given.
public record AnswerRequest(EntityId item, EntityId request, RequestAnswer answer, Text reason) implements CaseCommand {}
