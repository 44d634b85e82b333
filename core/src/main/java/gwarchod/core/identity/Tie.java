package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether an account's owner comes in by an organisation's provider. Two people say which name there is theirs; the first sign-in under
/// that name notes whom the provider means by it, and from then on names don't matter: providers give them to others, people change them.
sealed interface Tie {
    /// How long a proposal waits, and how long an approved name may be used for the first time.
    Duration LASTS = Duration.ofDays(14);

    record None() implements Tie {}

    /// @param name theirs at the provider, as [#normal] writes it
    record Proposed(String issuer, String name, UserId by, Instant at) implements Tie {
        boolean counts(Instant now) {
            return now.isBefore(at.plus(LASTS));
        }
    }

    record Approved(String issuer, String name, Instant at) implements Tie {
        boolean opens(String issuer, String name, Instant now) {
            return this.issuer.equals(issuer) && this.name.equals(name) && counts(now);
        }

        boolean counts(Instant now) {
            return now.isBefore(at.plus(LASTS));
        }
    }

    record Made(String issuer, String subject) implements Tie {
        boolean is(There there) {
            return issuer.equals(there.issuer()) && subject.equals(there.subject());
        }
    }

    /// Whether a session that began there still counts.
    default boolean holds(@Nullable There there) {
        return there == null || this instanceof Made made && made.is(there);
    }

    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
