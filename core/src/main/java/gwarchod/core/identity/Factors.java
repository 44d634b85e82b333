package gwarchod.core.identity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What somebody signs in with beside their password.
record Factors(Optional<Authenticator> authenticator) {
    static final Factors NONE = new Factors(Optional.empty());

    /// @param recovery the hashes of the recovery codes not used yet
    record Authenticator(OtpKey key, Set<String> recovery) {
        Authenticator {
            recovery = Set.copyOf(recovery);
        }
    }

    Factors with(Authenticator app) {
        return new Factors(Optional.of(app));
    }

    Factors withoutRecovery(String hash) {
        return new Factors(authenticator.map(app -> {
            var left = new HashSet<>(app.recovery());
            left.remove(hash);
            return new Authenticator(app.key(), left);
        }));
    }
}
