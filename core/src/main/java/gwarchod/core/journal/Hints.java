package gwarchod.core.journal;

import java.util.function.Consumer;

/// Port: "look again". Best effort, may be lost, repeated or late; repair finds what it dropped.
public interface Hints {
    /// Stream `stream` has reached `number`.
    record Hint(StreamId stream, long number) {}

    void changed(Hint hint);

    /// Every hint from now on. The listener is called on the thread of whoever changed it: it must not wait.
    void listen(Consumer<Hint> listener);
}
