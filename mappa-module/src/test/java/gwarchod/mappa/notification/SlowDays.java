package gwarchod.mappa.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a single day is: on the register or not, spent away or not.
final class SlowDays {
    private static final int DAYS_MAX = 1_200;

    private final Register register;
    private final LocalDate today;
    private final Numbers numbers;
    private final Map<String, Optional<LocalDate>> counted = new HashMap<>();

    SlowDays(Register register, LocalDate today, Numbers numbers) {
        this.register = register;
        this.today = today;
        this.numbers = numbers;
    }

    /// On the register: because of some ground that began and hasn't run out.
    boolean subject(LocalDate day) {
        for (var ground : register.grounds()) {
            if (!ground.on().isAfter(today) && !day.isBefore(ground.on()) && (ground.last() == null || !day.isAfter(ground.last()))) {
                return true;
            }
        }
        return false;
    }

    boolean subjectThroughout(LocalDate from, LocalDate to) {
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (!subject(day)) {
                return false;
            }
        }
        return true;
    }

    /// "Days in custody, hospital or abroad: disregarded." A day is spent away when they were away as it began and as it ended; with the other
    /// reading, when they were away at any time of it.
    boolean disregarded(LocalDate day) {
        boolean atBeginning = false;
        boolean atEnd = false;
        boolean ever = false;
        for (var away : register.away()) {
            if (away.from().isAfter(today)) {
                continue;
            }
            var back = away.until() == null || away.until().isAfter(today) ? null : away.until();
            boolean notBackBefore = back == null || !back.isBefore(day);
            atBeginning |= away.from().isBefore(day) && notBackBefore;
            atEnd |= !away.from().isAfter(day) && (back == null || back.isAfter(day));
            ever |= !away.from().isAfter(day) && notBackBefore;
        }
        return numbers.partDaysCount() ? atBeginning && atEnd : ever;
    }

    /// The day on which the last of so many days is over; absent while they are away with no end known.
    @Nullable LocalDate lastOf(int days, LocalDate from, boolean fromCounts) {
        return counted.computeIfAbsent(days + " from " + from + fromCounts, _ -> Optional.ofNullable(count(days, from, fromCounts))).orElse(null);
    }

    private @Nullable LocalDate count(int days, LocalDate from, boolean fromCounts) {
        int left = days;
        var day = fromCounts ? from : from.plusDays(1);
        for (int i = 0; i < DAYS_MAX; i++) {
            if (!disregarded(day) && --left == 0) {
                return day;
            }
            day = day.plusDays(1);
        }
        return null;
    }
}
