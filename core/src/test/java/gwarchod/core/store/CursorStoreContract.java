package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.journal.CursorStore;
import gwarchod.core.journal.StreamId;
import io.vertx.core.Future;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store of cursors promises.
public abstract class CursorStoreContract {
    /// An empty store; one for each test.
    protected abstract CursorStore store();

    private final StreamId a = StreamId.parse("case/a");
    private final StreamId b = StreamId.parse("case/b");

    @Test
    void each_stream_has_its_own() {
        assertEquals(Map.of(), await(store().all()));
        await(store().advance(a, 3));
        await(store().advance(b, 5));
        await(store().advance(a, 4));
        assertEquals(Map.of(a, 4L, b, 5L), await(store().all()));
    }

    @Test
    void a_smaller_number_is_ignored() {
        await(store().advance(a, 7));
        await(store().advance(a, 2));
        assertEquals(Map.of(a, 7L), await(store().all()));
    }

    @Test
    void of_many_at_once_the_largest_stays() {
        await(Future.all(IntStream.rangeClosed(1, 50).mapToObj(n -> store().advance(a, n * 37 % 50 + 1)).toList()));
        assertEquals(Map.of(a, 50L), await(store().all()));
    }
}
