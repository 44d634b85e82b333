package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import java.time.Instant;
import java.util.Optional;

/// Port: the score of a case now, by what is in force in the area. Like the clock it comes from outside, and what it said is recorded.
@FunctionalInterface
public interface Scores {
    /// Where nobody ranks.
    Scores NONE = (_, _, _) -> Optional.empty();

    Optional<KeptScore> of(CaseFile file, KeptScore.Moment moment, Instant now);
}
