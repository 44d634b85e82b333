package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import java.time.Instant;

/// A view for one viewer, or why there is none.
public sealed interface Reply<V> {
    /// @param validUntil when the view changes by itself
    record View<V>(V view, Instant validUntil) implements Reply<V> {}

    /// What everybody of a language is told alike, encoded once and for good. It names no case.
    record Alike<V>(Answer.Found<V> found) implements Reply<V> {}

    record Refused<V>(Refusal why) implements Reply<V> {}

    static <V> Reply<V> of(V view) {
        return new View<>(view, Instant.MAX);
    }

    /// To be kept by whoever answers with it, for as long as it holds.
    static <V> Reply<V> alike(V view) {
        byte[] json = Json.writeBytes(view);
        return new Alike<>(new Answer.Found<>(view, json, Tags.of(json), Instant.MAX));
    }

    static <V> Reply<V> notFound() {
        return new Refused<>(new Refusal.NotFound());
    }
}
