package gwarchod.core.identity;

import org.jspecify.annotations.Nullable;

/// Where an identity was proven: by which provider, for whom, in which session there.
///
/// @param issuer the provider's name
/// @param subject what that provider calls them, and never anybody else
/// @param session theirs there; null where the provider doesn't say
public record There(String issuer, String subject, @Nullable String session) {
    /// OpenID Connect Core, section 2: so long and no longer.
    public static final int CHARACTERS_MAX = 255;

    public There {
        if (!sound(issuer) || !sound(subject) || session != null && !sound(session)) {
            throw new IllegalArgumentException("a provider, whom it names and a session there have 1 to " + CHARACTERS_MAX + " characters");
        }
    }

    private static boolean sound(String text) {
        return !text.isEmpty() && text.length() <= CHARACTERS_MAX;
    }
}
