package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Takes a paragraph back: whoever wrote it, or those it came from.
public record TakeBackContribution(EntityId item, EntityId paragraph, Text why) implements CaseCommand {}
