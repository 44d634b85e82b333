package gwarchod.mappa.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The days that don't count towards a period of three or six days: those in custody, in hospital or abroad (Sexual Offences Act 2003 s.84,
/// explanatory notes).
///
/// The text says "days" and not which: the reading here is that a day spent away only in part counts, so that the day of a release is the first,
/// and the earlier date is shown. The setting `register.part-days-count` turns that round. Who goes from one of them into the next on
/// the same day was away between.
final class AwayDays {
    private final List<Span> spans;

    private AwayDays(List<Span> spans) {
        this.spans = spans;
    }

    static AwayDays of(List<Register.Away> away, boolean partDaysCount) {
        var ordered = away.stream().map(one -> new Span(one.from(), one.until() == null ? LocalDate.MAX : one.until()))
                .sorted(Comparator.comparing(Span::first)).toList();
        var joined = new ArrayList<Span>();
        for (var span : ordered) {
            if (!joined.isEmpty() && !span.first().isAfter(joined.getLast().last())) {
                joined.add(joined.removeLast().with(span));
            } else {
                joined.add(span);
            }
        }
        return new AwayDays(partDaysCount ? joined.stream().map(AwayDays::whole).filter(Span::isDays).toList() : joined);
    }

    private static Span whole(Span span) {
        return new Span(span.first().plusDays(1), span.last().equals(LocalDate.MAX) ? LocalDate.MAX : span.last().minusDays(1));
    }

    boolean has(LocalDate day) {
        return spans.stream().anyMatch(span -> span.has(day));
    }

    /// The last of so many days that count, of which `first` is the first that can; empty while nobody knows when they will be back.
    Optional<LocalDate> last(int days, LocalDate first) {
        long left = days;
        var at = first;
        for (var span : spans) {
            if (span.last().isBefore(at)) {
                continue;
            }
            long free = Math.max(0, ChronoUnit.DAYS.between(at, span.first()));
            if (free >= left) {
                break;
            }
            if (span.last().equals(LocalDate.MAX)) {
                return Optional.empty();
            }
            left -= free;
            at = span.last().plusDays(1);
        }
        return Optional.of(at.plusDays(left - 1));
    }
}
