package gwarchod.mappa.pdp;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// What the threshold meeting decided: to the panel, or not.
public record DecideThreshold(EntityId nomination, boolean met, Text rationale) implements CaseCommand {}
