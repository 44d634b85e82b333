package gwarchod.mappa.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The days spent at one place, each counted once however many stays it is in.
final class StayDays {
    private final List<Span> spans;

    private StayDays(List<Span> spans) {
        this.spans = spans;
    }

    static StayDays of(List<Span> stays, List<Span> onRegister) {
        var ordered = stays.stream().flatMap(stay -> onRegister.stream().map(stay::within)).filter(Span::isDays)
                .sorted(Comparator.comparing(Span::first)).toList();
        var joined = new ArrayList<Span>();
        for (var span : ordered) {
            if (!joined.isEmpty() && !span.first().isAfter(joined.getLast().last())) {
                joined.add(joined.removeLast().with(span));
            } else {
                joined.add(span);
            }
        }
        return new StayDays(joined);
    }

    /// The first day that ends a time of twelve months with so many days in it.
    Optional<LocalDate> reached(Function<LocalDate, Numbers> numbers) {
        for (var span : spans) {
            for (var day = span.first(); !day.isAfter(span.last()); day = day.plusDays(1)) {
                var by = numbers.apply(day);
                if (in(new Span(day.minusMonths(by.stayMonths()).plusDays(1), day)) >= by.stayDays()) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private long in(Span window) {
        return spans.stream().map(window::within).filter(Span::isDays).mapToLong(span -> ChronoUnit.DAYS.between(span.first(), span.last()) + 1).sum();
    }
}
