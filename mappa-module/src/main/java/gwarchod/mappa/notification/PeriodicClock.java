package gwarchod.mappa.notification;

import gwarchod.mappa.notification.Register.Notified;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The annual and the weekly notification, which are one clock that starts anew with each notification under the Act: twelve months from it; or,
/// for who has no fixed abode, a week from it or from when that began, whichever is the earlier date.
///
/// Readings: the day of a notification isn't one of its twelve months, so the anniversary is the last day (28 February after a 29th). A notice in
/// advance that holds moves the date from the day on which it was given. What comes after the last day ends the wait, late. One that falls due
/// while they are away is due in three days of their return (`register.periodic-waits`).
final class PeriodicClock {
    private final NotificationClock clock;

    PeriodicClock(NotificationClock clock) {
        this.clock = clock;
    }

    /// @param due absent: it waits
    private record Next(NotificationKind kind, @Nullable LocalDate due) {
        LocalDate order() {
            return due == null ? LocalDate.MAX : due;
        }
    }

    Stream<Duty> duties() {
        var starts = starts();
        return starts.stream().flatMap(start -> clock.subject().on(start).stream().map(span -> {
            var after = Optional.ofNullable(starts.higher(start)).filter(span::has);
            var last = after.orElseGet(() -> clock.today().isAfter(span.last()) ? span.last() : clock.today());
            var next = next(start, last);
            return new Duty(next.kind(), start.toString(), start, next.due(), after.orElse(null));
        }));
    }

    /// The days from which it runs.
    private TreeSet<LocalDate> starts() {
        var starts = new TreeSet<LocalDate>();
        clock.register().notified().stream().filter(this::moves).map(Notified::on).forEach(starts::add);
        clock.register().notices().stream().filter(clock::holds)
                .filter(notice -> notice.place() != null
                        || clock.register().changes().stream().anyMatch(change -> notice.id().equals(change.notice()) && change.kind().movesAnnualDate()))
                .map(Register.Notice::given).forEach(starts::add);
        return starts;
    }

    /// Only what is new or different moves it: a thing told again doesn't.
    private boolean moves(Notified one) {
        return switch (one.kind()) {
            case INITIAL, ANNUAL, WEEKLY -> true;
            case CHANGE -> isFirst(one)
                    && clock.register().changes().stream().anyMatch(change -> change.id().equals(one.about()) && change.kind().movesAnnualDate());
            case PREMISES, RELEASED -> isFirst(one);
            case CHILD, NOT_HAPPENED, TRAVEL, RETURNED -> false;
        };
    }

    private boolean isFirst(Notified one) {
        return clock.told(one.kind(), Objects.requireNonNull(one.about())).filter(one.on()::equals).isPresent();
    }

    /// The date that passed first, if one had before `last`; else the one that ran on that day.
    private Next next(LocalDate start, LocalDate last) {
        var annual = new Next(NotificationKind.ANNUAL, waiting(start.plusMonths(clock.on(start).annualMonths())));
        var passed = Stream.concat(Stream.of(annual), weekly(start, last, true)).filter(next -> next.order().isBefore(last)).min(EARLIER);
        return passed.orElseGet(() -> Stream.concat(Stream.of(annual), weekly(start, last, false)).min(EARLIER).orElse(annual));
    }

    private static final Comparator<Next> EARLIER = Comparator.comparing(Next::order).thenComparing(Next::kind);

    /// @param passed those whose time was up while they still had no fixed abode; else those that run on `last`
    private Stream<Next> weekly(LocalDate start, LocalDate last, boolean passed) {
        return clock.register().abode().stream().filter(abode -> !abode.from().isAfter(last)).flatMap(abode -> {
            var from = abode.from().isAfter(start) ? abode.from() : start;
            var due = waiting(from.plusDays(clock.on(from).weeklyDays()));
            var next = new Next(NotificationKind.WEEKLY, due);
            boolean runs = abode.until() == null || !abode.until().isBefore(passed ? next.order().plusDays(due == null ? 0 : 1) : last);
            return runs ? Stream.of(next) : Stream.empty();
        });
    }

    private @Nullable LocalDate waiting(LocalDate due) {
        var by = clock.on(due);
        return by.periodicWaits() && clock.away(by).has(due) ? clock.away(by).last(by.changeDays(), due).orElse(null) : due;
    }
}
