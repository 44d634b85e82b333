package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import java.time.Instant;

/// A view for one viewer, or why there is none.
public sealed interface Reply<V> {
    /// @param validUntil when the view changes by itself
    record View<V>(V view, Instant validUntil) implements Reply<V> {}

    record Refused<V>(Refusal why) implements Reply<V> {}

    static <V> Reply<V> of(V view) {
        return new View<>(view, Instant.MAX);
    }

    static <V> Reply<V> notFound() {
        return new Refused<>(new Refusal.NotFound());
    }
}
