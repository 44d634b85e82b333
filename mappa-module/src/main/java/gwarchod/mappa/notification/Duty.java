package gwarchod.mappa.notification;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One notification that is or was to be made.
///
/// @param about what it is about: the id of a ground, change, place, notice, journey or absence; of a periodic one the day from which it runs
/// @param arises the first day for it
/// @param due the last day for it; absent: it waits while they are away
/// @param done when it was made
record Duty(NotificationKind kind, String about, LocalDate arises, @Nullable LocalDate due, @Nullable LocalDate done) {
    /// The same as long as the duty lasts, whatever becomes of it.
    String id() {
        return (kind.isPeriodic() ? "periodic" : kind.name().toLowerCase(Locale.ROOT).replace('_', '-')) + ":" + about;
    }

    DutyState state(LocalDate day) {
        if (done != null) {
            return due != null && done.isAfter(due) ? DutyState.LATE : DutyState.IN_TIME;
        }
        if (due == null) {
            return DutyState.WAITS;
        }
        return day.isAfter(due) ? DutyState.PASSED : DutyState.OPEN;
    }

    /// Whether its last day passed: with nothing recorded, or before it was made.
    boolean passed(LocalDate day) {
        var state = state(day);
        return state == DutyState.PASSED || state == DutyState.LATE;
    }
}
