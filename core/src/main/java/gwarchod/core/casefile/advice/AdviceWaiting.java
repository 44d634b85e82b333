package gwarchod.core.casefile.advice;

import gwarchod.core.casefile.CaseFile;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// Which kinds of advisers have a question of a case now, and since when the oldest: what a queue over all cases needs of it. One that was
/// returned is with whoever asked.
public record AdviceWaiting(Map<String, Instant> since) {
    /// Under which name it stands on a card.
    public static final String KEPT = "advice.waiting";

    static final AdviceWaiting NONE = new AdviceWaiting(Map.of());

    public AdviceWaiting {
        since = Map.copyOf(since);
    }

    static AdviceWaiting of(CaseFile file) {
        return new AdviceWaiting(file.state(Advices.DISCIPLINE).all().stream().filter(Advice::waits)
                .collect(Collectors.toMap(Advice::adviser, Advice::askedAt, (one, other) -> one.isBefore(other) ? one : other)));
    }
}
