package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Answer;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import io.vertx.core.Future;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is a problem with a stable code, and nothing reaches the desk.
class BadInputTest {
    private static final String BREACHES = "/api/v1/cases/c1/breaches";
    private static TestEdge edge;

    @BeforeAll
    static void start() throws Exception {
        edge = new TestEdge();
    }

    @AfterAll
    static void stop() throws Exception {
        edge.close();
    }

    @BeforeEach
    void fresh() {
        edge.desk.seen.clear();
    }

    private static Stream<String[]> bodies() {
        return Stream.of(new String[][] {
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\",\"extra\":1}", "unknown-field", "/extra"},
            {"{\"what\":\"x\"}", "missing-field", "/occurredAt"},
            {"{\"occurredAt\":null,\"what\":\"x\"}", "missing-field", "/occurredAt"},
            {"{\"occurredAt\":1767261600,\"what\":\"x\"}", "wrong-type", "/occurredAt"},
            {"{\"occurredAt\":\"1767261600\",\"what\":\"x\"}", "invalid-value", "/occurredAt"},
            {"{\"occurredAt\":\"2026-02-30T10:00:00Z\",\"what\":\"x\"}", "invalid-value", "/occurredAt"},
            {"{\"occurredAt\":\"+999999999-01-01T10:00:00Z\",\"what\":\"x\"}", "invalid-value", "/occurredAt"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":7}", "wrong-type", "/what"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":[\"x\"]}", "wrong-type", "/what"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\",\"kind\":\"NO_CONTACT\"}", "invalid-value", "/kind"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\",\"orderId\":\"../x\"}", "invalid-value", "/orderId"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\",\"until\":\"0\"}", "invalid-value", "/until"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\",\"seenBy\":[\"a\",2]}", "wrong-type", "/seenBy/1"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"" + "x".repeat(4_001) + "\"}", "text-too-long", "/what"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"\\ud800\"}", "invalid-value", "/what"},
            {"{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"\\u0000\"}", "invalid-value", "/what"},
            {"{\"what\":\"x\",\"what\":\"y\"}", "invalid-json", ""},
            {"{\"what\":", "invalid-json", ""},
            {"{} {}", "invalid-json", ""},
            {"[".repeat(5_000), "invalid-json", ""},
            {"{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}", "invalid-json", ""},
            {"NaN", "invalid-json", ""},
            {"[]", "wrong-type", ""},
            {"\"x\"", "wrong-type", ""},
            {"null", "wrong-type", ""},
            {" ", "invalid-json", ""},
            {"", "missing-field", "/occurredAt"},
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_not_the_command_is_refused_with_its_place(String body, String code, String pointer) throws Exception {
        var answer = edge.send("POST", BREACHES, body);
        isProblem(answer, 400, code);
        assertEquals(pointer, TestEdge.json(answer).path("pointer").asText());
    }

    @Test
    void the_place_of_a_syntax_error_is_said() throws Exception {
        var answer = edge.send("POST", BREACHES, "{\n  \"what\": oops}");
        isProblem(answer, 400, "invalid-json");
        assertTrue(TestEdge.json(answer).path("detail").asText().contains("line 2"));
    }

    @Test
    void no_value_that_was_sent_comes_back() throws Exception {
        var answer = edge.send("POST", BREACHES, "{\"occurredAt\":\"zz-marked-zz\",\"what\":\"x\"}");
        assertFalse(answer.body().contains("zz-marked-zz"));
    }

    @Test
    void ten_megabytes_are_too_much_and_say_so() throws Exception {
        isProblem(edge.send("POST", BREACHES, "x".repeat(10 * 1024 * 1024)), 413, "body-too-large");
        var unannounced = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10 * 1024 * 1024]));
        isProblem(edge.stream("POST", BREACHES, unannounced), 413, "body-too-large");
    }

    @Test
    void another_content_type_is_refused() throws Exception {
        isProblem(edge.send("POST", BREACHES, "{}", "Content-Type", "text/plain"), 415, "unsupported-content-type");
        isProblem(edge.send("POST", BREACHES, "{}", "Content-Type", ""), 415, "unsupported-content-type");
        isProblem(edge.send("POST", BREACHES, "{}", "Content-Type", "application/json; charset=utf-16"), 415, "unsupported-content-type");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases?colour=red, unknown-parameter, colour",
        "/api/v1/cases?limit=many, wrong-type, limit",
        "/api/v1/cases?limit=99999999999, invalid-value, limit",
        "/api/v1/cases?limit=1&limit=2, repeated-parameter, limit",
        "/api/v1/cases/c1?asOf=yesterday, invalid-value, asOf",
        "/api/v1/cases/c1?id=c2, unknown-parameter, id",
    })
    void a_query_parameter_that_is_not_meant_is_named(String path, String code, String parameter) throws Exception {
        var answer = edge.send("GET", path, null);
        isProblem(answer, 400, code);
        assertEquals(parameter, TestEdge.json(answer).path("parameter").asText());
    }

    @Test
    void a_command_takes_no_query() throws Exception {
        isProblem(edge.send("POST", BREACHES + "?what=x", "{}"), 400, "unknown-parameter");
    }

    @Test
    void what_cannot_be_an_id_is_answered_like_an_id_nobody_knows() throws Exception {
        var impossible = edge.send("GET", "/api/v1/cases/NOT%20AN%20ID", null);
        isProblem(impossible, 404, "not-found");
        edge.desk.answering = () -> new Answer.Refused<>(new Refusal.NotFound());
        var unknown = edge.send("GET", "/api/v1/cases/nobody", null);
        edge.desk.answering = new FakeDesk().answering;
        assertEquals(unknown.body(), impossible.body());
        isProblem(edge.send("POST", "/api/v1/cases/NOT%20AN%20ID/actions/a1/completion", "{}"), 404, "not-found");
        isProblem(edge.send("POST", "/api/v1/cases/c1/actions/-/completion", "{}"), 404, "not-found");
    }

    @Test
    void an_unknown_path_and_an_unknown_method_say_so() throws Exception {
        isProblem(edge.send("GET", "/api/v1/nothing", null), 404, "not-found");
        isProblem(edge.send("GET", "/nothing", null), 404, "not-found");
        isProblem(edge.send("GET", "/api/v1/%zz".replace("%zz", "%ff"), null), 404, "not-found");
        var answer = edge.send("DELETE", "/api/v1/cases", null);
        isProblem(answer, 405, "method-not-allowed");
        assertEquals("GET, POST", answer.headers().firstValue("Allow").orElseThrow());
        isProblem(edge.send("GET", "/api/v1/cases/search", null), 405, "method-not-allowed");
        isProblem(edge.send("OPTIONS", "/api/v1/cases", null), 405, "method-not-allowed");
        isProblem(edge.send("GET", "/api/v1/sessions/current", null), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/%zz", "/api/v1/cases/%zz", "/api/v1/cases/c1%2", "/api/v1/cases/%", "/health/%zz", "/cases/%zz",
            "/api/v1/cases?limit=%zz"})
    void a_path_nobody_can_decode_is_a_bad_request(String path) throws Exception {
        assertEquals("HTTP/1.1 400 Bad Request", statusOf("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret\r\nConnection: close\r\n\r\n"));
        assertTrue(edge.desk.seen.isEmpty());
    }

    /// Java's own client doesn't send such a path.
    private static String statusOf(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", edge.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.contains("application/problem+json"), answer);
            return answer.lines().findFirst().orElse("");
        }
    }

    @Test
    void nobody_gets_no_further_than_the_door() throws Exception {
        for (var path : new String[] {"/api/v1/cases", "/api/v1/cases/c1", "/api/v1/cases/c1?colour=red"}) {
            var answer = edge.send("GET", path, null, "Authorization", "");
            isProblem(answer, 401, "session-needed");
            assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        }
        isProblem(edge.send("POST", BREACHES, "{", "Authorization", "Basic YTpi"), 401, "session-needed");
        isProblem(edge.send("DELETE", "/api/v1/sessions/current", null, "Authorization", ""), 401, "session-needed");
    }

    @Test
    void an_idempotency_key_is_visible_ascii_and_not_long() throws Exception {
        isProblem(edge.send("POST", BREACHES, "{}", "Idempotency-Key", "k".repeat(129)), 400, "invalid-idempotency-key");
        isProblem(edge.send("POST", BREACHES, "{}", "Idempotency-Key", "a b"), 400, "invalid-idempotency-key");
        isProblem(edge.send("POST", BREACHES, "{}", "If-Match", "not-a-tag"), 400, "invalid-if-match");
        var breach = "{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\"}";
        isProblem(edge.send("POST", BREACHES, breach, "Meeting", "Not an id!"), 400, "invalid-meeting");
    }

    @Test
    void a_used_key_with_another_body_is_refused() throws Exception {
        var before = edge.desk.acting;
        edge.desk.acting = () -> Future.succeededFuture(new Outcome.Refused(Refusal.rule("key-reused")));
        var answer = edge.send("POST", BREACHES, "{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\"}", "Idempotency-Key", "k1");
        edge.desk.acting = before;
        assertEquals(422, answer.statusCode());
        assertEquals("key-reused", TestEdge.json(answer).path("code").asText());
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        var body = TestEdge.json(answer);
        assertEquals(code, body.path("code").asText(), answer.body());
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(status, body.path("status").asInt());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertFalse(body.path("title").asText().isBlank() || body.path("detail").asText().isBlank());
        assertFalse(answer.body().contains("Exception") || answer.body().contains("gwarchod.core"), answer.body());
        assertTrue(edge.desk.seen.isEmpty() || code.equals("not-found"), () -> "reached the desk: " + edge.desk.seen);
    }
}
