package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Route;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreements;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole process on the embedded store with the demonstration area, from outside. The first start was killed while it loaded.
class RealServerTest {
    private static final List<String> USERS = List.of("chair", "coordinator", "iom", "orders", "facilitator", "officer", "admin");
    private static final int BODIES_PER_CALL = 25;

    @TempDir
    static Path data;

    private static Server server;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        AreaTest.cutShort(data.resolve("area"));
        server = ThroughBus.start(new Settings(
                "127.0.0.1", 0, data.resolve("area"), data.resolve("area/keys"), data.resolve("area/keys/master.key"), data.resolve("area/witness"),
                false, false, Optional.empty(), Optional.empty(), Transport.PLAIN, Optional.empty(), false));
        for (String user : USERS) {
            var answer = send("POST", "/sessions", "{\"username\":\"" + user + "\",\"password\":\"demo\"}", "", Map.of());
            assertEquals(201, answer.statusCode(), answer.body());
            TOKENS.put(user, json(answer).path("token").asText());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    private static HttpResponse<String> send(String method, String path, String body, String token, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    @Test
    void a_demonstration_cut_short_was_loaded_anew() throws IOException {
        assertFalse(server.area().demonstration().isEmpty());
        assertTrue(server.area().node().health().cases() > 20);
        assertEquals("loaded", Files.readString(data.resolve("area").resolve(DemoMark.FILE_NAME)).strip());
    }

    @Test
    void the_longest_text_fits_into_a_form_and_a_form_that_is_too_long_gets_a_page() throws Exception {
        var longest = "\u0175".repeat(Text.CHARACTERS_MAX);
        for (var form : Map.of(longest, 403, "\u20ac".repeat(Text.CHARACTERS_MAX), 403, longest + longest, 400).entrySet()) {
            var body = "_csrf=not-ours&what=" + URLEncoder.encode(form.getKey(), StandardCharsets.UTF_8);
            var answer = page(HttpRequest.BodyPublishers.ofString(body), "/meetings/new");
            assertEquals(form.getValue(), answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), answer.body());
        }
    }

    @Test
    void an_address_nobody_can_decode_gets_a_page() throws IOException {
        for (String path : List.of("/cases/%zz", "/%", "/?lang=%zz", "/cases?caseload=%zz")) {
            try (var socket = new Socket("127.0.0.1", server.port())) {     // Java's own client doesn't send such an address
                socket.setSoTimeout(10_000);
                socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 400") && answer.contains("<h1"), path + " -> " + answer);
            }
        }
    }

    @Test
    void a_body_that_is_no_form_is_not_decoded() throws Exception {
        for (String type : List.of("multipart/form-data; boundary=b", "application/json", "text/plain", ";")) {
            var answer = CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/sign-in"))
                    .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name\r\n\r\nx\r\n--b--"))
                    .build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(415, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"), answer.body());
        }
    }

    private static HttpResponse<String> page(HttpRequest.BodyPublisher form, String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(form).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<Route> routes() {
        return server.area().node().routes();
    }

    @Test
    void every_route_of_every_part_declares_who_may_come_through_it() {
        var vertx = Vertx.vertx();
        try {
            assertEquals(List.of(), PermissionTest.undeclared(server.edge().router()));
        } finally {
            vertx.close();
        }
    }

    /// Who looked, at what, and who may do what stand on pages: a name for machines says neither.
    @Test
    void every_question_and_every_permission_has_a_word_in_both_languages() {
        var words = server.area().node().words();
        var asked = routes().stream().flatMap(route -> route instanceof Route.Get(_, var question) ? Stream.of("question." + question.name()) : Stream.of());
        var permitted = Agreements.byDefault().terms().permits().stream().flatMap(permit -> permit.commands().stream()).map(name -> "command." + name);
        assertEquals(List.of(), Stream.concat(asked, permitted).distinct().filter(key -> !words.has(key)).sorted().toList());
    }

    /// Written anew by `-Dgwarchod.contract.write=true`, read over by people, and checked in.
    @Test
    void the_contract_document_says_what_is_mounted_and_nothing_else() throws IOException {
        var node = server.area().node();
        var expected = new ContractDocument(node::command, node.words()).paths(routes());
        var file = Path.of(System.getProperty("basedir", "."), "src/main/resources/openapi.json");
        var document = (ObjectNode) Json.read(Files.readString(file), JsonNode.class);
        var others = List.of("/sessions", "/sessions/current", "/sessions/current/confirmation", "/meetings/{meeting}/agenda/stream");
        if (Boolean.getBoolean("gwarchod.contract.write")) {
            var paths = expected.deepCopy();
            others.forEach(path -> paths.set(path, document.path("paths").path(path)));
            document.set("paths", paths);
            Files.writeString(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        }
        var said = (ObjectNode) document.path("paths").deepCopy();
        others.forEach(path -> assertTrue(said.remove(path) instanceof ObjectNode, () -> path + " isn't in the document"));
        assertEquals(names(expected), names(said));
        expected.properties().forEach(path -> assertEquals(path.getValue().toPrettyString(), said.path(path.getKey()).toPrettyString(), path.getKey()));
    }

    private static List<String> names(ObjectNode paths) {
        var names = new ArrayList<String>();
        paths.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    @Test
    void no_body_at_all_makes_the_server_fail() throws Exception {
        var ids = someIds();
        long seed = 20_260_309;
        var random = new Random(seed);
        var bodies = new RandomJson(random, 10, ids);
        for (Route route : routes()) {
            if (route instanceof Route.Get || route instanceof Route.File) {
                continue;
            }
            for (int i = 0; i < BODIES_PER_CALL; i++) {
                var path = filled(route.path(), bodies, ids);
                var body = bodies.sent(bodies.of(shape(route)));
                var user = bodies.pick(USERS);
                if (route.path().startsWith("/accounts/") || route.path().equals("/agreement")) {
                    user = "facilitator";       // what the others need for this test must not be changed by it
                }
                var answer = send("POST", path, body, TOKENS.get(user), Map.of("Idempotency-Key", "random-" + random.nextInt(5_000)));
                var told = "seed " + seed + ": " + user + " POST " + path + " " + body + " -> " + answer.statusCode() + " " + answer.body();
                assertTrue(answer.statusCode() < 500, told);
                if (answer.statusCode() >= 400) {
                    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""), told);
                    assertFalse(json(answer).path("code").asText().isBlank(), told);
                    assertFalse(answer.body().contains("Exception"), told);
                }
            }
        }
    }

    private static Shape shape(Route route) {
        return switch (route) {
            case Route.Get(_, var question) -> Shape.of(question.asks());
            case Route.File(_, var question) -> Shape.of(question.asks());
            case Route.Search(_, var question) -> Shape.of(question.asks());
            case Route.Upload(_, var deed, _) -> without(Shape.of(deed.type()), route.path());
            case Route.Post(_, var deed, _) -> without(Shape.of(deed.type()), route.path());
            case Route.OnCase(_, var name) -> without(Shape.of(server.area().node().command(name).asSubclass(Record.class)), route.path());
        };
    }

    private static Shape without(Shape.Fields shape, String path) {
        var inPath = Paths.parameters(path);
        return new Shape.Fields(shape.type(), shape.fields().stream().filter(field -> !inPath.contains(field.name())).toList());
    }

    private static String filled(String path, RandomJson random, List<String> ids) {
        var filled = path;
        for (String name : Paths.parameters(path)) {
            filled = filled.replace(":" + name, random.pick(ids));
        }
        return filled;
    }

    private static List<String> someIds() throws Exception {
        var ids = new ArrayList<>(List.of("nobody", "c1"));
        json(send("GET", "/cases?limit=5", null, TOKENS.get("coordinator"), Map.of())).path("items").forEach(item -> ids.add(item.path("id").asText()));
        assertTrue(ids.size() > 2, "the demonstration has cases");
        return ids;
    }

    @Test
    void an_unknown_case_and_one_that_may_not_be_known_are_answered_alike() throws Exception {
        var id = someIds().getLast();
        for (String path : List.of("", "/timeline", "/breaches")) {
            var forbidden = send("GET", "/cases/" + id + path, null, TOKENS.get("admin"), Map.of());
            var unknown = send("GET", "/cases/aaaaaaaaaaaaaaaa" + path, null, TOKENS.get("admin"), Map.of());
            assertEquals(404, forbidden.statusCode(), path);
            assertEquals(unknown.body(), forbidden.body(), path);
        }
    }

    @Test
    void an_absurd_date_writes_nothing() throws Exception {
        var id = someIds().getLast();
        var before = send("GET", "/cases/" + id + "/breaches", null, TOKENS.get("orders"), Map.of()).body();
        var answer = send("POST", "/cases/" + id + "/breaches", "{\"occurredAt\":\"1066-10-14T10:00:00Z\",\"what\":\"x\"}", TOKENS.get("orders"), Map.of());
        assertTrue(answer.statusCode() == 422 || answer.statusCode() == 404 || answer.statusCode() == 403, answer.body());
        assertEquals(before, send("GET", "/cases/" + id + "/breaches", null, TOKENS.get("orders"), Map.of()).body());
    }

    @Test
    void two_writers_on_one_view_and_the_second_is_told() throws Exception {
        var user = TOKENS.get("orders");
        var opening = send("POST", "/cases", "{\"name\":{\"family\":\"Enghraifft\",\"given\":\"Dau\"}}", TOKENS.get("iom"), Map.of("Idempotency-Key", "open"));
        var mine = json(opening).path("id").asText();       // a case of its own: what the random bodies did to the others is unknown
        var tag = send("GET", "/cases/" + mine, null, user, Map.of()).headers().firstValue("ETag").orElseThrow();
        var body = "{\"occurredAt\":\"2024-01-05T10:00:00Z\",\"what\":\"Seen outside the school\"}";
        var first = send("POST", "/cases/" + mine + "/breaches", body, user, Map.of("If-Match", tag, "Idempotency-Key", "first"));
        assertEquals(201, first.statusCode(), first.body());
        var again = send("POST", "/cases/" + mine + "/breaches", body, user, Map.of("Idempotency-Key", "first"));
        assertEquals(first.body(), again.body(), "the same request is carried out once");
        var reused = send("POST", "/cases/" + mine + "/breaches", body.replace("school", "shop"), user, Map.of("Idempotency-Key", "first"));
        assertEquals("key-reused", json(reused).path("code").asText());
        var second = send("POST", "/cases/" + mine + "/breaches", body, user, Map.of("If-Match", tag, "Idempotency-Key", "second"));
        assertEquals(412, second.statusCode(), second.body());
        assertEquals(mine, json(second).path("now").path("id").asText());
    }

    @Test
    void a_password_and_a_token_are_in_no_file_of_the_area() throws Exception {
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                TOKENS.values().forEach(token -> assertFalse(bytes.contains(token), () -> "a token stands in " + file));
            }
        }
    }
}
