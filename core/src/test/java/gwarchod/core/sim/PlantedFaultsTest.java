package gwarchod.core.sim;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// What is put in on purpose is found: else nobody knew whether the simulation looks at anything.
class PlantedFaultsTest {
    private static final long SCHEDULES_MAX = 5_000;
    private static final long MS_MAX = 120_000;

    private static void found(Planted planted, String by) {
        var violation = assertThrows(World.Violation.class, () -> Schedules.run(1, SCHEDULES_MAX, MS_MAX, planted));
        var first = violation.getMessage().lines().findFirst().orElseThrow();
        assertTrue(first.matches(".*(" + by + ").*"), first);
    }

    @Test
    void a_unique_index_that_was_dropped() {
        found(Planted.UNIQUE_INDEX_DROPPED, "a second commit of the same command|was done as|isn't durable|is there twice|another body");
    }

    @Test
    void an_acknowledgement_before_the_sync() {
        found(Planted.ACKNOWLEDGED_BEFORE_SYNC, "isn't durable|is lost");
    }

    @Test
    void a_read_from_memory_however_old() {
        found(Planted.STALE_CACHE_READ, "had been acknowledged for over a second|and was shown number");
    }

    @Test
    void a_relay_that_forgets_how_far_it_was_and_what_its_effects_are_called() {
        found(Planted.RELAY_FORGETFUL, "rung were");
    }

    @Test
    void a_stream_that_goes_on_without_what_was_missed() {
        found(Planted.LAST_EVENT_ID_IGNORED, "on the screen is");
    }

    @Test
    void a_lock_of_the_cluster_that_is_trusted() {
        found(Planted.CLUSTER_LOCK_TRUSTED, "is lost|isn't durable|was done as|doesn't follow|rung were|isn't the beginning|which is|threw");
    }
}
