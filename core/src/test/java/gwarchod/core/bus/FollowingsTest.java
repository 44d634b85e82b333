package gwarchod.core.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a case node holds for an edge that follows agendas there.
class FollowingsTest {
    private final BusJson json = new BusJson(List.of());
    private final List<Consumer<AgendaNews>> sinks = new ArrayList<>();
    private final List<Followings.News> sent = new ArrayList<>();
    private final Deque<Promise<Buffer>> unacknowledged = new ArrayDeque<>();
    private final AtomicLong now = new AtomicLong();
    private final Followings followings = new Followings(desk(), json, this::tell, now::get);
    private boolean may = true;
    private boolean away;
    private int closed;

    private Desk desk() {
        return (Desk) Proxy.newProxyInstance(Desk.class.getClassLoader(), new Class<?>[] {Desk.class}, (_, method, arguments) -> {
            assertEquals("follow", method.getName());
            @SuppressWarnings("unchecked")
            var sink = (Consumer<AgendaNews>) arguments[3];
            sinks.add(sink);
            return away ? Future.<Following>failedFuture("the store is away") : Future.<Following>succeededFuture(new Following.Open() {
                @Override
                public boolean allowed() {
                    return may;
                }

                @Override
                public void close() {
                    closed++;
                }
            });
        });
    }

    private Future<Buffer> tell(String edge, Buffer news) {
        assertEquals("edge", edge);
        sent.add(json.read(Frame.parts(news).getFirst(), Followings.News.class));
        var acknowledgement = Promise.<Buffer>promise();
        unacknowledged.add(acknowledgement);
        return acknowledgement.future();
    }

    private void follow(String id) {
        var asked = new Request.Follow(new Asking("token", Lang.EN, null), new MeetingId("m1"), null, "edge", id);
        assertInstanceOf(Response.Followed.class, followings.follow(asked).result());
    }

    private void news(String kind, int number) {
        sinks.getLast().accept(new AgendaNews(kind, "r" + number, new byte[] {'{', '}'}));
    }

    private List<String> kinds() {
        return sent.stream().map(Followings.News::kind).toList();
    }

    @Test
    void news_go_one_at_a_time_in_order() {
        follow("f");
        news("image", 1);
        news("delta", 2);
        news("delta", 3);
        assertEquals(List.of("image"), kinds(), "the edge hasn't said yet that it has it");
        unacknowledged.remove().complete(Buffer.buffer());
        unacknowledged.remove().complete(Buffer.buffer());
        assertEquals(List.of("r1", "r2", "r3"), sent.stream().map(Followings.News::revision).toList());
        assertEquals(List.of(1L, 2L, 3L), sent.stream().map(Followings.News::number).toList());
    }

    @Test
    void an_edge_that_does_not_keep_up_is_told_once_to_reload() {
        follow("f");
        news("image", 0);
        for (int i = 1; i <= Followings.WAITING_MAX + 1; i++) {
            news("delta", i);
        }
        unacknowledged.remove().complete(Buffer.buffer());
        assertEquals(List.of("image", "reload"), kinds());
        unacknowledged.remove().complete(Buffer.buffer());
        assertEquals(2, sent.size(), "nothing waits any more");
    }

    @Test
    void an_edge_that_does_not_answer_finds_out_that_nobody_tells_it_more() {
        follow("f");
        follow("g");
        news("image", 1);
        assertEquals(List.of("f", "g"), followings.beat("edge", List.of("f", "g")));
        unacknowledged.remove().fail("gone");
        assertEquals(List.of("f"), followings.beat("edge", List.of("f", "g")), "g's news were lost");
        assertEquals(1, closed);
        news("delta", 2);
        assertEquals(1, sent.size());
    }

    @Test
    void whether_its_viewer_still_may_is_asked_at_the_desk() {
        follow("f");
        assertTrue(followings.allowed("edge", "f").result());
        may = false;
        assertEquals(false, followings.allowed("edge", "f").result());
        assertTrue(followings.allowed("edge", "unknown").failed(), "then the edge follows elsewhere");
        followings.unfollow("edge", "f");
        assertEquals(1, closed);
        assertTrue(followings.allowed("edge", "f").failed());
    }

    @Test
    void what_could_not_be_followed_leaves_nothing_behind() {
        away = true;
        assertTrue(followings.follow(new Request.Follow(new Asking("token", Lang.EN, null), new MeetingId("m1"), null, "edge", "f")).failed());
        assertEquals(List.of(), followings.beat("edge", List.of("f")));
    }

    @Test
    void what_an_edge_no_longer_follows_ends_but_for_what_it_has_only_just_asked_for() {
        follow("f");
        now.addAndGet(Followings.SILENT.toNanos());
        followings.beat("edge", List.of("f"));
        follow("g");
        now.addAndGet(1);
        assertEquals(List.of(), followings.beat("edge", List.of()));
        assertEquals(1, closed, "g was asked for a moment ago");
        assertEquals(List.of("g"), followings.beat("edge", List.of("f", "g")));
    }
}
