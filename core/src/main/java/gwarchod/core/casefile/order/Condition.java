package gwarchod.core.casefile.order;

import gwarchod.core.casefile.order.OrderNote.Terms;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A condition of an order, which lives as long as the order unless it says otherwise.
///
/// @param endedOn its last day, where it was ended by itself
/// @param before how it read until it was varied, the oldest first
record Condition(EntityId id, Terms terms, @Nullable LocalDate endedOn, List<Earlier> before) {
    Condition {
        before = List.copyOf(before);
    }

    Condition(EntityId id, Terms terms) {
        this(id, terms, null, List.of());
    }

    /// @param until when it was varied
    record Earlier(Terms terms, Instant until) {}

    Condition varied(Terms now, Instant at) {
        return new Condition(id, now, endedOn, Stream.concat(before.stream(), Stream.of(new Earlier(terms, at))).toList());
    }

    Condition ended(LocalDate on) {
        return new Condition(id, terms, on, before);
    }

    /// As it read at a moment: who broke it then didn't break what it came to say later.
    Condition at(Instant moment) {
        var then = before.stream().filter(one -> moment.isBefore(one.until())).findFirst().map(Earlier::terms).orElse(terms);
        return new Condition(id, then, endedOn, List.of());
    }

    /// Its last day inside the order's: the earliest of its own, of the day it was ended and of the order's; null for until further order.
    @Nullable LocalDate lastDay(@Nullable LocalDate orderEnds) {
        return earlier(earlier(terms.until(), endedOn), orderEnds);
    }

    /// Whether it holds on `day`, as long as its order does.
    boolean holds(LocalDate day) {
        var last = lastDay(null);
        return (terms.from() == null || !terms.from().isAfter(day)) && (last == null || !last.isBefore(day));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
