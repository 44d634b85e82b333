package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.ids.EntityId;

/// What a breach is in law is something else than the reference data says.
public record ReclassifyBreach(EntityId breachId, BreachStanding standing, Text why) implements CaseCommand {}
