package gwarchod.core.provider;

import gwarchod.core.identity.There;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a provider's claims mean here. Pure.
final class Claims {
    private static final Set<String> SECOND = Set.of("mfa", "otp", "hwk", "sc");

    private Claims() {}

    /// What they are called there today; empty where the claim holds nothing that could be a name.
    static Optional<String> name(ProviderSettings settings, Map<String, Object> claims) {
        return at(claims, settings.userClaim()) instanceof String name && !name.isBlank() && name.length() <= There.CHARACTERS_MAX
                ? Optional.of(name)
                : Optional.empty();
    }

    /// Whom the provider means; empty where it names nobody, or by more than the protocol allows.
    static Optional<There> there(String issuer, Map<String, Object> claims) {
        try {
            return claims.get("sub") instanceof String subject
                    ? Optional.of(new There(issuer, subject, claims.get("sid") instanceof String session ? session : null))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /// Whether they showed there who they are after setting out to do so: not before, and not in time to come.
    static boolean shownSince(Instant departed, Instant now, Map<String, Object> claims) {
        if (!(claims.get("auth_time") instanceof Number seconds)) {
            return false;
        }
        var shown = Instant.ofEpochSecond(seconds.longValue());
        return !shown.isBefore(departed.minus(Published.SKEW)) && !shown.isAfter(now.plus(Published.SKEW));
    }

    /// The roles the session is limited to; null where a provider says nothing about roles. What isn't mapped means nothing.
    static @Nullable Set<String> roles(ProviderSettings settings, Map<String, Object> claims) {
        if (settings.rolesClaim().isEmpty()) {
            return null;
        }
        var roles = new HashSet<String>();
        texts(at(claims, settings.rolesClaim().get())).forEach(value -> roles.addAll(settings.roles().getOrDefault(value, Set.of())));
        return Set.copyOf(roles);
    }

    /// Whether the provider says that they showed who they are as well as it must be.
    static boolean shown(ProviderSettings settings, Map<String, Object> claims) {
        return settings.needs().isEmpty() || saysOneOf(settings.needs(), claims);
    }

    /// Whether it says that a second factor was shown: in the words settings name, else in those of RFC 8176.
    static boolean second(ProviderSettings settings, Map<String, Object> claims) {
        return saysOneOf(settings.needs().isEmpty() ? SECOND : settings.needs(), claims);
    }

    private static boolean saysOneOf(Set<String> wanted, Map<String, Object> claims) {
        var said = new HashSet<>(texts(claims.get("acr")));
        said.addAll(texts(claims.get("amr")));
        return said.stream().anyMatch(wanted::contains);
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object found = claims;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String one -> List.of(one);
            case Collection<?> many -> many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }
}
