package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Says why nothing is needed under a heading of the plan, until a measure is added to it.
public record LeaveEmpty(Pillar pillar, Text why) implements CaseCommand {}
