package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.retention.RetentionEvent.Restricted;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A restriction of processing.
///
/// @param by who decided it
/// @param liftedBy who ended it; none: it holds
record Restriction(Restricted said, UserId by, Instant at, @Nullable UserId liftedBy, @Nullable Instant liftedAt) {
    boolean holds() {
        return liftedBy == null;
    }

    Restriction lifted(UserId user, Instant when) {
        return new Restriction(said, by, at, user, when);
    }
}
