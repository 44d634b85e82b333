package gwarchod.faults;

import java.util.List;
import java.util.Set;

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

    /// A command that puts an item on the agendas that the case is on, by an action that is overdue.
    record Raised(String client, String on, String mark, long beganMs, long endedMs, Fate fate) implements Told {}

    /// A command that takes that item off them again.
    record Cleared(String client, String on, String mark, long beganMs, long endedMs, Fate fate) implements Told {}

    /// What changed on somebody's open agenda, all at once.
    ///
    /// @param client whose screen
    /// @param on the meeting
    /// @param came the items that stand on it now and didn't
    /// @param again whether it was told this before
    record Shown(String client, String on, Set<String> came, Set<String> went, boolean again, long endedMs) implements Told {
        public Shown {
            came = Set.copyOf(came);
            went = Set.copyOf(went);
        }

        @Override
        public long beganMs() {
            return endedMs;
        }
    }

    /// A look at the case: the marks in the order they were shown.
    record Seen(String client, String on, List<String> marks, long beganMs, long endedMs) implements Told {
        public Seen {
            marks = List.copyOf(marks);
        }
    }
}
