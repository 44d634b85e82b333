package gwarchod.core.sim;

import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final long SEEDS_MAX = 1_000_000_000;
    private static final boolean LONG = "true".equals(System.getenv("GWARCHOD_LONG"));

    @Test
    void whatever_goes_wrong_nothing_is_lost_doubled_or_shown_too_late() {
        var one = Long.getLong("gwarchod.sim.seed");
        if (one != null) {
            Schedules.only(one, Planted.NONE);
            return;
        }
        long ms = LONG ? Long.getLong("gwarchod.sim.ms", 300_000) : 6_000;
        long schedules = Long.getLong("gwarchod.sim.schedules", SEEDS_MAX);
        System.out.println(Schedules.run(Long.getLong("gwarchod.sim.from", 1), schedules, ms, Planted.NONE));
    }
}
