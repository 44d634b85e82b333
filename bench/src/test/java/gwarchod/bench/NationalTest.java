package gwarchod.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.verify.Verify;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The making and the measuring of a large area, with a small one.
class NationalTest {
    private static final int CASES = 60;
    private static final int EVENTS_EACH = 20;

    @TempDir
    private Path data;

    @Test
    void an_area_made_of_copies_is_served_and_verifies() throws Exception {
        var bench = new NationalBench((node, clock) -> {
            clock.run();
            StormArea.make(node);
        }, "iom");
        var measured = bench.run(data, List.of("--cases", Integer.toString(CASES), "--events", Integer.toString(CASES * EVENTS_EACH),
                "--data", data.toString(), "--store-heap", "256", "--node-heap", "384"));
        var figures = measured.getFirst().figures();
        assertEquals(CASES, figures.get("cases"));
        assertTrue(figures.get("events") >= CASES * (EVENTS_EACH - 1), figures::toString);
        assertEquals(CASES / 4, figures.get("cold cases viewed"), figures::toString);
        assertEquals(0, Verify.copy(data, data.resolve("node/keys"), data.resolve("node/witness"), System.out));
    }
}
