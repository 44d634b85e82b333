package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Selects the person for a cohort, moves them to another, or rates them anew.
///
/// @param releaseOn when somebody in custody is expected out
public record SetCohort(IomCohort cohort, IomRating rag, Text reason, @Nullable LocalDate releaseOn) implements CaseCommand {
    /// Nobody knows of a release.
    public SetCohort(IomCohort cohort, IomRating rag, Text reason) {
        this(cohort, rag, reason, null);
    }
}
