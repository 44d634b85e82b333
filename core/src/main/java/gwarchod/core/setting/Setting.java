package gwarchod.core.setting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A value that law, guidance or the area settled.
///
/// @param key stable: what it is for, as `hearing.hours`
/// @param area the area it holds in; absent: in all
/// @param from the first day it holds; absent: always did
/// @param unit what the value counts: `minutes`, `hours`, `days`, `working-days`, `months`; or `yes-no`, or `phone`: a number somebody dials
/// @param source where it comes from
/// @param verified whether it stands in a source that was read, or a person confirmed it. What doesn't is shown as unverified wherever the number is
public record Setting(
        String key, @Nullable String area, @Nullable LocalDate from, @Nullable LocalDate until, String value, String unit, String source,
        boolean verified) {
    public Setting {
        if (!isOf(unit, value) || source.isBlank()) {
            throw new IllegalArgumentException(key + ": no value of " + unit + " with a source: " + value);
        }
    }

    /// Whether a value is one of a unit. Throws IllegalArgumentException for a unit there isn't.
    static boolean isOf(String unit, String value) {
        return switch (unit) {
            case "minutes", "hours", "days", "working-days", "months", "percent", "points", "count" -> value.matches("[0-9]{1,6}");
            case "yes-no" -> value.equals("yes") || value.equals("no");
            case "phone" -> value.matches("[0-9][0-9 ]{2,20}");
            default -> throw new IllegalArgumentException("no unit " + unit);
        };
    }

    /// The same, verified where somebody looked it up.
    Setting confirmed(boolean somebodyDid) {
        return verified || !somebodyDid ? this : new Setting(key, area, from, until, value, unit, source, true);
    }

    public int number() {
        return Integer.parseInt(value);
    }

    public boolean isYes() {
        return value.equals("yes");
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
