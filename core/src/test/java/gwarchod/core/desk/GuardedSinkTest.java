package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Viewer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GuardedSinkTest {
    private final AtomicReference<Optional<Viewer>> session = new AtomicReference<>(Optional.of(viewer("reader")));
    private final List<String> heard = new ArrayList<>();
    private final List<String> onRecord = new ArrayList<>();
    private boolean recordFails;
    private final GuardedSink sink = new GuardedSink(new Viewers() {
        @Override
        public Optional<Viewer> known(String token) {
            return session.get();
        }

        @Override
        public Future<Optional<Viewer>> resolve(String token) {
            throw new AssertionError("a stream is no use of a session");
        }

        @Override
        public Future<Optional<Viewer>> still(String token) {
            return Future.succeededFuture(session.get());
        }

        @Override
        public Future<Boolean> confirmed(String token) {
            return Future.succeededFuture(false);
        }
    }, "token", viewer("reader"), this::recorded, news -> heard.add(news.kind()));
    private final Following.Open open = sink.guard(new Following.Open() {
        @Override
        public boolean allowed() {
            return true;
        }

        @Override
        public void close() {}
    });

    private static Viewer viewer(String role) {
        return new Viewer(new UserId("sam"), "Sam", new AgencyId("police"), new TreeSet<>(Set.of(role)));
    }

    private Future<Void> recorded(AgendaNews news) {
        onRecord.add(news.kind());
        return recordFails ? Future.failedFuture("the record can't be written") : Future.succeededFuture();
    }

    private void tell(String kind) {
        sink.accept(new AgendaNews(kind, "revision", new byte[0]));
    }

    @Test void news_is_handed_on_while_the_session_lasts() {
        tell("image");
        tell("delta");
        assertEquals(List.of("image", "delta"), heard);
        assertTrue(open.allowed());
    }

    @Test void each_piece_of_news_is_on_record_before_it_is_handed_on() {
        tell("delta");
        assertEquals(List.of("delta"), onRecord);
        recordFails = true;
        tell("delta");
        assertEquals(List.of("delta", "reload"), heard);
        assertFalse(open.allowed());
        tell("delta");
        assertEquals(List.of("delta", "reload"), heard, "it ended");
    }

    @Test void nothing_is_handed_on_after_the_session_ended_but_that_it_did() {
        session.set(Optional.empty());
        tell("delta");
        assertEquals(List.of("reload"), heard);
        assertFalse(open.allowed());
    }

    @Test void nothing_is_handed_on_to_somebody_whose_roles_changed() {
        session.set(Optional.of(viewer("other")));
        tell("delta");
        assertEquals(List.of("reload"), heard);
        assertFalse(open.allowed());
    }
}
