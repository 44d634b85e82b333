package gwarchod.core.casefile;

import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;

/// Days as the law and the people here count them: in the United Kingdom's local time, whatever the clock does in March and October.
public final class Days {
    private Days() {}

    /// The day on which it is `at`.
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, Words.ZONE);
    }

    /// The moment a day begins.
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }
}
