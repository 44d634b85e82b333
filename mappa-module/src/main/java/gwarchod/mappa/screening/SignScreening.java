package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Signs a screening. Whoever gives it signs for the lead agency, and says which manager stands behind it.
///
/// @param category 1, 2 or 4 as the facts show, or 3 to be referred
/// @param planIsRobust the lead agency is confident of its own plan
/// @param noBarriers nothing stands in the way of what agencies agreed to do
/// @param rationale why formal meetings would add nothing, or what they would add
/// @param reviewDueOn for level 1: when the lead agency looks again
public record SignScreening(
        ScreeningPurpose purpose, ScreeningOutcome outcome, @Nullable Integer category, boolean planIsRobust, boolean noBarriers,
        Text rationale, @Nullable LocalDate reviewDueOn, String endorsedBy) implements CaseCommand {}
