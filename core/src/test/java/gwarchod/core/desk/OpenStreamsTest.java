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
import org.junit.jupiter.api.Test;

class OpenStreamsTest {
    private static final Viewer READER = new Viewer(new UserId("sam"), "Sam", new AgencyId("police"), new TreeSet<>(Set.of("reader")));

    private final List<String> heard = new ArrayList<>();
    private boolean outOfTouch;
    private int closed;
    private final OpenStreams streams = new OpenStreams(() -> outOfTouch);
    private final GuardedSink sink = new GuardedSink(new Viewers() {
        @Override
        public Optional<Viewer> known(String token) {
            return Optional.of(READER);
        }

        @Override
        public Future<Optional<Viewer>> resolve(String token) {
            return still(token);
        }

        @Override
        public Future<Optional<Viewer>> still(String token) {
            return Future.succeededFuture(Optional.of(READER));
        }

        @Override
        public Future<Boolean> confirmed(String token) {
            return Future.succeededFuture(false);
        }
    }, "token", READER, _ -> Future.succeededFuture(), news -> heard.add(news.kind()));
    private final Following.Open open = streams.added(sink, sink.guard(new Following.Open() {
        @Override
        public boolean allowed() {
            return true;
        }

        @Override
        public void close() {
            closed++;
        }
    }));

    @Test void a_stream_goes_on_while_the_store_is_in_touch() {
        streams.look();
        streams.look();
        assertEquals(List.of(), heard);
        assertTrue(open.allowed());
    }

    @Test void one_at_a_node_that_stays_out_of_touch_is_told_once_to_come_again() {
        outOfTouch = true;
        streams.look();
        assertEquals(List.of(), heard, "it may have been stopped for a while, and goes on");
        streams.look();
        streams.look();
        assertEquals(List.of("reload"), heard);
        assertFalse(open.allowed());
        sink.accept(new AgendaNews("delta", "2", new byte[0]));
        assertEquals(List.of("reload"), heard, "nothing comes after that");
    }

    @Test void a_moment_out_of_touch_ends_nothing() {
        outOfTouch = true;
        streams.look();
        outOfTouch = false;
        streams.look();
        outOfTouch = true;
        streams.look();
        assertEquals(List.of(), heard);
    }

    @Test void one_that_was_closed_is_told_nothing() {
        open.close();
        assertEquals(1, closed);
        outOfTouch = true;
        streams.look();
        streams.look();
        assertEquals(List.of(), heard);
    }
}
