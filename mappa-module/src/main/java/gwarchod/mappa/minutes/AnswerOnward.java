package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The chair decides on that.
public record AnswerOnward(EntityId item, EntityId onward, OnwardAnswer answer, Text reason) implements CaseCommand {}
