package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Asking;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.words.Lang;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AgendaStreamTest {
    private static final int LOOKS_MAX = 1_000;

    private final Vertx vertx = Vertx.vertx();
    private final FakeDesk desk = new FakeDesk();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private BufferedReader open(AgendaStream.Form form, String token) throws IOException, InterruptedException {
        var router = Router.router(vertx);
        var stream = new AgendaStream(vertx, desk);
        router.get("/live").handler(context -> stream.serve(context, new Asking(token, Lang.EN, null), new MeetingId("m1"), form)
                .onSuccess(refused -> refused.ifPresent(why -> context.response().setStatusCode(401).end(why.code()))));
        int port = vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
        var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private void news(String kind, String revision) {
        desk.followers.getFirst().accept(new AgendaNews(kind, revision, "{\"n\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    private static String event(BufferedReader reader) throws IOException {
        var event = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            event.append(line).append('|');
        }
        return event.toString();
    }

    @Test
    void a_program_gets_the_image_and_then_what_changes() throws Exception {
        var reader = open(AgendaStream.Form.NEWS, FakeDesk.TOKEN);
        assertTrue(event(reader).startsWith("retry: "));
        assertEquals("event: image|id: r1|data: {}|", event(reader));
        news("delta", "r2");
        assertEquals("event: delta|id: r2|data: {\"n\":1}|", event(reader));
    }

    @Test
    void a_page_gets_only_that_something_changed() throws Exception {
        var reader = open(AgendaStream.Form.HINTS, FakeDesk.TOKEN);
        event(reader);
        assertEquals("event: agenda|id: r1|data: {}|", event(reader));
        news("delta", "r2");
        assertEquals("event: agenda|id: r2|data: {}|", event(reader));
    }

    @Test
    void a_reload_makes_the_browser_forget_its_place_and_ends_the_stream() throws Exception {
        var reader = open(AgendaStream.Form.NEWS, FakeDesk.TOKEN);
        event(reader);
        event(reader);
        news("reload", "r9");
        assertEquals("event: reload|id: |data: {\"n\":1}|", event(reader));
        assertEquals("", event(reader));
        untilNobodyFollows();
    }

    @Test
    void whoever_may_no_longer_see_it_gets_nothing_more() throws Exception {
        var reader = open(AgendaStream.Form.NEWS, FakeDesk.TOKEN);
        event(reader);
        event(reader);
        desk.allowed = false;
        news("delta", "r2");
        assertEquals("", event(reader));
        untilNobodyFollows();
    }

    @Test
    void nobody_is_refused_before_anything_is_written() throws Exception {
        assertEquals("session-needed", open(AgendaStream.Form.NEWS, "").readLine());
    }

    @Test
    void a_browser_that_goes_away_is_no_longer_followed() throws Exception {
        var reader = open(AgendaStream.Form.NEWS, FakeDesk.TOKEN);
        event(reader);
        reader.close();
        client.shutdownNow();
        untilNobodyFollows();
    }

    @Test
    void what_a_reader_missed_is_one_reload_and_never_a_growing_queue() {
        var queue = new NewsQueue(AgendaStream.Form.NEWS);
        for (int i = 0; i <= NewsQueue.WAITING_MAX; i++) {
            queue.add(new AgendaNews("delta", "r" + i, new byte[0]));
        }
        var kinds = new ArrayList<String>();
        queue.take().forEach(news -> kinds.add(news.kind()));
        assertEquals(List.of("reload"), kinds);
    }

    private void untilNobodyFollows() throws InterruptedException {
        for (int i = 0; i < LOOKS_MAX && !desk.followers.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(desk.followers.isEmpty());
    }
}
