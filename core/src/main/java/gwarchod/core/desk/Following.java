package gwarchod.core.desk;

import gwarchod.core.journal.Refusal;

/// A followed agenda, or why it can't be followed.
public sealed interface Following {
    non-sealed interface Open extends Following, AutoCloseable {
        /// Whether the viewer may still see it: asked before every flush.
        boolean allowed();

        @Override
        void close();
    }

    record Refused(Refusal why) implements Following {}
}
