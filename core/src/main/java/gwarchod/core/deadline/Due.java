package gwarchod.core.deadline;

import gwarchod.core.casefile.Days;
import gwarchod.core.setting.Setting;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// By when something has to have happened.
///
/// @param until the moment its time is up; of a whole day, the moment the day after it begins
/// @param lastDay the last day for it; absent where the clock counts hours
/// @param rule the setting that says so
public record Due(Instant until, @Nullable LocalDate lastDay, Setting rule) {
    static Due at(Instant until, Setting rule) {
        return new Due(until, null, rule);
    }

    /// A whole day, until its end.
    public static Due on(LocalDate lastDay, Setting rule) {
        return new Due(Days.start(lastDay.plusDays(1)), lastDay, rule);
    }

    /// Whether what happened at that moment came too late: on the stroke of the hour is in time, a new day isn't.
    public boolean missedBy(Instant moment) {
        return lastDay == null ? moment.isAfter(until) : !moment.isBefore(until);
    }
}
