package gwarchod.core.meeting;

import gwarchod.core.desk.AgendaNews;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last deltas of an image, for a follower who lost the connection.
final class Deltas {
    static final int DELTAS_MAX = 64;

    private record Delta(String from, AgendaNews news) {}

    private final Deque<Delta> deltas = new ArrayDeque<>();

    void add(String from, AgendaNews news) {
        deltas.add(new Delta(from, news));
        if (deltas.size() > DELTAS_MAX) {
            deltas.remove();
        }
    }

    /// What led from a revision to the newest; empty when that isn't known any more, or never was one.
    Optional<List<AgendaNews>> since(String revision) {
        var missed = deltas.stream().dropWhile(delta -> !delta.from.equals(revision)).map(Delta::news).toList();
        return missed.isEmpty() ? Optional.empty() : Optional.of(missed);
    }
}
