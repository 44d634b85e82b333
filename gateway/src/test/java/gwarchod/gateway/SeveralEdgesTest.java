package gwarchod.gateway;

import static gwarchod.gateway.Balancer.get;
import static gwarchod.gateway.Balancer.json;
import static gwarchod.gateway.Balancer.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.cluster.FreePorts;
import gwarchod.core.store.EmbeddedStore;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two edges before two case nodes, in one process but for what the bus carries: a session belongs to none of them, and each is restarted in turn under
/// readers and commands; one of each kind, all four with `GWARCHOD_LONG=true`. Nodes as processes that are killed are `ThreeNodesTest`'s.
class SeveralEdgesTest {
    private static final List<String> RESTARTED =
            "true".equals(System.getenv("GWARCHOD_LONG")) ? List.of("case-1", "edge-a", "case-2", "edge-b") : List.of("case-1", "edge-a");
    private static final long SOON_S = 60;
    private static final long PACE_MS = 30;

    @TempDir
    private Path data;

    private final Map<String, Server> nodes = new LinkedHashMap<>();
    private final List<Integer> ports = new ArrayList<>();
    private final Balancer balancer = new Balancer();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger slowestMs = new AtomicInteger();
    private volatile boolean stop;
    private String stores = "";
    private String keys = "";

    @AfterEach
    void end() {
        stop = true;
        balancer.close();
        nodes.values().forEach(Server::close);
        nodes.clear();
    }

