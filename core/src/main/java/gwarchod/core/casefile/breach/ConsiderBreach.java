package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// What was decided about a breach, which then waits no longer. Giving an action about it does the same.
public record ConsiderBreach(EntityId breachId, Text decision) implements CaseCommand {}
