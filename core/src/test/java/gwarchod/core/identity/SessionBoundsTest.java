package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionBoundsTest {
    private final Area area = Area.withAnn();
    private final Sessions sessions = area.sessions();

    private String begin() {
        return sessions.begin(Area.ANN, area.clock.get()).await().token();
    }

    @Test
    void sweeping_and_ending_never_read_everything_there_is() {
        var asked = new AtomicInteger();
        var store = new Slow(area.documents()) {
            @Override
            public Future<List<JsonObject>> all() {
                throw new IllegalStateException("more than can be read");
            }

            @Override
            public Future<List<JsonObject>> below(String field, long limit, int max) {
                asked.incrementAndGet();
                return super.below(field, limit, max);
            }
        };
        var here = new Sessions(store, area.accounts, area.clock::get, area.ids, area.rules);
        for (int i = 0; i < Sweeping.PAGE + 1; i++) {
            var id = "old-" + i;
            area.documents().insert(id, new JsonObject().put("id", id).put("user", "somebody").put("expiresAt", (long) i)).await();
        }
        var token = here.begin(Area.ANN, area.clock.get()).await().token();
        here.sweep().await();
        assertEquals(2, asked.get());
        assertEquals(1, area.documents().all().await().size());
        here.end(Area.ANN, _ -> true, token).await();
        assertTrue(here.resolve(token).await().isEmpty());
    }

    @Test
    void with_one_session_too_many_the_one_not_used_for_longest_ends() {
        var first = begin();
        area.pass(Duration.ofSeconds(1));
        var second = begin();
        for (int i = 2; i < OwnSessions.PER_USER_MAX; i++) {
            begin();
        }
        assertTrue(sessions.resolve(first).await().isPresent());
        area.pass(Duration.ofSeconds(1));
        begin();
        assertTrue(sessions.known(first).isEmpty() && sessions.resolve(first).await().isEmpty());
        assertTrue(sessions.resolve(second).await().isPresent());
    }
}
