package gwarchod.core.casefile.order;

import gwarchod.core.casefile.order.OrderNote.Terms;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A condition of an order, which lives as long as the order unless it says otherwise.
///
/// @param endedOn its last day, where it was ended by itself
record Condition(EntityId id, Terms terms, @Nullable LocalDate endedOn) {
    Condition varied(Terms now) {
        return new Condition(id, now, endedOn);
    }

    Condition ended(LocalDate on) {
        return new Condition(id, terms, on);
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
