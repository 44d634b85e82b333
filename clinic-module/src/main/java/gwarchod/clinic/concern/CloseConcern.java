package gwarchod.clinic.concern;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Says what was done about a concern: it needs nobody any more.
public record CloseConcern(EntityId concern, Text done) implements CaseCommand {}
