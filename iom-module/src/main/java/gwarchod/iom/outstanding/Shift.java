package gwarchod.iom.outstanding;

import java.time.Instant;

/// A shift.
///
/// @param name as the settings call it; the word `outstanding.shift.NAME` says it for people
public record Shift(String name, Instant from, Instant until) {
    boolean has(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
