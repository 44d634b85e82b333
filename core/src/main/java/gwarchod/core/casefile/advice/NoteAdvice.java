package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;

/// Says that an answer was read by somebody it was for, so that it asks for nothing more.
public record NoteAdvice(EntityId advice) implements CaseCommand {}
