package gwarchod.faults;

import gwarchod.faults.Service.End;
import gwarchod.faults.Service.Request;
import gwarchod.faults.Session.Answer;
import java.util.Optional;

/// One request as a load balancer makes it: tried, and where nothing comes of that tried once more at another node. What its sender tries after that,
/// until it is known what became of it, is no request of its own.
final class Tries {
    private final Witness witness;
    private final Session session;
    private final String client;
    private final long began;
    private boolean balanced;
    private String first = "";
    private int count;

    Tries(Witness witness, Session session, String client) {
        this.witness = witness;
        this.session = session;
        this.client = client;
        this.began = witness.nowMs();
    }

    /// Says how a try ended. Where that is no answer, the session talks to another node from here on.
    ///
    /// @return whether it was answered
    boolean answered(Optional<Answer> answer) {
        count++;
        boolean answered = answer.isPresent() && answer.get().known();
        if (count == 1) {
            balanced = session.wasBalanced();
        }
        if (answered && count <= 2 || count == 2) {
            var end = !answered ? End.FAILED : count == 1 ? End.FIRST : End.RETRY;
            witness.requested(new Request(client, balanced, began, witness.nowMs(), end, answered && count == 1 ? "" : first + session.lastTry()));
        }
        first = session.lastTry() + ", then ";
        if (!answered) {
            session.next();
        }
        return answered;
    }

    /// How often it was tried.
    int count() {
        return count;
    }
}