    private Server start(String name, String... more) throws Exception {
        int at = List.of("case-1", "case-2", "edge-a", "edge-b").indexOf(name);
        var members = String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList());
        var pem = data.resolve("bus.pem").toString();
        var common = Stream.of("--port", "0", "--data", data.resolve(name).toString(), "--cluster", "--role", name.substring(0, 4),
                "--cluster-port", Integer.toString(ports.get(at)), "--members", members, "--drain-seconds", "1",
                "--bus-certificate", pem, "--bus-key", data.resolve("bus.key").toString(), "--bus-trust", pem);
        var cases = name.startsWith("edge") ? Stream.<String>empty()
                : Stream.of("--mongodb-uri", stores, "--keys-uri", keys, "--master-key", data.resolve("master.key").toString());
        var arguments = Stream.of(common, cases, Stream.of(more)).flatMap(one -> one).toArray(String[]::new);
        var node = Server.start(Settings.of(arguments, Map.of()));
        nodes.put(name, node);
        if (name.startsWith("edge")) {
            balancer.edge(name, node.port());
        }
        return node;
    }

    @Test void a_session_is_good_at_every_edge_and_each_node_is_restarted_without_a_failed_request() throws Exception {
        TestCertificates.write(data.resolve("bus.pem"), data.resolve("bus.key"));
        ports.addAll(FreePorts.of(4));
        try (var store = EmbeddedStore.open(data.resolve("store")); var keyStore = EmbeddedStore.open(data.resolve("key-store"))) {
            stores = store.connectionString();
            keys = keyStore.connectionString();
            start("case-1", "--demonstration");
            for (String name : List.of("case-2", "edge-a", "edge-b")) {
                start(name);
            }
            sessions();
            forms();
            rolling();
            end();
        }
    }

    /// Signed in at one edge, used at the other, ended there.
    private void sessions() throws Exception {
        var token = json(balancer.at("edge-a", post("", "in", "{\"username\":\"chair\",\"password\":\"demo\"}"), "/api/v1/sessions")).path("token").asText();
        for (String path : List.of("/api/v1/me", "/api/v1/cases?limit=5")) {
            var here = balancer.at("edge-a", get(token), path);
            var there = balancer.at("edge-b", get(token), path);
            assertEquals(200, there.statusCode(), there.body());
            assertEquals(here.body(), there.body());
        }
        assertEquals(204, balancer.at("edge-b", get(token).DELETE(), "/api/v1/sessions/current").statusCode());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SOON_S);
        while (balancer.at("edge-a", get(token), "/api/v1/me").statusCode() != 401) {
            assertTrue(System.nanoTime() < until, "a session that was ended at the other edge lives");
        }
    }

    /// A form that one edge gave is taken by the other, and the session of a browser is good at both.
    private void forms() throws Exception {
        var form = balancer.at("edge-a", get(""), "/sign-in");
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertTrue(field.find(), form.body());
        var guard = cookies(form.headers().allValues("set-cookie"));
        var sent = HttpRequest.newBuilder().header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", guard)
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + field.group(1) + "&username=chair&password=demo"));
        var signedIn = balancer.at("edge-b", sent, "/sign-in");
        assertEquals(303, signedIn.statusCode(), signedIn.body());
        var session = cookies(signedIn.headers().allValues("set-cookie"));
        for (String edge : List.of("edge-a", "edge-b")) {
            var page = balancer.at(edge, HttpRequest.newBuilder().header("Cookie", guard + "; " + session), "/cases");
            assertEquals(200, page.statusCode(), edge + page.body());
        }
    }

    private static String cookies(List<String> set) {
        assertFalse(set.isEmpty());
        return String.join("; ", set.stream().map(one -> one.substring(0, one.indexOf(';'))).toList());
    }

    private String signIn(String user) throws Exception {
        return json(balancer.send(post("", "in-" + user, "{\"username\":\"" + user + "\",\"password\":\"demo\"}"), "/api/v1/sessions")).path("token").asText();
    }

    private void rolling() throws Exception {
        var chair = signIn("chair");
        var facilitator = signIn("facilitator");
        var threads = new ArrayList<Thread>();
        for (String path : List.of("/cases", "/meetings", "/me")) {
            threads.add(Thread.startVirtualThread(() -> over(() -> read(chair, path))));
        }
        var register = new Register(facilitator);
        threads.add(Thread.startVirtualThread(() -> over(register::change)));
        for (String name : RESTARTED) {
            nodes.remove(name).close();
            start(name);
            if (name.startsWith("edge")) {
                assertTrue(balancer.ready(name), name + " is ready again");
            }
        }
        stop = true;
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("rolling restart of " + RESTARTED.size() + " nodes: " + requests + " requests, " + register.changes + " of them changes, slowest "
                + slowestMs + " ms");
        assertEquals(List.of(), List.copyOf(failed));
        assertTrue(requests.get() > 20 && register.changes > 2, "there was something to fail: " + requests);
    }

    private interface Step {
        void take() throws Exception;
    }

    private void over(Step step) {
        while (!stop) {
            long from = System.nanoTime();
            try {
                step.take();
                TimeUnit.MILLISECONDS.sleep(PACE_MS);
            } catch (Exception | AssertionError wrong) {
                failed.add(wrong.toString());
            }
            slowestMs.accumulateAndGet((int) ((System.nanoTime() - from) / 1_000_000), Math::max);
        }
    }

    private void read(String token, String path) throws Exception {
        requests.incrementAndGet();
        var answer = balancer.send(get(token), "/api/v1" + path);
        assertEquals(200, answer.statusCode(), path + " " + answer.body());
    }

    /// Somebody's attendance, one way and the other.
    private final class Register {
        private final String token;
        private final String session;
        private final String participant;
        private int changes;

        Register(String token) throws Exception {
            this.token = token;
            var today = LocalDate.now(ZoneId.of("Europe/London"));
            var first = json(balancer.send(get(token), "/api/v1/programmes/sessions?on=" + today)).at("/items/0");
            session = first.path("id").asText();
            participant = first.at("/participants/0/participantId").asText();
        }

        void change() throws Exception {
            boolean absent = ++changes % 2 == 1;
            requests.incrementAndGet();
            var entry = absent ? "\"attendance\":\"absent\",\"reason\":\"illness\"" : "\"attendance\":\"attended\"";
            var answer = balancer.send(post(token, "register-" + changes, "{\"entries\":[{\"participantId\":\"" + participant + "\"," + entry + "}]}"),
                    "/api/v1/programmes/sessions/" + session + "/register");
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }
}
