package gwarchod.core.sim;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// What is put in on purpose is found: else nobody knew whether the simulation looks at anything.
class PlantedFaultsTest {
    private static final long SCHEDULES_MAX = 3_000;
    private static final long MS_MAX = 60_000;

    private static void found(Planted planted, String by) {
        var violation = assertThrows(World.Violation.class, () -> Schedules.run(1, SCHEDULES_MAX, MS_MAX, planted));
        var first = violation.getMessage().lines().findFirst().orElseThrow();
        assertTrue(first.matches(".*(" + by + ").*"), first);
    }

    @Test
    void a_unique_index_that_was_dropped() {
        found(Planted.UNIQUE_INDEX_DROPPED, "a second commit of the same command|was done as|is there twice|another body");
    }

    @Test
    void an_acknowledgement_before_the_sync() {
        found(Planted.ACKNOWLEDGED_BEFORE_SYNC, "isn't durable|is lost");
    }
}
