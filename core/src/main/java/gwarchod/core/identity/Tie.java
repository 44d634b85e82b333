package gwarchod.core.identity;

import gwarchod.core.ids.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an account's owner comes in by an organisation's provider. Two people say which name there is theirs; the first sign-in under
/// that name notes whom the provider means by it, and from then on names don't matter: providers give them to others, people change them.
///
/// Then nothing from before lets anybody in: neither a password nor a passkey, whoever set them, nor a session they began. And what the
/// provider said last of somebody's roles holds however they come in.
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

    /// @param within the roles the provider said they may act in when they last came in there; null: it says nothing of roles
    record Made(String issuer, String subject, Instant at, @Nullable Set<String> within) implements Tie {
        public Made {
            within = within == null ? null : Set.copyOf(within);
        }

        Made within(@Nullable Collection<String> said) {
            return new Made(issuer, subject, at, said == null ? null : Set.copyOf(said));
        }

        boolean is(There there) {
            return issuer.equals(there.issuer()) && subject.equals(there.subject());
        }
    }

    /// Whether a session still counts that began then, there or, where that is null, here.
    default boolean holds(@Nullable There there, Instant begun) {
        return switch (this) {
            case Made made -> there == null ? !begun.isBefore(made.at()) : made.is(there);
            case None _, Proposed _, Approved _ -> there == null;
        };
    }

    /// The roles nobody acts beyond in that account; null: no limit.
    default @Nullable Set<String> within() {
        return null;
    }

    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
