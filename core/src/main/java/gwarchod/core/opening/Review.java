package gwarchod.core.opening;

import gwarchod.core.ids.UserId;
import java.time.Instant;

/// What somebody else found about broken glass.
public record Review(UserId by, Finding finding, String note, Instant at) {
    public enum Finding {
        JUSTIFIED,
        /// Not needed, in good faith: the person is told what else to do.
        NOT_NEEDED,
        /// Passed to professional standards.
        REFERRED
    }
}
