package gwarchod.core.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule finds in a case now, and when it would find something else if nothing is recorded meanwhile.
///
/// @param lookAgain the next moment at which time alone changes the items; empty for never
public record Findings(List<AgendaItem> items, Optional<Instant> lookAgain) {
    public static final Findings NONE = new Findings(List.of(), Optional.empty());

    public Findings {
        items = List.copyOf(items);
    }

    public static Findings of(AgendaItem item) {
        return new Findings(List.of(item), Optional.empty());
    }

    /// Nothing yet, but look again then.
    public static Findings later(Instant at) {
        return new Findings(List.of(), Optional.of(at));
    }

    /// These, until then.
    public Findings until(Instant at) {
        return and(later(at));
    }

    private boolean isNone() {
        return items.isEmpty() && lookAgain.isEmpty();
    }

    public Findings and(Findings other) {
        if (isNone() || other.isNone()) {      // nearly every rule finds nothing in nearly every case
            return isNone() ? other : this;
        }
        var both = new ArrayList<>(items);
        both.addAll(other.items);
        var next = Stream.of(lookAgain, other.lookAgain).flatMap(Optional::stream).min(Instant::compareTo);
        return new Findings(both, next);
    }

    /// Collects the findings of many things into one.
    public static Collector<Findings, ?, Findings> all() {
        return Collectors.reducing(NONE, Findings::and);
    }
}
