package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;

/// What the [Entrance] says to somebody about their own account.
public sealed interface Told<V> {
    record Done<V>(V value) implements Told<V> {}

    record Refused<V>(Refusal why) implements Told<V> {}
}
