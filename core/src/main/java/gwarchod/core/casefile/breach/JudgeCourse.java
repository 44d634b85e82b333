package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Whether stalking or harassment is to be recorded because of a breach, as every report of one asks.
///
/// @param crimeReference under which it is recorded
public record JudgeCourse(EntityId breachId, BreachCourse course, Text why, @Nullable Text crimeReference) implements CaseCommand {}
