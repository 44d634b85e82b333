package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// A planned visit isn't made.
public record CancelVisit(EntityId visit, Text why) implements CaseCommand {}
