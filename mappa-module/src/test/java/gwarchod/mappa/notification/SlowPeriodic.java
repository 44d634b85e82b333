package gwarchod.mappa.notification;

import java.time.LocalDate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The annual and the weekly notification, lived through day by day. They are one clock: twelve months from the last time, or, without a fixed
/// abode, a week from then or from when that began, whichever is earlier.
final class SlowPeriodic {
    private final SlowClock slow;
    private final TreeSet<LocalDate> resets = new TreeSet<>();
    private @Nullable LocalDate since;
    private @Nullable Missed missed;

    private record Missed(NotificationKind kind, LocalDate due) {}

    private record Next(NotificationKind kind, @Nullable LocalDate due) {}

    SlowPeriodic(SlowClock slow) {
        this.slow = slow;
        for (var one : slow.register().notified()) {
            if (!one.on().isAfter(slow.today()) && resets(one)) {
                resets.add(one.on());
            }
        }
        for (var notice : slow.register().notices()) {
            if (slow.holds(notice) && moves(notice)) {
                resets.add(notice.given());
            }
        }
    }

    /// "Resets when new or different information is notified under section 84": the first time; what was only said under the Regulations of 2012
    /// (a document, an account, a child at a place) and journeys don't move it.
    private boolean resets(Register.Notified one) {
        return switch (one.kind()) {
            case INITIAL, ANNUAL, WEEKLY -> true;
            case PREMISES, RELEASED -> one.on().equals(slow.told(one.kind(), one.about()));
            case CHANGE -> one.on().equals(slow.told(one.kind(), one.about())) && slow.register().changes().stream()
                    .anyMatch(change -> change.id().equals(one.about()) && underSection84(change));
            case CHILD, NOT_HAPPENED, TRAVEL, RETURNED -> false;
        };
    }

    private static boolean underSection84(Register.Change change) {
        return change.kind() == ChangeKind.NAME || change.kind() == ChangeKind.HOME_ADDRESS;
    }

    private boolean moves(Register.Notice notice) {
        return notice.place() != null || slow.register().changes().stream()
                .anyMatch(change -> notice.id().equals(change.notice()) && underSection84(change));
    }

    void walk() {
        if (resets.isEmpty()) {
            return;
        }
        for (var day = resets.getFirst(); !day.isAfter(slow.today()); day = day.plusDays(1)) {
            if (since != null && !slow.subject(day)) {
                close(day.minusDays(1), null);
                since = null;
            }
            if (since != null && missed == null) {
                var next = next(day);
                missed = next.due() != null && day.isAfter(next.due()) ? new Missed(next.kind(), next.due()) : null;
            }
            if (resets.contains(day) && slow.subject(day)) {
                if (since != null) {
                    close(day, day);
                }
                since = day;
                missed = null;
            }
        }
        if (since != null) {
            close(slow.today(), null);
        }
    }

    private void close(LocalDate day, @Nullable LocalDate done) {
        var next = missed == null ? next(day) : new Next(missed.kind(), missed.due());
        slow.add(next.kind(), since.toString(), since, next.due(), done);
    }

    /// What is next, as it is on a day.
    private Next next(LocalDate day) {
        var annual = waiting(since.plusMonths(slow.numbers().annualMonths()));
        var best = new Next(NotificationKind.ANNUAL, annual);
        for (var abode : slow.register().abode()) {
            boolean ended = abode.until() != null && abode.until().isBefore(day) && !abode.until().isAfter(slow.today());
            if (!abode.from().isAfter(day) && !ended) {
                var from = abode.from().isAfter(since) ? abode.from() : since;
                var weekly = waiting(from.plusDays(slow.numbers().weeklyDays()));
                if (weekly != null && (best.due() == null || weekly.isBefore(best.due()))) {
                    best = new Next(NotificationKind.WEEKLY, weekly);
                }
            }
        }
        return best;
    }

    /// What falls due on a day spent away waits for the return, and then for as many days as a change has.
    private @Nullable LocalDate waiting(LocalDate due) {
        return slow.numbers().periodicWaits() && slow.disregarded(due) ? slow.lastOf(slow.numbers().changeDays(), due, true) : due;
    }
}
