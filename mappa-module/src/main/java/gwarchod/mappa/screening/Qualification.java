package gwarchod.mappa.screening;

import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a conviction puts somebody in a category, and why.
///
/// @param until the last day; absent: no end is known
public record Qualification(int category, Because because, EntityId conviction, LocalDate from, @Nullable LocalDate until) {
    /// What the law hangs a category on.
    public enum Because {
        /// Category 1: subject to notification (s.327(2)).
        NOTIFICATION,
        /// Category 2: a listed offence, and custody or detention of twelve months or more (s.327(3)).
        TWELVE_MONTHS,
        /// Category 2: a listed offence, and a sentence without a fixed end.
        WITHOUT_FIXED_END,
        /// Category 2: a listed offence, and a suspended sentence of twelve months or more, while it is in force.
        SUSPENDED_TWELVE_MONTHS,
        /// Category 2: a listed offence, and a hospital or guardianship order (s.327(3), (4)).
        HOSPITAL_OR_GUARDIANSHIP,
        /// Category 4: a terrorist offence, or one connected with terrorism.
        TERRORISM
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
