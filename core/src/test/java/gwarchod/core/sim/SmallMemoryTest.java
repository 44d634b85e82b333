package gwarchod.core.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.store.MemoryStores;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A node whose memory is too small for its cases: their files are read anew.
class SmallMemoryTest {
    private static final CaseId CASE = new CaseId("case-1");

    private final SlowReads store = new SlowReads();
    private final Journal elsewhere = journal();

    @Test
    void whoever_comes_to_a_reading_under_way_is_not_shown_less_than_the_node_knew_before() {
        record("one");
        var cases = Cases.start(journal(), new LocalHints(), Runnable::run, Notes.DISCIPLINES, () -> Process.BEGINNING);
        cases.holdAtMost(0);
        var shown = new ArrayList<Long>();
        var fibres = new Fibres();

        store.slow = true;
        fibres.start(() -> shown.add(cases.file(CASE).orElseThrow().number()));
        run(fibres);
        store.slow = false;
        record("two");
        cases.refresh(CASE);
        fibres.start(() -> shown.add(cases.file(CASE).orElseThrow().number()));
        run(fibres);
        assertEquals(List.of(), shown, "both wait for the reading that began before");
        store.answer();
        run(fibres);
        fibres.close();

        assertEquals(2, shown.getLast());
    }

    private static void run(Fibres fibres) {
        while (!fibres.idle()) {
            fibres.step(_ -> 0);
        }
    }

    private Journal journal() {
        var journal = new Journal(store, Process.codec(), () -> Process.BEGINNING, new LocalHints());
        journal.readOn(() -> new Readers(Runnable::run));
        return journal;
    }

    private void record(String key) {
        var known = elsewhere.load(Notes.DISCIPLINES, Disciplines.stream(CASE));
        elsewhere.act(Notes.DISCIPLINES, known, Process.request(key, "sim.note", key), _ -> Decision.accept(new Notes.Noted(key)));
    }

    /// Reads what there is when it is asked, and may take long to say it.
    private static final class SlowReads implements CommitStore {
        private final CommitStore there = new MemoryStores().commits();
        private final List<Runnable> unanswered = new ArrayList<>();
        private boolean slow;

        void answer() {
            unanswered.forEach(Runnable::run);
        }

        @Override
        public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
            var found = there.read(stream, after, upTo);
            if (!slow) {
                return found;
            }
            Promise<List<StoredCommit>> promise = Promise.promise();
            unanswered.add(() -> promise.complete(found.result()));
            return promise.future();
        }

        @Override
        public Future<Insertion> insert(StoredCommit commit) {
            return there.insert(commit);
        }

        @Override
        public Future<Optional<StoredCommit>> byCommitId(String commitId) {
            return there.byCommitId(commitId);
        }

        @Override
        public Future<List<StoredCommit>> recordedSince(long fromSlot) {
            return there.recordedSince(fromSlot);
        }

        @Override
        public Future<List<Head>> heads(String kind) {
            return there.heads(kind);
        }
    }
}
