package gwarchod.core.identity;

import java.time.Duration;
import java.time.Instant;

/// What lets somebody set their own password: a code that counts once and runs out.
///
/// @param hash of the code; the code itself is nowhere
record Invitation(String hash, Instant until) {
    static final Duration LASTS = Duration.ofDays(7);

    boolean opens(String code, Instant now) {
        return now.isBefore(until) && Gate.recoveryHash(code).equals(hash);
    }
}
