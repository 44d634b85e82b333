package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;
import java.time.Instant;

/// What a question is answered with.
public sealed interface Answer<V> {
    /// The viewer holds it already.
    record Same<V>(String tag) implements Answer<V> {}

    /// The view, and its JSON, encoded once for everybody of the same scope.
    ///
    /// @param tag opaque; changes only when this view changes
    /// @param validUntil when it changes by itself, at the latest
    record Found<V>(V view, byte[] json, String tag, Instant validUntil) implements Answer<V> {}

    record Refused<V>(Refusal why) implements Answer<V> {}
}
