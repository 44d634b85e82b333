package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Ends a restriction; what was restricted is shown again as the agreement says.
public record LiftRestriction(EntityId restriction, Text why) implements CaseCommand {}
