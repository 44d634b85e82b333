package gwarchod.core.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.store.Documents;
import gwarchod.core.store.MemoryStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    private final Documents documents = new MemoryStores().documents(Lease.COLLECTION);
    private Duration passed = Duration.ZERO;

    private Lease lease(String holder) {
        return new Lease(documents, "relay", holder, () -> NOON.plus(passed), () -> passed.toNanos());
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Test
    void one_holds_it_and_the_next_gets_a_higher_number_when_its_time_is_over() {
        var one = lease("one");
        var two = lease("two");
        assertTrue(one.turn());
        assertFalse(two.turn());
        assertEquals(OptionalLong.of(1), one.held());
        pass(Duration.ofSeconds(4));
        assertTrue(one.turn(), "renewed");
        pass(Duration.ofSeconds(4));
        assertFalse(two.turn());
        pass(Duration.ofSeconds(2));
        assertTrue(two.turn());
        assertEquals(OptionalLong.of(2), two.held());
        assertEquals(OptionalLong.empty(), one.held());
        assertFalse(one.turn());
    }

    @Test
    void a_holder_that_was_paused_knows_by_its_own_clock_and_by_the_store() {
        var one = lease("one");
        var two = lease("two");
        one.turn();
        pass(Lease.LIFE);
        assertEquals(OptionalLong.empty(), one.held(), "before it asks anybody");
        assertFalse(one.confirm());
        assertTrue(two.turn());
        assertFalse(one.confirm());
        assertTrue(two.confirm());
    }

    @Test
    void it_is_given_up_at_once_and_taken_from_who_is_known_to_be_dead() {
        var one = lease("one");
        var two = lease("two");
        one.turn();
        one.release();
        assertTrue(two.turn());
        assertEquals(OptionalLong.of(2), two.held());
        two.release();
        two.release();
        one.turn();
        var again = lease("one, started again");
        assertFalse(again.turn());
        assertTrue(again.take());
        assertEquals(OptionalLong.of(4), again.held());
    }

    @Test
    void never_do_two_believe_that_they_hold_it_and_numbers_only_grow() {
        for (int seed = 0; seed < 200; seed++) {
            history(new Random(seed), "seed " + seed);
        }
    }

    private void history(Random random, String seed) {
        var nodes = new ArrayList<Lease>();
        for (int i = 0; i < 3; i++) {
            nodes.add(lease(seed + " node " + i));
        }
        var holders = new TreeMap<Long, Lease>();
        for (int step = 0; step < 60; step++) {
            pass(Duration.ofMillis(random.nextInt(3_000)));
            var node = nodes.get(random.nextInt(3));
            switch (random.nextInt(8)) {
                case 0 -> node.release();
                case 1 -> node.confirm();
                default -> node.turn();
            }
            var believing = nodes.stream().filter(one -> one.held().isPresent()).toList();
            assertTrue(believing.size() <= 1, seed);
            for (Lease one : believing) {
                long number = one.held().getAsLong();
                assertTrue(holders.isEmpty() || number >= holders.lastKey(), seed);
                assertEquals(List.of(one), List.of(holders.computeIfAbsent(number, _ -> one)), seed);
            }
        }
    }
}
