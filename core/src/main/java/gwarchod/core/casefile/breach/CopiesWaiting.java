package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// That copies of the court-ready history of a case wait for their release: what a list over all cases needs of it.
///
/// @param since when the longest waiting was taken
/// @param releaseBy by when the first of them is to be released
public record CopiesWaiting(Instant since, Instant releaseBy) {
    /// Under which name it stands on a card.
    public static final String KEPT = "breach.copies";
    /// What an agreement permits whoever may release one.
    public static final String PERMISSION = "breach.release-history";

    static Optional<CopiesWaiting> of(CaseFile file) {
        var waiting = Breaches.of(file).waiting();
        return waiting.stream().map(copy -> copy.releaseBy(file.settings())).min(Comparator.naturalOrder())
                .map(first -> new CopiesWaiting(waiting.getFirst().taken().at(), first));
    }
}
