package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.PersonId;
import gwarchod.core.store.MemoryStores;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Every stream of a kind, asked for many at once, is what it is asked for alone.
class FoldingTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final StreamId MONDAY = new StreamId("diary", "monday");

    private final CommitStore store = new MemoryStores().commits();
    private final MemoryKeys keys = new MemoryKeys();

    @In("diary.notes")
    private record Forgotten(String who) implements Event, Erases {
        @Override
        public Set<String> owners() {
            return Set.of("person/" + who);
        }
    }

    private Journal journal(CommitStore commits, Keys held) {
        var types = new ArrayList<>(Diary.EVENTS);
        types.add(new EventType<>("diary.forgotten.1", Forgotten.class));
        return new Journal(commits, new EventCodec(held, types, List.of()), () -> NOON, new LocalHints());
    }

    private void write(StreamId stream, int number, Event event) {
        var journal = journal(store, keys);
        var request = new Request(Actor.SYSTEM, stream + "-" + number, "diary.write", "x", null);
        assertTrue(journal.act(Diary.TYPE, journal.load(Diary.TYPE, stream), request, _ -> Decision.accept(event)).outcome() instanceof Outcome.Done);
    }

    private Loaded<Diary> written(StreamId stream, int commits) {
        var journal = journal(store, keys);
        var loaded = journal.load(Diary.TYPE, stream);
        for (int i = 0; i < commits; i++) {
            var note = Diary.written("note " + i);
            loaded = journal.act(Diary.TYPE, loaded, new Request(Actor.SYSTEM, stream + "-" + i, "diary.write", "x", null), _ -> Decision.accept(note))
                    .after();
        }
        return loaded;
    }

    private static Map<StreamId, Loaded<Diary>> all(Journal journal) {
        var all = new ConcurrentHashMap<StreamId, Loaded<Diary>>();
        journal.loadEach(Diary.TYPE, (stream, load) -> assertEquals(null, all.put(stream, load.get()), "given twice"));
        return all;
    }

    @Test
    void whatever_part_of_many_streams_one_question_brings_each_is_whole() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var expected = new HashMap<StreamId, Loaded<Diary>>();
        for (int i = 0; i < 60; i++) {
            var stream = new StreamId("diary", "d" + i * 7_919 % 1_000);
            expected.put(stream, written(stream, 1 + random.nextInt(30)));
        }
        var asked = new AtomicInteger();
        var some = new Partly(store, new Random(seed), asked);
        assertEquals(expected, all(journal(some, keys)), () -> "seed " + seed);
        assertTrue(asked.get() < expected.size() / 5, () -> asked + " questions for " + expected.size() + " streams");
    }

    @Test
    void a_stream_longer_than_one_question_brings_is_whole() {
        int beyond = Folding.COMMITS_AT_ONCE + 3;
        var loaded = written(MONDAY, beyond);
        write(new StreamId("diary", "tuesday"), 1, Diary.written("sun"));
        var all = all(journal(new Partly(store, new Random(1), new AtomicInteger()), keys));
        assertEquals(beyond, all.get(MONDAY).number());
        assertEquals(loaded.state(), all.get(MONDAY).state());
        assertEquals(2, all.size());
    }

    @Test
    void who_was_erased_is_erased_again_where_the_keys_are_older() {
        var eira = new PersonId("eira");
        write(MONDAY, 1, new Diary.Written("rain", eira, "with Eira"));
        write(MONDAY, 2, Diary.written("sun"));
        var backup = new MemoryKeys(Map.of("diary/monday", keys.forWriting("diary/monday"), "person/eira", keys.forWriting("person/eira")));
        write(MONDAY, 3, new Forgotten("eira"));
        assertEquals(List.of("sun", "earlier"), all(journal(store, backup)).get(MONDAY).state().notes());
        assertEquals(Set.of("person/eira"), backup.destroyed());
    }

    @Test
    void what_cannot_be_asked_for_together_is_asked_for_alone() {
        for (int i = 0; i < 5; i++) {
            write(new StreamId("diary", "d" + i), 1, Diary.written("rain"));
        }
        var expected = all(journal(store, keys));
        assertEquals(5, expected.size());
        assertEquals(expected, all(journal(new Partly(store, new Random(1), new AtomicInteger()) {
            @Override
            public Future<List<StoredCommit>> read(List<StreamId> streams, int most) {
                return Future.failedFuture(new IllegalArgumentException("one of them can't be read"));
            }
        }, keys)));
    }

    @Test
    void what_one_throws_is_thrown_and_no_other_is_begun() {
        for (int i = 0; i < 40; i++) {
            write(new StreamId("diary", "d" + i), 1, Diary.written("rain"));
        }
        var begun = new AtomicInteger();
        var alone = journal(new Partly(store, new Random(1), new AtomicInteger()) {
            @Override
            public Future<List<StoredCommit>> read(List<StreamId> streams, int most) {
                begun.incrementAndGet();
                return Future.failedFuture(new IllegalArgumentException("away"));
            }

            @Override
            public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
                return Future.failedFuture(new IllegalArgumentException("away"));
            }

            @Override
            public Future<List<Head>> heads(String kind) {
                return super.heads(kind).map(all -> all.stream().map(head -> new Head(head.stream(), Folding.COMMITS_AT_ONCE, head.hash())).toList());
            }
        }, keys);
        alone.readOn(Executors::newSingleThreadExecutor);
        var thrown = assertThrows(CompletionException.class, () -> all(alone));
        assertTrue(thrown.getCause() instanceof IllegalArgumentException, thrown::toString);
        assertEquals(1, begun.get());
    }

    /// Of several streams it brings some of what there is, each from its beginning.
    private static class Partly implements CommitStore {
        private final CommitStore store;
        private final Random random;
        private final AtomicInteger asked;

        Partly(CommitStore store, Random random, AtomicInteger asked) {
            this.store = store;
            this.random = random;
            this.asked = asked;
        }

        @Override
        public Future<List<StoredCommit>> read(List<StreamId> streams, int most) {
            asked.incrementAndGet();
            var brought = new ArrayList<StoredCommit>();
            for (StreamId stream : streams) {
                brought.addAll(store.read(stream, 0).await());
            }
            synchronized (random) {
                return Future.succeededFuture(brought.subList(0, Math.min(most, random.nextBoolean() ? brought.size() : random.nextInt(brought.size()))));
            }
        }

        @Override
        public Future<Insertion> insert(StoredCommit commit) {
            throw new AssertionError("it is only read");
        }

        @Override
        public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
            return store.read(stream, after, upTo);
        }

        @Override
        public Future<Optional<StoredCommit>> byCommitId(String commitId) {
            return store.byCommitId(commitId);
        }

        @Override
        public Future<List<StoredCommit>> recordedSince(long fromSlot) {
            return store.recordedSince(fromSlot);
        }

        @Override
        public Future<List<Head>> heads(String kind) {
            return store.heads(kind);
        }
    }
}
