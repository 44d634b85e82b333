package gwarchod.core.store;

import gwarchod.core.journal.Checkpoint;
import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The ports in memory, for tests and simulations: the same promises but durability, every future completed at once.
public final class MemoryStores implements Stores {
    private final CommitStore commits = new MemoryCommitStore();
    private final CommitStore reads = new MemoryCommitStore();
    private final CheckpointStore checkpoints = new Checkpoints();
    private final CursorStore cursors = new Cursors();
    private final Map<String, Documents> documents = new ConcurrentHashMap<>();

    @Override
    public CommitStore commits() {
        return commits;
    }

    @Override
    public CommitStore reads() {
        return reads;
    }

    @Override
    public CheckpointStore checkpoints() {
        return checkpoints;
    }

    @Override
    public CursorStore cursors() {
        return cursors;
    }

    @Override
    public Documents documents(String collection) {
        return documents.computeIfAbsent(collection, _ -> new MemoryDocuments());
    }

    @Override
    public Future<Instant> time() {
        return Future.succeededFuture(InstantSource.system().instant());
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static final class Checkpoints implements CheckpointStore {
        private final TreeMap<Long, Checkpoint> byNumber = new TreeMap<>();

        @Override
        public synchronized Future<Boolean> insert(Checkpoint checkpoint) {
            return Future.succeededFuture(byNumber.putIfAbsent(checkpoint.number(), checkpoint) == null);
        }

        @Override
        public synchronized Future<Optional<Checkpoint>> last() {
            return Future.succeededFuture(Optional.ofNullable(byNumber.lastEntry()).map(Map.Entry::getValue));
        }

        @Override
        public synchronized Future<List<Checkpoint>> after(long number, int max) {
            return Future.succeededFuture(byNumber.tailMap(number, false).values().stream().limit(max).toList());
        }
    }

    private static final class Cursors implements CursorStore {
        private final Map<StreamId, Long> numbers = new ConcurrentHashMap<>();

        @Override
        public Future<Map<StreamId, Long>> all() {
            return Future.succeededFuture(Map.copyOf(numbers));
        }

        @Override
        public Future<Void> advance(StreamId stream, long number) {
            numbers.merge(stream, number, Math::max);
            return Future.succeededFuture();
        }
    }
}
