package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A considered assessment was done, also one that had been decided against.
///
/// @param level of the tool's own scale; absent where it has none or none was reached
/// @param stage of the homicide timeline, 1 to 8; only for [AssessmentTool#HRE]
public record CompleteAssessment(
        EntityId assessment, LocalDate completedOn, @Nullable AssessmentLevel level, @Nullable Integer stage, @Nullable Text note)
        implements CaseCommand {}
