package gwarchod.core.journal;

import java.util.function.Consumer;

/// Port: "look again". Best effort, may be lost, repeated, late or wrong; repair finds what it dropped. Nothing that must be right stands on one.
public interface Hints {
    /// Stream `stream` has reached `number`.
    record Hint(StreamId stream, long number) {}

    /// This node recorded it: whoever listens here is told before this returns, other nodes when a message gets through to them. Never waits.
    void changed(Hint hint);

    /// Somebody recorded it, as this node heard or found out: whoever listens here is told, and no other node.
    void heard(Hint hint);

    /// Every hint from now on. The listener is called on the thread of whoever changed or heard it: it must not wait.
    void listen(Consumer<Hint> listener);
}
