package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.ids.PersonId;
import gwarchod.core.store.MemoryStores;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JournalTest {
    private static final StreamId MONDAY = new StreamId("diary", "monday");
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final CommitStore store = new MemoryStores().commits();
    private final MemoryKeys keys = new MemoryKeys();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final Journal journal = journal(store);

    private Journal journal(CommitStore commits) {
        return new Journal(commits, new EventCodec(keys, Diary.EVENTS, List.of()), clock::get, new LocalHints());
    }

    private static Request request(String key, String body) {
        return new Request(Actor.SYSTEM, key, "diary.write", body, null);
    }

    private Journal.Acted<Diary> write(String key, String note) {
        return journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request(key, note), noting(note));
    }

    private static Function<Loaded<Diary>, Decision> noting(String note) {
        return _ -> Decision.accept(List.of(Diary.written(note)), Map.of("note", "n-" + note));
    }

    private static Outcome.Done done(Journal.Acted<Diary> acted) {
        return assertInstanceOf(Outcome.Done.class, acted.outcome());
    }

    @Test
    void what_was_written_is_read_back_in_order() {
        write("k1", "rain");
        write("k2", "sun");
        assertEquals(List.of("rain", "sun"), journal.load(Diary.TYPE, MONDAY).state().notes());
    }

    @Test
    void the_same_key_and_body_get_the_first_outcome_and_write_nothing() {
        var first = done(write("k1", "rain"));
        var second = done(write("k1", "rain"));
        assertEquals(first.ref(), second.ref());
        assertEquals(Map.of("note", "n-rain"), second.ids());
        assertTrue(second.repeated());
        assertEquals(1, journal.load(Diary.TYPE, MONDAY).number());
    }

    @Test
    void the_same_key_with_another_body_is_refused_and_writes_nothing() {
        write("k1", "rain");
        var refused = assertInstanceOf(Outcome.Refused.class, write("k1", "sun").outcome());
        assertEquals("key-reused", refused.why().code());
        assertEquals(1, journal.load(Diary.TYPE, MONDAY).number());
    }

    @Test
    void what_a_request_said_cannot_be_confirmed_by_guessing_without_the_key() {
        write("k1", "rain");
        assertFalse(store.read(MONDAY, 0).await().getFirst().body().contains(Sha256.hex("rain")));
    }

    @Test
    void a_repeated_request_gets_its_outcome_even_where_the_rule_would_now_refuse_it() {
        write("k1", "rain");
        var again = journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "rain"), _ -> Decision.refuse("diary-closed"));
        assertTrue(done(again).repeated());
    }

    @Test
    void a_refusal_writes_nothing() {
        var acted = journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "rain"), _ -> Decision.refuse("diary-closed"));
        assertEquals("diary-closed", assertInstanceOf(Outcome.Refused.class, acted.outcome()).why().code());
        assertFalse(journal.load(Diary.TYPE, MONDAY).exists());
    }

    @Test
    void a_refusal_from_an_old_state_is_decided_again_on_the_newest() {
        var old = journal.load(Diary.TYPE, MONDAY);
        write("k1", "rain");
        var acted = journal.act(Diary.TYPE, old, request("k2", "sun"),
                loaded -> loaded.exists() ? Decision.accept(Diary.written("sun")) : Decision.refuse("diary-empty"));
        assertEquals(2, done(acted).ref().number());
    }

    @Test
    void two_writers_at_once_both_succeed_one_after_the_other() throws InterruptedException {
        int writers = 16;
        var go = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < writers; i++) {
            var note = "note" + i;
            threads.add(Thread.startVirtualThread(() -> {
                await(go);
                done(write(note, note));
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        var diary = journal.load(Diary.TYPE, MONDAY);
        assertEquals(writers, diary.number());
        assertEquals(writers, diary.state().notes().stream().distinct().count());
    }

    @Test
    void a_lost_reply_is_looked_up_before_anything_is_decided_again() {
        var lossy = new LossyStore(store, true);
        var acted = journal(lossy).act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "rain"), noting("rain"));
        assertFalse(done(acted).repeated());
        assertEquals(List.of("rain"), journal.load(Diary.TYPE, MONDAY).state().notes());
    }

    @Test
    void a_lost_request_is_sent_again_once_it_is_known_not_to_have_arrived() {
        var lossy = new LossyStore(store, false);
        done(journal(lossy).act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "rain"), noting("rain")));
        assertEquals(List.of("rain"), journal.load(Diary.TYPE, MONDAY).state().notes());
    }

    @Test
    void as_of_yesterday_is_what_had_been_recorded_by_then() {
        write("k1", "rain");
        clock.set(NOON.plus(Duration.ofDays(1)));
        write("k2", "sun");
        assertEquals(List.of("rain"), journal.asOf(Diary.TYPE, MONDAY, NOON.plusSeconds(60)).state().notes());
    }

    @Test
    void a_clock_set_back_never_records_before_what_came_before() {
        write("k1", "rain");
        clock.set(NOON.minus(Duration.ofHours(1)));
        write("k2", "sun");
        assertEquals(NOON, journal.load(Diary.TYPE, MONDAY).changed());
    }

    @Test
    void an_event_keeps_when_it_occurred_apart_from_when_it_was_recorded() {
        var earlier = NOON.minus(Duration.ofDays(3));
        journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "x"),
                _ -> Decision.accept(new Diary.HappenedEarlier("x", earlier)));
        var fact = journal.commits(MONDAY, 0).getFirst().facts().getFirst();
        assertEquals(earlier, fact.occurred());
        assertEquals(NOON, fact.recorded());
    }

    @Test
    void the_stored_body_shows_the_envelope_and_hides_the_payload() {
        var victim = new PersonId("p1");
        journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k1", "x"),
                _ -> Decision.accept(new Diary.Written("met at the Harbour Cafe", victim, "she is called Eira")));
        var body = store.read(MONDAY, 0).await().getFirst().body();
        assertTrue(body.contains("diary.written.1") && body.contains("person/p1"));
        assertFalse(body.contains("Harbour") || body.contains("Eira"));
    }

    @Test
    void destroying_a_persons_key_erases_what_was_about_them_and_leaves_the_rest() {
        write("k1", "rain");
        journal.act(Diary.TYPE, journal.load(Diary.TYPE, MONDAY), request("k2", "x"),
                _ -> Decision.accept(new Diary.Written("met somebody", new PersonId("p1"), "Eira")));
        keys.destroy("person/p1");
        assertEquals(List.of("rain"), journal.load(Diary.TYPE, MONDAY).state().notes());
        assertEquals(1, journal.commits(MONDAY, 1).getFirst().erased());
    }

    @Test
    void nothing_more_can_be_written_about_an_erased_person() {
        keys.destroy("person/p1");
        var known = journal.load(Diary.TYPE, MONDAY);
        var acted = journal.act(Diary.TYPE, known, request("k2", "x"),
                _ -> Decision.accept(new Diary.Written("met somebody", new PersonId("p1"), "Eira")));
        assertEquals(new Outcome.Refused(Refusal.rule("erased")), acted.outcome());
    }

    @Test
    void a_part_moved_to_another_stream_does_not_open() {
        write("k1", "rain");
        var stored = store.read(MONDAY, 0).await().getFirst();
        var moved = new CommitRef(new StreamId("diary", "tuesday"), 1);
        store.insert(new StoredCommit(moved, "other", stored.slot(), stored.body().replace("diary/monday", "diary/tuesday"), stored.previous(), "x")).await();
        keys.forWriting("diary/tuesday");
        assertThrows(EventCodec.DamagedEvent.class, () -> journal.load(Diary.TYPE, moved.stream()));
    }

    @Test
    void an_event_of_a_newer_release_blocks_its_stream_by_name() {
        var newer = new EventType<>("diary.written.1", Diary.Written.class);
        write("k1", "rain");
        var older = new Journal(store, new EventCodec(keys, List.of(), List.of()), clock::get, new LocalHints());
        var blocked = assertThrows(EventCodec.UnknownEvent.class, () -> older.load(Diary.TYPE, MONDAY));
        assertTrue(blocked.getMessage().contains(newer.name()));
    }

    @Test
    void an_old_version_is_read_as_the_new_one() {
        record OldWritten(@In("diary.notes") String text) implements Event {}
        var old = new Journal(store, new EventCodec(keys, List.of(new EventType<>("diary.noted.1", OldWritten.class)), List.of()), clock::get,
                new LocalHints());
        var stream = new StreamId("diary", "old");
        old.act(ignoring(), old.load(ignoring(), stream), request("k1", "x"), _ -> Decision.accept(new OldWritten("snow")));
        var upcaster = new Upcaster("diary.noted.1", "diary.written.1",
                was -> was.objectNode().<ObjectNode>set("note", was.get("text")).putNull("about").putNull("aside"));
        var now = new Journal(store, new EventCodec(keys, Diary.EVENTS, List.of(upcaster)), clock::get, new LocalHints());
        assertEquals(List.of("snow"), now.load(Diary.TYPE, stream).state().notes());
    }

    private static StreamType<Integer> ignoring() {
        return new StreamType<>() {
            @Override
            public String kind() {
                return "diary";
            }

            @Override
            public Integer empty(StreamId stream) {
                return 0;
            }

            @Override
            public Integer evolve(Integer state, Fact fact) {
                return state + 1;
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Loses the first reply to an insertion, after it arrived or before.
    private static final class LossyStore implements CommitStore {
        private final CommitStore store;
        private final boolean arrives;
        private boolean lost;

        LossyStore(CommitStore store, boolean arrives) {
            this.store = store;
            this.arrives = arrives;
        }

        @Override
        public Future<Insertion> insert(StoredCommit commit) {
            if (lost) {
                return store.insert(commit);
            }
            lost = true;
            if (arrives) {
                store.insert(commit).await();
            }
            return Future.failedFuture("the connection broke");
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
