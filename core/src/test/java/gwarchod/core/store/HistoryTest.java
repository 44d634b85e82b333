package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final int DOCUMENTS = 3_000;

    /// Of some seeds further apart than a small number tells.
    private static long far(long seed) {
        return seed % 2 == 0 ? Long.MIN_VALUE + seed : 1_700_000_000L;
    }

    @Test
    void whatever_order_they_come_in_they_are_found_by_slot_and_among_equals_as_they_came() {
        for (long seed = 1; seed <= 20; seed++) {
            var random = new Random(seed);
            var history = new History(_ -> null);
            var slots = new ArrayList<Long>();
            for (int i = 0; i < DOCUMENTS; i++) {
                long slot = random.nextInt(10) == 0 ? random.nextInt(DOCUMENTS) : random.nextInt(1_000) == 0 ? far(seed) : i;
                history.add("case/s", i + 1, 0, slot, i);
                slots.add(slot);
                if (random.nextInt(500) == 0) {
                    history.slotAt(random.nextInt(i + 1));        // somebody asks meanwhile
                }
            }
            var expected = IntStream.range(0, DOCUMENTS).boxed().sorted(Comparator.comparing(slots::get)).toList();
            assertEquals(expected, history.bySlot(0, DOCUMENTS, false).toList(), "seed " + seed);
            assertEquals(expected.reversed(), history.bySlot(0, DOCUMENTS, true).toList(), "seed " + seed);
            assertEquals(List.of(slots.get(expected.get(7))), List.of(history.slotAt(7)), "seed " + seed);
        }
    }
}
