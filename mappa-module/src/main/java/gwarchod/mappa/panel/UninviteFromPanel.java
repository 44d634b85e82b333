package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// An agency need not come after all. What being asked opened is closed again.
public record UninviteFromPanel(EntityId item, EntityId invitation, Text why) implements CaseCommand {}
