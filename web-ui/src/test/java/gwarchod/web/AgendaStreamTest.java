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
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
        return read(listen(new AgendaStream(vertx, desk), form, token));
    }

    private int listen(AgendaStream stream, AgendaStream.Form form, String token) {
        var router = Router.router(vertx);
        router.get("/live").handler(context -> stream.serve(context, new Asking(token, Lang.EN, null), new MeetingId("m1"), form)
                .onSuccess(refused -> refused.ifPresent(why -> context.response().setStatusCode(401).end(why.code()))));
        return vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
    }

    private BufferedReader read(int port) throws IOException, InterruptedException {
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

    @Test
    void that_the_stream_lives_is_said_by_name_and_without_a_place_and_asked_about_first() throws Exception {
        var reader = read(listen(new AgendaStream(vertx, desk, 50, 30_000), AgendaStream.Form.NEWS, FakeDesk.TOKEN));
        event(reader);
        event(reader);
        assertEquals("event: ping|data: .|", event(reader));
        desk.allowed = false;
        String last = "event: ping|data: .|";
        while (last.equals("event: ping|data: .|")) {
            last = event(reader);
        }
        assertEquals("", last, "whoever may no longer see it isn't told that it lives");
        untilNobodyFollows();
    }

    @Test
    void nothing_on_the_way_keeps_it_back_or_changes_it() throws Exception {
        int port = listen(new AgendaStream(vertx, desk), AgendaStream.Form.NEWS, FakeDesk.TOKEN);
        var headers = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live")).build(),
                HttpResponse.BodyHandlers.ofInputStream()).headers();
        assertEquals("no-store, no-transform", headers.firstValue("cache-control").orElseThrow());
        assertEquals("no", headers.firstValue("x-accel-buffering").orElseThrow());
        assertTrue(headers.firstValue("content-encoding").isEmpty());
    }

    @Test
    void browsers_come_back_soon_and_at_different_moments() throws Exception {
        int port = listen(new AgendaStream(vertx, desk), AgendaStream.Form.NEWS, FakeDesk.TOKEN);
        var retries = new TreeSet<Integer>();
        for (int i = 0; i < 8; i++) {
            try (var reader = read(port)) {
                var said = event(reader);
                retries.add(Integer.parseInt(said.substring("retry: ".length(), said.length() - 1)));
            }
        }
        assertTrue(retries.size() > 1 && retries.getFirst() >= 500 && retries.getLast() <= 2_500, retries.toString());
    }

    /// A browser that doesn't read, or a machine that sleeps: what the kernels on the way don't take waits here.
    private Socket unread(int port) throws IOException, InterruptedException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write("GET /live HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < LOOKS_MAX && desk.followers.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return socket;
    }

    private void flood() {
        var news = ("{\"n\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 200; i++) {
            desk.followers.getFirst().accept(new AgendaNews("delta", "r" + i, news));
        }
    }

    @Test
    void whoever_reads_nothing_is_cut_off() throws Exception {
        try (var _ = unread(listen(new AgendaStream(vertx, desk, 50, 200), AgendaStream.Form.NEWS, FakeDesk.TOKEN))) {
            flood();
            untilNobodyFollows();
        }
    }

    @Test
    void whoever_reads_slowly_gets_one_reload_for_what_it_missed_and_begins_anew() throws Exception {
        try (var socket = unread(listen(new AgendaStream(vertx, desk), AgendaStream.Form.NEWS, FakeDesk.TOKEN))) {
            flood();
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int deltas = 0;
            var line = reader.readLine();
            for (; line != null && !line.equals("event: reload"); line = reader.readLine()) {
                deltas += line.equals("event: delta") ? 1 : 0;
            }
            assertEquals("event: reload", line, "after " + deltas);
            assertEquals("id: ", reader.readLine());
            assertTrue(deltas < 200, "all of them waited: " + deltas);
            untilNobodyFollows();
        }
    }

    private void untilNobodyFollows() throws InterruptedException {
        for (int i = 0; i < LOOKS_MAX && !desk.followers.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertTrue(desk.followers.isEmpty());
    }
}
