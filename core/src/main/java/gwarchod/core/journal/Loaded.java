package gwarchod.core.journal;

import java.time.Instant;

/// A stream's state as folded from its first `number` commits; number 0 is a stream that doesn't exist.
///
/// @param hash the hash of its last commit
/// @param changed when its last commit was recorded; the epoch for none
public record Loaded<S>(StreamId stream, S state, long number, String hash, Instant changed) {
    public boolean exists() {
        return number > 0;
    }
}
