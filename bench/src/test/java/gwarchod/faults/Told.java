package gwarchod.faults;

import java.util.List;

/// What one client was told, when by the one clock of the harness. A client is a session; it does one thing at a time.
sealed interface Told {
    String client();

    /// What it was about: a case.
    String on();

    long beganMs();

    long endedMs();

    /// What became of a command, as far as its sender knows.
    enum Fate {
        ACKNOWLEDGED,
        REFUSED,
        /// No answer, or one that says neither.
        UNKNOWN
    }

    /// A command that leaves `mark` in the case file; from the first sending to the last answer about it.
    record Sent(String client, String on, String mark, long beganMs, long endedMs, Fate fate) implements Told {}

    /// A look at the case: the marks in the order they were shown.
    record Seen(String client, String on, List<String> marks, long beganMs, long endedMs) implements Told {
        public Seen {
            marks = List.copyOf(marks);
        }
    }
}
