package gwarchod.core.bus;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Port: how messages travel from an edge node to case nodes, and news back. Best effort: what arrived may still look as if it hadn't.
public interface Wire {
    /// The case nodes there are, as far as this node knows.
    List<String> nodes();

    /// Where a case or a meeting is warm; a hint.
    Optional<String> near(String id);

    /// Sends `message` to `node`; answered by it. Fails with [NotReached] where it surely never began, with [NoAnswer] where that isn't known,
    /// with [Failed] where it says so itself.
    Future<Buffer> send(String node, Buffer message, long timeoutMs);

    /// This edge's name, to which news are sent.
    String here();

    /// Who takes news sent here.
    void hear(Function<Buffer, Future<Buffer>> listener);

    /// Nothing was done: nobody is there, or it takes nothing any more.
    final class NotReached extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotReached(String node) {
            super("case node " + node + " isn't there", null, false, false);
        }
    }

    /// Whether anything was done isn't known.
    final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoAnswer(String node) {
            super("case node " + node + " doesn't answer", null, false, false);
        }
    }

    /// The case node failed over it, and logged why.
    final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean bug;

        public Failed(String node, boolean bug) {
            super("case node " + node + (bug ? " met a bug" : " can't reach what it needs"), null, false, false);
            this.bug = bug;
        }

        /// Whether asking another will fail alike.
        public boolean bug() {
            return bug;
        }
    }
}
