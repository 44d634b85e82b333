package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CheckpointStore;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.Slots;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.store.Documents;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.store.Stores;
import gwarchod.core.task.Task;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two nodes on one store whose clocks a test moves. Neither hears from the other.
class RepairTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private final MemoryStores memory = new MemoryStores();
    private final MemoryKeys keys = new MemoryKeys();

    /// The time that passes everywhere, whatever clocks say.
    private Duration passed = Duration.ofDays(3);
    private boolean away;
    private Duration answering = Duration.ZERO;
    private final Here one = new Here();
    private final Here two = new Here();

    /// A store with a clock of its own, that may be away.
    private final class Clocked implements Stores {
        @Override
        public CommitStore commits() {
            return memory.commits();
        }

        @Override
        public CommitStore reads() {
            return memory.reads();
        }

        @Override
        public CheckpointStore checkpoints() {
            return memory.checkpoints();
        }

        @Override
        public CursorStore cursors() {
            return memory.cursors();
        }

        @Override
        public Documents documents(String collection) {
            return memory.documents(collection);
        }

        @Override
        public Future<Instant> time() {
            passed = passed.plus(answering);
            return away ? Future.failedFuture("the store is away") : Future.succeededFuture(NOON.plus(passed));
        }

        @Override
        public void close() {
            // the memory stays
        }
    }

    /// A node: its wall clock may be wrong.
    private final class Here {
        private Duration wrong = Duration.ZERO;
        private Duration slept = Duration.ZERO;
        private Duration storing = Duration.ZERO;
        private final StoreTime time = new StoreTime(new Clocked(), this::wall, () -> passed.minus(slept).toNanos());
        private final LocalHints hints = new LocalHints();
        private final Journal journal = new Journal(memory.commits(), new EventCodec(keys, Task.EVENTS, List.of()), this::wall, hints, new Slots() {
            @Override
            public long slot(Instant recorded) {
                long slot = time.slot(recorded);
                passed = passed.plus(storing);
                return slot;
            }

            @Override
            public void stored(StoredCommit commit) {
                time.stored(commit);
            }
        });
        private final Repair repair = new Repair(journal, hints, time, journal::held, false);
        private final Live<Task> tasks = Live.start(journal, hints, Runnable::run, Task.TYPE);

        private Instant wall() {
            return NOON.plus(passed).plus(wrong);
        }

        private CommitRef writes(String name) {
            var request = new Request(Actor.SYSTEM, name, "raise", name, null);
            return assertInstanceOf(Outcome.Done.class, tasks.act(stream(name), request,
                    known -> Task.raise(known.state(), new UserId("iom"), new CaseId("one"), "do", "no", "x/1"))).ref();
        }

        private boolean shows(String name) {
            return tasks.get(stream(name)).isPresent();
        }
    }

    private static StreamId stream(String name) {
        return new StreamId("task", name);
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Test
    void a_poll_shows_what_others_have_written() {
        one.writes("a");
        assertFalse(two.shows("a"));
        two.repair.poll();
        assertTrue(two.shows("a"));
    }

    @Test
    void a_wall_clock_that_is_wrong_or_set_hides_nothing() {
        for (var wrong : List.of(Duration.ofHours(-2), Duration.ofHours(2), Duration.ofSeconds(-30))) {
            one.wrong = wrong;
            pass(Duration.ofMillis(400));
            two.repair.poll();
            one.writes("a" + wrong.toSeconds());
            pass(Duration.ofMillis(400));
            two.repair.poll();
            assertTrue(two.shows("a" + wrong.toSeconds()), "the writer's clock is off by " + wrong);
            two.wrong = wrong;
            one.writes("b" + wrong.toSeconds());
            two.repair.poll();
            assertTrue(two.shows("b" + wrong.toSeconds()), "the reader's clock is off by " + wrong);
        }
    }

    @Test
    void what_took_long_to_be_stored_is_found_by_whoever_polled_meanwhile() {
        pass(Duration.ofSeconds(1));
        one.storing = Duration.ofSeconds(20);
        one.repair.poll();
        one.writes("slow");
        two.repair.poll();
        assertTrue(two.shows("slow"), "nobody had polled since");
        one.writes("slower");
        pass(Duration.ofSeconds(10));
        new Here().repair.poll();
        two.repair.poll();
        assertTrue(two.shows("slower"));
    }

    @Test
    void what_took_long_and_others_looked_past_is_found() {
        one.storing = Duration.ofSeconds(20);
        var before = two.time.measure();
        one.writes("slow");
        assertTrue(two.time.since(before).compareTo(Duration.ofSeconds(Repair.OVERLAP_SECONDS)) > 0);
        var three = new Here();         // begins now, so that it never looks for slots of twenty seconds ago
        assertTrue(three.shows("slow"), "loaded");
        one.writes("slower");
        three.repair.poll();
        assertTrue(three.shows("slower"));
    }

    @Test
    void a_machine_that_slept_while_it_wrote_hides_nothing() {
        one.repair.poll();
        pass(Duration.ofSeconds(30));
        one.slept = Duration.ofSeconds(30);
        two.repair.poll();
        one.writes("dreamt");
        two.repair.poll();
        assertTrue(two.shows("dreamt"));
    }

    @Test
    void a_store_that_answers_slowly_is_in_touch_and_one_that_does_not_for_five_seconds_is_not() {
        answering = Duration.ofSeconds(6);
        two.repair.poll();
        assertFalse(two.repair.fresh(), "what it knows is six seconds old");
        assertFalse(two.repair.outOfTouch());
        pass(Repair.TOUCH);
        assertFalse(two.repair.outOfTouch());
        away = true;
        assertThrows(RuntimeException.class, two.repair::poll);
        assertTrue(two.repair.outOfTouch());
    }

    @Test
    void a_node_out_of_touch_for_a_second_by_any_clock_says_so_and_is_right_again_after_a_poll() {
        two.repair.poll();
        assertTrue(two.repair.fresh());
        pass(Duration.ofMillis(999));
        assertTrue(two.repair.fresh());
        pass(Duration.ofMillis(1));
        assertFalse(two.repair.fresh());
        away = true;
        assertThrows(RuntimeException.class, two.repair::poll);
        assertFalse(two.repair.fresh());
        two.wrong = Duration.ofSeconds(-1);       // set back, it would say that no time has passed
        assertFalse(two.repair.fresh());
        away = false;
        two.repair.poll();
        assertTrue(two.repair.fresh());
        two.wrong = Duration.ofHours(-1);
        assertFalse(two.repair.fresh(), "its clock was set");
    }

    @Test
    void a_node_out_of_touch_for_long_compares_every_head() {
        two.repair.poll();
        one.writes("a");
        pass(StoreTime.FOUND.multipliedBy(3));
        one.repair.poll();
        one.repair.sweep();
        assertEquals(List.of(), one.time.late(), "nothing is kept of what every sweep has found");
        two.repair.poll();
        assertTrue(two.shows("a"));
    }

    @Test
    void a_stream_that_cannot_be_read_blocks_nobody_else() {
        var blind = new Journal(memory.commits(), new EventCodec(new MemoryKeys(), Task.EVENTS, List.of()), one::wall, one.hints, one.time);
        Live.start(blind, new LocalHints(), Runnable::run, Task.TYPE).act(stream("foreign"), new Request(Actor.SYSTEM, "f", "raise", "f", null),
                known -> Task.raise(known.state(), new UserId("iom"), new CaseId("one"), "do", "no", "x/1"));
        one.writes("a");
        two.repair.poll();
        assertTrue(two.shows("a"));
        assertFalse(two.shows("foreign"));
        assertTrue(two.repair.fresh());
    }
}
