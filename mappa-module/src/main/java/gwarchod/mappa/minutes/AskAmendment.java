package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Says what is wrong in circulated minutes.
public record AskAmendment(EntityId item, Text what) implements CaseCommand {}
