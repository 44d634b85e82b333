package gwarchod.core.reads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Checkpoints;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.sharing.Relation;
import gwarchod.core.store.MemoryStores;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadRecordTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final CaseId CASE = new CaseId("case-1");
    private static final CaseId OTHER = new CaseId("case-2");

    private final Held store = new Held(new MemoryStores().reads());
    private final ReadRecord record = new ReadRecord(store, new LocalHints(), () -> NOON, "run");
    private final Reads reads = new Reads(store.kept);

    /// A store whose insertions wait until they are let through, or fail.
    private static final class Held implements CommitStore {
        private final CommitStore kept;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean broken;
        private boolean silent;

        private Held(CommitStore kept) {
            this.kept = kept;
        }

        @Override
        public Future<Insertion> insert(StoredCommit commit) {
            if (broken) {
                return Future.failedFuture("no store");
            }
            Promise<Insertion> done = Promise.promise();
            waiting.add(() -> kept.insert(commit).onComplete(done));
            return done.future();
        }

        private void letThrough() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }

        @Override
        public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
            return kept.read(stream, after, upTo);
        }

        @Override
        public Future<Optional<StoredCommit>> byCommitId(String commitId) {
            return kept.byCommitId(commitId);
        }

        @Override
        public Future<List<StoredCommit>> recordedSince(long fromSlot) {
            return silent ? Future.failedFuture("no answer") : kept.recordedSince(fromSlot);
        }

        @Override
        public Future<List<Head>> heads(String kind) {
            return kept.heads(kind);
        }
    }

    private static Read look(String user, CaseId... cases) {
        return new Read(new UserId(user), new AgencyId("police"), List.of("officer"), 1, "case.view", null,
                List.of(new Read.Seen(Relation.ROLE, Set.of(), List.of(cases))), "tag", NOON);
    }

    @Test
    void nothing_is_answered_before_its_look_is_durable() {
        var recorded = record.looked(look("sam", CASE));
        assertFalse(recorded.isComplete());
        store.letThrough();
        assertTrue(recorded.succeeded());
    }

    @Test
    void looks_that_come_while_others_are_written_go_together_in_chained_blocks_without_a_gap() {
        var all = new ArrayList<Future<Void>>();
        for (int i = 0; i < 10; i++) {
            all.add(record.looked(look("sam", CASE)));
        }
        store.letThrough();
        all.add(record.looked(look("sam", CASE)));
        store.letThrough();
        assertTrue(all.stream().allMatch(Future::succeeded));
        long blocks = 0;
        for (Head head : store.heads(Checkpoints.READS).await()) {
            var lane = store.read(head.stream(), 0).await();
            var previous = StoredCommit.NOTHING_BEFORE;
            for (StoredCommit block : lane) {
                blocks++;
                assertEquals(blocks > 0, block.previous().equals(previous));
                previous = block.hash();
            }
        }
        assertEquals(4, blocks, "two at once, then one for the eight that waited, then the last");
        assertEquals(11, reads.by(new UserId("sam"), _ -> true, 50, Optional.empty()).orElseThrow().reads().size());
    }

    @Test
    void while_the_record_cannot_be_written_nothing_is_shown_and_afterwards_the_chain_has_no_gap() throws InterruptedException {
        store.broken = true;
        assertTrue(record.looked(look("sam", CASE)).failed());
        assertTrue(record.looked(look("sam", CASE)).failed());
        assertTrue(record.looked(look("sam", CASE)).failed(), "both lanes are failing");
        store.broken = false;
        for (int tries = 0; tries < 50 && store.kept.heads(Checkpoints.READS).await().size() < ReadRecord.LANES; tries++) {
            Thread.sleep(ReadRecord.AGAIN_MS / 4);
            store.letThrough();
        }
        var after = record.looked(look("kim", CASE));
        store.letThrough();
        assertTrue(after.succeeded());
        assertEquals(3, reads.of(CASE, _ -> true, 50, Optional.empty()).orElseThrow().reads().size(), "two that failed are on record all the same");
    }

    @Test
    void the_last_block_of_a_lane_stored_long_after_its_time_is_found_by_another_node_within_a_minute() {
        var nanos = new AtomicLong();
        var elsewhere = new Reads(store.kept, nanos::get);
        var late = record.looked(look("sam", CASE));       // its node stops here, before the store has it
        var others = new ReadRecord(store.kept, new LocalHints(), () -> NOON.plusSeconds(300), "other-run");
        assertTrue(others.looked(look("kim", CASE)).succeeded());
        assertEquals(1, elsewhere.of(CASE, _ -> true, 50, Optional.empty()).orElseThrow().reads().size());
        store.letThrough();
        assertTrue(late.succeeded());
        nanos.addAndGet(Reads.SWEEP.toNanos());
        assertEquals(2, elsewhere.of(CASE, _ -> true, 50, Optional.empty()).orElseThrow().reads().size());
    }

    @Test
    void a_look_is_found_by_case_and_by_user_newest_first_and_page_by_page() {
        for (String user : List.of("sam", "kim", "sam")) {
            record.looked(look(user, user.equals("kim") ? OTHER : CASE, CaseIds.THIRD));
            store.letThrough();
        }
        assertEquals(2, reads.of(CASE, _ -> true, 50, Optional.empty()).orElseThrow().reads().size());
        assertEquals(List.of("kim"), reads.of(OTHER, _ -> true, 50, Optional.empty()).orElseThrow().reads().stream()
                .map(read -> read.user().value()).toList());
        var first = reads.of(CaseIds.THIRD, _ -> true, 2, Optional.empty()).orElseThrow();
        assertEquals(2, first.reads().size());
        var second = reads.of(CaseIds.THIRD, _ -> true, 2, first.next()).orElseThrow();
        assertEquals(1, second.reads().size());
        assertTrue(second.next().isEmpty());
        assertTrue(reads.of(CASE, _ -> true, 2, Optional.of("of-another-list")).isEmpty());
    }

    private static final class CaseIds {
        private static final CaseId THIRD = new CaseId("case-3");
    }

    @Test
    void what_was_taken_in_before_the_store_failed_is_told_when_it_answers_again() {
        record.looked(look("sam", CASE));
        store.letThrough();
        var told = new ArrayList<Read>();
        var behind = new Reads(store);
        behind.listen(told::add);
        store.silent = true;
        assertThrows(RuntimeException.class, behind::refresh);
        store.silent = false;
        behind.refresh();
        behind.refresh();
        assertEquals(List.of(new UserId("sam")), told.stream().map(Read::user).toList());
    }
}
