package gwarchod.clinic.stalking;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Takes a question back that isn't answered yet: its own agency's alone.
public record TakeQuestionBack(EntityId question, Text why) implements CaseCommand {}
