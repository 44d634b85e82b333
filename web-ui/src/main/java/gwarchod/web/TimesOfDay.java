package gwarchod.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times of day as people write them: 18:30, 18.30, 1830, 6.30pm, 6 pm; in Welsh 6.30yh.
final class TimesOfDay {
    private static final int NOON = 12;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})(?:\\s*[:.\\- ]?\\s*(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.|yb|yh|y\\.b\\.|y\\.h\\.)?");

    private TimesOfDay() {}

    /// Empty for what says no time, and for an hour by itself: it may mean the morning or the evening.
    static Optional<LocalTime> parse(String written) {
        var found = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!found.matches() || found.group(2) == null && found.group(3) == null) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var half = found.group(3) == null ? "" : found.group(3).replace(".", "");
        if (!half.isEmpty() && (hour < 1 || hour > NOON)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(switch (half) {
                case "am", "yb" -> hour % NOON;
                case "pm", "yh" -> hour % NOON + NOON;
                default -> hour;
            }, minute));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
