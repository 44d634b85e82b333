package gwarchod.core.identity;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody signs in with beside their password, or instead of it.
///
/// @param passkeys by the ids of their credentials
record Factors(Optional<Authenticator> authenticator, Map<String, Passkey> passkeys) {
    static final Factors NONE = new Factors(Optional.empty(), Map.of());

    Factors {
        passkeys = Collections.unmodifiableMap(new LinkedHashMap<>(passkeys));
    }

    /// @param recovery the hashes of the recovery codes not used yet
    record Authenticator(OtpKey key, Set<String> recovery) {
        Authenticator {
            recovery = Set.copyOf(recovery);
        }
    }

    /// @param credential its public key and what belongs to it
    /// @param name what its owner calls it
    /// @param doubted whether its counter fell back once: there may be two of it
    record Passkey(String id, String credential, String name, Instant added, boolean doubted) {
        Passkey asDoubted() {
            return new Passkey(id, credential, name, added, true);
        }
    }

    boolean any() {
        return authenticator.isPresent() || !passkeys.isEmpty();
    }

    Factors with(Authenticator app) {
        return new Factors(Optional.of(app), passkeys);
    }

    Factors withoutApp() {
        return new Factors(Optional.empty(), passkeys);
    }

    Factors withoutRecovery(String hash) {
        return new Factors(authenticator.map(app -> {
            var left = new HashSet<>(app.recovery());
            left.remove(hash);
            return new Authenticator(app.key(), left);
        }), passkeys);
    }

    Factors with(Passkey passkey) {
        var next = new LinkedHashMap<>(passkeys);
        next.put(passkey.id(), passkey);
        return new Factors(authenticator, next);
    }

    Factors withoutPasskeys() {
        return new Factors(authenticator, Map.of());
    }

    Factors without(String id) {
        var next = new LinkedHashMap<>(passkeys);
        next.remove(id);
        return new Factors(authenticator, next);
    }
}
