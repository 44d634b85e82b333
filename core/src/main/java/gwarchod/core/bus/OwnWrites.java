package gwarchod.core.bus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.desk.Asking;
import gwarchod.core.journal.CommitRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What sessions did lately through this edge: what they ask next is answered after it, wherever. Names of commits, and nothing of them.
final class OwnWrites {
    /// Longer than any node may lag.
    static final Duration LATELY = Duration.ofSeconds(5);

    private static final long SESSIONS_MAX = 100_000;

    private final Cache<String, List<CommitRef>> bySession = Caffeine.newBuilder().expireAfterWrite(LATELY).maximumSize(SESSIONS_MAX).build();

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
