package gwarchod.core.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who holds what streams say in memory, so that it can be brought up to the store.
final class Holding {
    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

    /// From more streams than this on, several are read at once.
    private static final int FEW = 8;

    private final Supplier<ExecutorService> readers;
    private final Map<String, List<Holder>> byKind = new ConcurrentHashMap<>();
    private final Map<StreamId, Long> unreadable = new ConcurrentHashMap<>();

    /// @param readers what reads many at once; closed after each use
    Holding(Supplier<ExecutorService> readers) {
        this.readers = readers;
    }

    void add(String kind, Holder holder) {
        byKind.computeIfAbsent(kind, _ -> new CopyOnWriteArrayList<>()).add(holder);
    }

    Set<String> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    boolean reaches(Collection<CommitRef> commits) {
        return commits.stream().allMatch(ref -> behind(ref.stream(), ref.number()).isEmpty());
    }

    void catchUp(Collection<Head> heads) {
        var newest = new HashMap<StreamId, Long>();
        heads.forEach(head -> newest.merge(head.stream(), head.number(), Math::max));
        newest.entrySet().removeIf(head -> behind(head.getKey(), head.getValue()).isEmpty());
        if (newest.size() <= FEW) {
            newest.forEach(this::catchUp);
            return;
        }
        try (var threads = readers.get()) {
            CompletableFuture.allOf(newest.entrySet().stream()
                    .map(head -> CompletableFuture.runAsync(() -> catchUp(head.getKey(), head.getValue()), threads))
                    .toArray(CompletableFuture[]::new)).join();
        }
    }

    private List<Holder> behind(StreamId stream, long number) {
        return unreadable.getOrDefault(stream, 0L) >= number ? List.of() : byKind.getOrDefault(stream.kind(), List.of()).stream()
                .filter(holder -> holder.number(stream) < number).toList();
    }

    /// What can't be read blocks its stream, not the node; a store that doesn't answer is thrown.
    private void catchUp(StreamId stream, long number) {
        try {
            behind(stream, number).forEach(holder -> holder.refresh(stream));
        } catch (RuntimeException failed) {
            if (!Holder.isUnreadable(failed)) {
                throw failed;
            }
            unreadable.put(stream, number);
            LOG.error("{} can't be read up to {}", stream, number, failed);
        }
    }
}
