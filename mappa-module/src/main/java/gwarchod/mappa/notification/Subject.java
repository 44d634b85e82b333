package gwarchod.mappa.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When a person is on the register: as long as any ground lasts. A ground that begins on the day after another ended goes on from it.
final class Subject {
    private final List<Span> spans;

    private Subject(List<Span> spans) {
        this.spans = spans;
    }

    static Subject of(List<Register.Ground> grounds) {
        var ordered = grounds.stream().map(one -> new Span(one.on(), one.last() == null ? LocalDate.MAX : one.last())).filter(Span::isDays)
                .sorted(Comparator.comparing(Span::first)).toList();
        var joined = new ArrayList<Span>();
        for (var span : ordered) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && (before.last().equals(LocalDate.MAX) || !span.first().isAfter(before.last().plusDays(1)))) {
                joined.add(joined.removeLast().with(span));
            } else {
                joined.add(span);
            }
        }
        return new Subject(joined);
    }

    List<Span> spans() {
        return spans;
    }

    /// The time on the register that a day is in.
    Optional<Span> on(LocalDate day) {
        return spans.stream().filter(span -> span.has(day)).findFirst();
    }

    /// Whether they were on it from one day to another without a gap.
    boolean throughout(LocalDate from, LocalDate to) {
        return on(from).filter(span -> span.has(to)).isPresent();
    }
}
