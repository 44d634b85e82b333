package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CountersTest {
    private final Area area = new Area();
    private final Counters counters = new Counters(area.stores.documents("passkey-counters"));

    private boolean on(long counter) {
        return counters.on("key", counter).await();
    }

    @Test
    void a_counter_only_goes_up() {
        counters.begin("key", 5).await();
        assertFalse(on(5));
        assertTrue(on(6));
        assertTrue(on(9));
        assertFalse(on(8), "a copy of it counted on from before");
        assertFalse(on(0));
        assertTrue(on(10), "the one that is ahead still counts");
        assertFalse(new Counters(area.stores.documents("passkey-counters")).on("key", 10).await(), "also after a restart");
        assertTrue(counters.on("another", 1).await());
    }

    @Test
    void one_that_never_counts_says_nought_for_ever() {
        counters.begin("key", 0).await();
        assertTrue(on(0));
        assertTrue(on(0));
        assertTrue(on(1));
        assertFalse(on(0));
    }

    @Test
    void of_two_uses_at_once_with_one_number_one_counts() {
        counters.begin("key", 1).await();
        var first = counters.on("key", 2);
        var second = counters.on("key", 2);
        assertEquals(1, (first.await() ? 1 : 0) + (second.await() ? 1 : 0));
    }
}
