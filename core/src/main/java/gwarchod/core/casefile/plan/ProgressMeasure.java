package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Says how a measure is getting on. A measure that is done or dropped takes no more, except to take it up again.
public record ProgressMeasure(EntityId measureId, Text note, MeasureStatus status) implements CaseCommand {}
