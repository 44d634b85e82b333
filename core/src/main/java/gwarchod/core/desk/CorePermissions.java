package gwarchod.core.desk;

import gwarchod.core.sharing.Agreement;
import java.util.Set;

/// What an agreement may permit beside commands and deeds, in core itself: what its answers ask the agreement about.
final class CorePermissions {
    /// Seeing which cases are due for review, and saying what came of it.
    static final String REVIEW = "retention.review";

    static final Set<String> ALL = Set.of(Agreement.SEE_RESTRICTED, REVIEW);

    private CorePermissions() {}
}
