package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gwarchod.core.store.MemoryStores;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A command that was given twice at once: the store says that it is taken, and shows by what only once that is durable (simulation, seed 8).
class TakenCommandTest {
    private static final StreamId STREAM = new StreamId("diary", "monday");

    private final Slow store = new Slow(new MemoryStores().commits());
    private final Journal journal = new Journal(
            store, new EventCodec(new MemoryKeys(), Diary.EVENTS, List.of()), () -> Instant.EPOCH, new LocalHints());

    private Outcome write(String note) {
        var request = new Request(Actor.SYSTEM, "key", "diary.write", note, null);
        var nothing = new Loaded<>(STREAM, Diary.TYPE.empty(STREAM), 0, StoredCommit.NOTHING_BEFORE, Instant.EPOCH);
        return journal.act(Diary.TYPE, nothing, request, _ -> Decision.accept(Diary.written(note))).outcome();
    }

    @Test
    void what_took_it_is_its_outcome_as_soon_as_it_is_shown() {
        var first = (Outcome.Done) write("rain");
        store.hidden = 1;
        var again = (Outcome.Done) write("rain");
        assertEquals(first.ref(), again.ref());
        assertEquals(true, again.repeated());
    }

    @Test
    void as_long_as_it_is_not_shown_the_outcome_is_unknown_and_not_a_bug() {
        write("rain");
        store.hidden = Integer.MAX_VALUE;
        assertThrows(Journal.OutcomeUnknown.class, () -> write("rain"));
    }

    /// Doesn't show what it holds the next few times that it is asked for a command.
    private static final class Slow implements CommitStore {
        private final CommitStore store;
        private int hidden;

        Slow(CommitStore store) {
            this.store = store;
        }

        @Override
        public Future<Insertion> insert(StoredCommit commit) {
            return store.insert(commit);
        }

        @Override
        public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
            return store.read(stream, after, upTo);
        }

        @Override
        public Future<Optional<StoredCommit>> byCommitId(String commitId) {
            return hidden-- > 0 ? Future.succeededFuture(Optional.empty()) : store.byCommitId(commitId);
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
