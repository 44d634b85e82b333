package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import java.time.Duration;
import java.time.Instant;

/// A password for somebody who has a way in: proposed by one person and approved by another, or either alone could become anybody.
///
/// @param at when it was proposed or approved; it counts for a while from then on
/// @param approved whether who proposed it may make the code
record Reset(UserId by, Instant at, boolean approved) {
    static final Duration LASTS = Duration.ofDays(7);

    boolean counts(Instant now) {
        return now.isBefore(at.plus(LASTS));
    }

    boolean waits(Instant now) {
        return !approved && counts(now);
    }

    /// Whether this person may make the code now.
    boolean opensFor(UserId user, Instant now) {
        return approved && by.equals(user) && counts(now);
    }
}
