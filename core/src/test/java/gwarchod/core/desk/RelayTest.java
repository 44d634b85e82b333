package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.store.MemoryStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayTest {
    @In("bell.rung")
    record Rung(int times) implements Event {}

    record Heard(int times) implements CaseCommand {}

    private static final StreamId BELL = new StreamId("bell", "tower");
    private static final CaseId LISTENER = new CaseId("listener");

    private final MemoryStores stores = new MemoryStores();
    private final LocalHints hints = new LocalHints();
    private final Journal journal = new Journal(stores.commits(),
            new EventCodec(new MemoryKeys(), List.of(new EventType<>("bell.rung.1", Rung.class)), List.of()), () -> Instant.EPOCH, hints);
    private final Listeners listeners = new Listeners();

    /// Runs what is to be done at once, on the thread that asks.
    private Relay relay() {
        var relay = new Relay(journal, stores.cursors(), Runnable::run, () -> Instant.EPOCH, listeners);
        relay.causes("bell", fact -> List.of(new Effect(LISTENER, "sound", new Heard(((Rung) fact.event()).times()))));
        return relay;
    }

    private void ring(int times) {
        var request = new Request(Actor.SYSTEM, "ring" + times, "bell.ring", "" + times, null);
        journal.act(COUNT, journal.load(COUNT, BELL), request, _ -> Decision.accept(new Rung(times)));
    }

    @Test
    void an_effect_is_carried_as_soon_as_its_cause_is_recorded() {
        relay().start(hints);
        ring(1);
        assertEquals(List.of(1), listeners.heard);
    }

    @Test
    void effects_of_one_stream_are_carried_in_order() {
        relay().start(hints);
        for (int i = 1; i <= 50; i++) {
            ring(i);
        }
        assertEquals(50, listeners.heard.size());
        assertEquals(listeners.heard.stream().sorted().toList(), listeners.heard);
    }

    @Test
    void what_was_recorded_while_nobody_carried_is_carried_at_the_next_start() {
        ring(1);
        ring(2);
        relay().start(hints);
        assertEquals(List.of(1, 2), listeners.heard);
    }

    @Test
    void what_was_carried_before_a_restart_is_not_carried_again() {
        var relay = relay();
        relay.start(hints);
        ring(1);
        relay.keepCursors();
        relay().start(new LocalHints());
        assertEquals(List.of(1), listeners.heard);
    }

    @Test
    void a_lost_cursor_carries_again_under_the_same_cause_so_that_the_case_knows_it() {
        relay().start(hints);
        ring(1);
        var forgetful = new Relay(journal, new MemoryStores().cursors(), Runnable::run, () -> Instant.EPOCH, listeners);
        forgetful.causes("bell", fact -> List.of(new Effect(LISTENER, "sound", new Heard(((Rung) fact.event()).times()))));
        forgetful.start(new LocalHints());
        assertEquals(List.of(new CommitRef(BELL, 1), new CommitRef(BELL, 1)), listeners.causes);
    }

    @Test
    void a_refused_effect_is_put_before_a_person() {
        listeners.refuses = true;
        relay().start(hints);
        ring(1);
        assertEquals(List.of("deaf"), listeners.refused);
    }

    @Test
    void a_case_that_is_too_busy_is_no_refusal_and_the_next_turn_carries_the_effect() {
        var relay = relay();
        relay.start(hints);
        listeners.busy = true;
        ring(1);
        assertEquals(List.of(), listeners.refused);
        listeners.busy = false;
        relay.again();
        assertEquals(List.of(1), listeners.heard);
    }

    @Test
    void a_failure_leaves_the_effect_waiting_and_the_next_turn_carries_it() {
        var relay = relay();
        relay.start(hints);
        listeners.fails = true;
        ring(1);
        assertEquals(List.of(), listeners.heard);
        listeners.fails = false;
        relay.again();
        assertEquals(List.of(1), listeners.heard);
        assertTrue(relay.lag().isZero());
    }

    private static final class Listeners implements Relay.Carrier {
        private final List<Integer> heard = new ArrayList<>();
        private final List<CommitRef> causes = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private boolean refuses;
        private boolean busy;
        private boolean fails;

        @Override
        public Outcome carry(Effect effect, Fact cause) {
            if (fails) {
                throw new IllegalStateException("the store can't be reached");
            }
            if (busy) {
                return new Outcome.Refused(new Refusal.Busy("busy", 1));
            }
            if (refuses) {
                return new Outcome.Refused(Refusal.rule("deaf"));
            }
            heard.add(((Heard) effect.command()).times());
            causes.add(cause.ref());
            return new Outcome.Done(new CommitRef(new StreamId("case", "listener"), heard.size()), Map.of(), false);
        }

        @Override
        public void refused(Effect effect, Fact cause, Outcome.Refused why) {
            refused.add(why.why().code());
        }
    }

    private static final StreamType<Integer> COUNT = new StreamType<>() {
        @Override
        public String kind() {
            return "bell";
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
