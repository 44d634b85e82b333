package gwarchod.core.bus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.desk.Asking;
import gwarchod.core.journal.CommitRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What sessions did lately through this edge, and which came to it lately from another: what they ask next is answered after all of it, wherever.
/// Names of commits, and nothing of them.
final class OwnWrites {
    /// Longer than any node may lag.
    static final Duration LATELY = Duration.ofSeconds(5);

    private static final long SESSIONS_MAX = 100_000;

    private final Cache<String, List<CommitRef>> bySession = Caffeine.newBuilder().expireAfterWrite(LATELY).maximumSize(SESSIONS_MAX).build();
    private final Cache<String, Boolean> arrived = Caffeine.newBuilder().expireAfterWrite(LATELY).maximumSize(SESSIONS_MAX).build();

    /// The same, after what this session may have seen or done: each of its questions may go to another case node than the one before.
    Asking after(Asking asking) {
        if (asking.elsewhere() && !asking.token().isEmpty()) {
            arrived.put(asking.token(), true);
        }
        var after = asking.after(of(asking.token()));
        return arrived.getIfPresent(asking.token()) == null ? after : after.moved();
    }

    void did(String token, CommitRef ref) {
        if (!token.isEmpty()) {
            bySession.asMap().merge(token, List.of(ref), (before, now) -> {
                var all = new ArrayList<>(before);
                all.addAll(now);
                return List.copyOf(all.subList(Math.max(0, all.size() - Asking.SEEN_MAX), all.size()));
            });
        }
    }

    List<CommitRef> of(String token) {
        var seen = bySession.getIfPresent(token);
        return seen == null ? List.of() : seen;
    }
}
