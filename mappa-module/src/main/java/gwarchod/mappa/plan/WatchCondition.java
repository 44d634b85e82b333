package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;

/// Says which measure of the plan watches a condition of the licence.
public record WatchCondition(EntityId condition, EntityId measure) implements CaseCommand {}
