package gwarchod.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import gwarchod.core.store.EmbeddedStore;
import gwarchod.gateway.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two case nodes and an edge as processes of their own, with TLS between them, on stores that stand for a MongoDB.
class ThreeNodesTest {
    /// It is given up after that; the goal is five seconds, and how long it took is printed.
    private static final Duration LIVE_AGAIN = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Integer> ports = new ArrayList<>();
    private String stores = "";
    private String keys = "";
    private int edge;
    private int requests;

    private String[] node(String role, int at, String... more) {
        var members = String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList());
        var pem = data.resolve("bus.pem").toString();
        var common = Stream.of("--cluster", "--role", role, "--cluster-port", Integer.toString(ports.get(at)), "--members", members, "--drain-seconds", "1",
                "--bus-certificate", pem, "--bus-key", data.resolve("bus.key").toString(), "--bus-trust", pem);
        var cases = role.equals("edge") ? Stream.<String>empty()
                : Stream.of("--mongodb-uri", stores, "--keys-uri", keys, "--master-key", data.resolve("master.key").toString());
        return Stream.of(common, cases, Stream.of(more)).flatMap(one -> one).toArray(String[]::new);
    }

    @Test void a_case_node_is_killed_and_nobody_notices_but_for_a_moment() throws Exception {
        TestCertificates.write(data.resolve("bus.pem"), data.resolve("bus.key"));
        ports.addAll(FreePorts.of(3));
        try (var store = EmbeddedStore.open(data.resolve("store")); var keyStore = EmbeddedStore.open(data.resolve("key-store"))) {
            stores = store.connectionString();
            keys = keyStore.connectionString();
            try (var first = Spawned.start(data, "first", node("case", 0, "--demonstration"))) {
                first.port();
                try (var second = Spawned.start(data, "second", node("case", 1)); var speaks = Spawned.start(data, "edge", node("edge", 2))) {
                    second.port();
                    edge = speaks.port();
                    try {
                        whatIsDoneIsSeen(first, second);
                    } catch (Exception | AssertionError wrong) {
                        for (Spawned one : List.of(first, second, speaks)) {
                            System.err.println(one.said());
                        }
                        throw wrong;
                    }
                }
            }
        }
    }

    private void whatIsDoneIsSeen(Spawned first, Spawned second) throws Exception {
        assertEquals(200, get("", "/../../health/ready").statusCode());
        var chair = signIn("chair");
        var facilitator = signIn("facilitator");
        var today = LocalDate.now(ZoneId.of("Europe/London"));
        var meeting = json(get(chair, "/meetings?from=" + today + "&kind=mappa-level-2")).at("/items/0/id").asText();
        var news = follow(chair, meeting);
        var register = new Register(facilitator, today);
        register.change();
        assertNotNull(news.poll(LIVE_AGAIN.toSeconds(), TimeUnit.SECONDS), "a change arrives");

        try (var readers = new Readers(chair, facilitator)) {
            news.clear();
            long killed = System.nanoTime();
            first.kill();
            register.change();
            assertNotNull(news.poll(LIVE_AGAIN.toSeconds(), TimeUnit.SECONDS), "the agenda is live again");
            System.out.println("kill -9 of the first case node: the agenda live again after " + (System.nanoTime() - killed) / 1_000_000 + " ms, slowest read "
                    + readers.slowestMs.get() + " ms of " + readers.read.get());
            assertEquals(List.of(), readers.failed);
            try (var again = Spawned.start(data, "first", node("case", 0))) {
                again.port();
                news.clear();
                assertTrue(second.leave(), "a node that is told to stop leaves");
                register.change();
                assertNotNull(news.poll(LIVE_AGAIN.toSeconds(), TimeUnit.SECONDS), "the agenda is live at the one that came back");
                System.out.println("rolling: slowest read " + readers.slowestMs.get() + " ms of " + readers.read.get());
                assertEquals(List.of(), readers.failed);
            }
        }
    }

    /// Somebody else's attendance, one way and the other.
    private final class Register {
        private final String token;
        private final String session;
        private final String participant;
        private boolean absent;

        Register(String token, LocalDate today) throws Exception {
            this.token = token;
            var session = json(get(token, "/programmes/sessions?on=" + today)).at("/items/0");
            this.session = session.path("id").asText();
            this.participant = session.at("/participants/0/participantId").asText();
        }

        void change() throws Exception {
            absent = !absent;
            var entry = absent ? "\"attendance\":\"absent\",\"reason\":\"illness\"" : "\"attendance\":\"attended\"";
            var body = "{\"entries\":[{\"participantId\":\"" + participant + "\"," + entry + "}]}";
            var key = "register-" + requests++;
            var answer = twice(() -> post(token, "/programmes/sessions/" + session + "/register", body, key));
            assertEquals(200, answer.statusCode(), answer.body());
            var read = json(get(token, "/programmes/sessions/" + session));
            assertEquals(absent ? "absent" : "attended", read.at("/participants/0/attendance").asText(), "one's own writes, always: " + read);
        }
    }

    /// Readers who ask all the time, and once more where that failed.
    private final class Readers implements AutoCloseable {
        final List<String> failed = new ArrayList<>();
        final AtomicInteger read = new AtomicInteger();
        final AtomicInteger slowestMs = new AtomicInteger();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Readers(String chair, String facilitator) {
            for (String path : List.of("/cases", "/meetings", "/me")) {
                threads.add(Thread.startVirtualThread(() -> readAll(path.equals("/me") ? facilitator : chair, path)));
            }
        }

        private void readAll(String token, String path) {
            while (!stop.get()) {
                long from = System.nanoTime();
                try {
                    var answer = twice(() -> get(token, path));
                    if (answer.statusCode() != 200) {
                        fail(path + " " + answer.statusCode() + " " + answer.body());
                    }
                    TimeUnit.MILLISECONDS.sleep(30);
                } catch (Exception wrong) {
                    fail(path + " " + wrong);
                }
                read.incrementAndGet();
                slowestMs.accumulateAndGet((int) ((System.nanoTime() - from) / 1_000_000), Math::max);
            }
        }

        private synchronized void fail(String what) {
            failed.add(what);
        }

        @Override
        public void close() {
            stop.set(true);
            threads.forEach(thread -> {
                try {
                    thread.join();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private interface Sending {
        HttpResponse<String> send() throws Exception;
    }

    private static HttpResponse<String> twice(Sending sending) throws Exception {
        try {
            var answer = sending.send();
            return answer.statusCode() < 500 ? answer : sending.send();
        } catch (IOException broken) {
            return sending.send();
        }
    }

    private LinkedBlockingQueue<String> follow(String token, String meeting) throws Exception {
        var news = new LinkedBlockingQueue<String>();
        var image = new LinkedBlockingQueue<String>();
        Thread.startVirtualThread(() -> {
            var last = "";
            while (true) {
                try {
                    var asked = request(token, "/meetings/" + meeting + "/agenda/stream");
                    if (!last.isEmpty()) {
                        asked.header("Last-Event-ID", last);
                    }
                    var lines = http.send(asked.build(), HttpResponse.BodyHandlers.ofLines());
                    for (var line : (Iterable<String>) lines.body()::iterator) {
                        if (line.startsWith("id: ")) {
                            last = line.substring(4);
                        } else if (line.startsWith("event: ") && !line.equals("event: ping")) {
                            (line.equals("event: image") ? image : news).add(line);
                        }
                    }
                    TimeUnit.SECONDS.sleep(1);
                } catch (UncheckedIOException | IOException broken) {
                    // as a browser does: again, from where it was
                } catch (InterruptedException stop) {
                    return;
                }
            }
        });
        assertNotNull(image.poll(LIVE_AGAIN.toSeconds(), TimeUnit.SECONDS), "the image comes first");
        return news;
    }

    private String signIn(String user) throws Exception {
        var answer = post("", "/sessions", "{\"username\":\"" + user + "\",\"password\":\"demo\"}", "sign-in");
        assertFalse(json(answer).path("token").asText().isEmpty(), answer.body());
        return json(answer).path("token").asText();
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge + (path.startsWith("/../..") ? path.substring(6) : "/api/v1" + path)));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String token, String path) throws Exception {
        return http.send(request(token, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String token, String path, String body, String key) throws Exception {
        return http.send(request(token, path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }
}
