package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Answer;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the desk says, said in HTTP.
class EdgeTest {
    private static final String BREACH = "{\"occurredAt\":\"2026-01-01T10:00:00Z\",\"what\":\"x\"}";
    private TestEdge edge;

    @BeforeEach
    void start() throws Exception {
        edge = new TestEdge();
    }

    @AfterEach
    void stop() throws Exception {
        edge.close();
    }

    @Test
    void a_view_comes_with_its_tag_and_not_again_to_who_holds_it() throws Exception {
        var answer = edge.send("GET", "/api/v1/cases/c1?asOf=2026-01-01T10:00:00Z", null, "If-None-Match", "\"t0\"");
        assertEquals(200, answer.statusCode());
        assertEquals("{\"id\":\"c1\"}", answer.body());
        assertEquals("\"t1\"", answer.headers().firstValue("ETag").orElseThrow());
        assertEquals(new CaseQuestions.One(new CaseId("c1"), Instant.parse("2026-01-01T10:00:00Z")), edge.desk.seen.getFirst());
        assertNotNull(edge.desk.asked);
        assertEquals("t0", edge.desk.asked.tagHeld());
        assertEquals("secret", edge.desk.asked.token());

        edge.desk.answering = () -> new Answer.Same<>("t1");
        var again = edge.send("GET", "/api/v1/cases/c1", null, "If-None-Match", "\"t1\"");
        assertEquals(304, again.statusCode());
        assertEquals("\"t1\"", again.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void query_parameters_become_the_question() throws Exception {
        edge.send("GET", "/api/v1/cases?caseload=mine&limit=20&cursor=", null);
        assertEquals(new CaseQuestions.Caseload("mine", 20, null), edge.desk.seen.getFirst());
        edge.send("POST", "/api/v1/cases/search", "{\"q\":\"Evans\"}");
        assertEquals(new CaseQuestions.Search("Evans", null, null), edge.desk.seen.getLast());
    }

    @Test
    void a_command_on_a_case_answers_with_what_it_named_and_where() throws Exception {
        var answer = edge.send("POST", "/api/v1/cases/c1/breaches", BREACH, "Idempotency-Key", "k1", "If-Match", "\"t1\"");
        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("{\"ids\":{\"breach\":\"b1\"}}", answer.body());
        assertEquals("/api/v1/cases/c1", answer.headers().firstValue("Location").orElseThrow());
        assertEquals("t1", edge.desk.ifMatch);
        assertEquals("k1", edge.desk.keys.getFirst());
        assertInstanceOf(TestEdge.RecordBreach.class, edge.desk.seen.getFirst());
    }

    @Test
    void without_a_key_every_request_is_a_new_one() throws Exception {
        edge.send("POST", "/api/v1/cases/c1/breaches", BREACH);
        edge.send("POST", "/api/v1/cases/c1/breaches", BREACH);
        assertNotEquals(edge.desk.keys.get(0), edge.desk.keys.get(1));
    }

    @Test
    void a_path_parameter_is_a_field_of_the_command() throws Exception {
        assertEquals(201, edge.send("POST", "/api/v1/cases/c1/actions/a7/completion", "{}").statusCode());
        assertEquals(new TestEdge.Complete(new EntityId("a7"), null), edge.desk.seen.getFirst());
    }

    @Test
    void a_new_case_answers_with_its_view() throws Exception {
        edge.desk.acting = () -> done(Map.of("case", "c9"));
        var answer = edge.send("POST", "/api/v1/cases", "{\"family\":\"Evans\"}");
        assertEquals(201, answer.statusCode());
        assertEquals("/api/v1/cases/c9", answer.headers().firstValue("Location").orElseThrow());
        assertEquals("{\"id\":\"c1\"}", answer.body());
        assertEquals(new CaseQuestions.One(new CaseId("c9"), null), edge.desk.seen.getLast());
    }

    @Test
    void every_refusal_has_its_status() throws Exception {
        refusedWith(new Refusal.NotFound(), 404);
        refusedWith(new Refusal.SignInNeeded("session-needed"), 401);
        refusedWith(new Refusal.NotPermitted("not-permitted"), 403);
        refusedWith(Refusal.invalid("date-absurd", "/occurredAt"), 422);
        refusedWith(Refusal.rule("no-such-order"), 409);
        refusedWith(Refusal.rule("key-reused"), 422);
        refusedWith(new Refusal.Busy("busy", 1), 503);
        refusedWith(new Refusal.Busy("upgrading", 60), 503);
        refusedWith(new Refusal.Busy("too-many-attempts", 1), 429);
    }

    private void refusedWith(Refusal why, int status) throws Exception {
        edge.desk.acting = () -> Future.succeededFuture(new Outcome.Refused(why));
        var answer = edge.send("POST", "/api/v1/cases/c1/breaches", BREACH);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(why.code(), TestEdge.json(answer).path("code").asText());
    }

    @Test
    void who_was_based_on_an_old_view_gets_the_new_one() throws Exception {
        var now = Json.MAPPER.createObjectNode().put("id", "c1");
        edge.desk.acting = () -> Future.succeededFuture(new Outcome.Refused(new Refusal.Stale("stale", "t2", now)));
        var answer = edge.send("POST", "/api/v1/cases/c1/breaches", BREACH, "If-Match", "\"t1\"");
        assertEquals(412, answer.statusCode());
        assertEquals("c1", TestEdge.json(answer).path("now").path("id").asText());
        assertEquals("\"t2\"", answer.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void a_fault_may_be_tried_again_and_a_bug_says_nothing() throws Exception {
        edge.desk.acting = () -> Future.failedFuture(new TimeoutException("mongodb://secret-host"));
        var fault = edge.send("POST", "/api/v1/cases/c1/breaches", BREACH);
        assertEquals(503, fault.statusCode());
        assertEquals("store-unavailable", TestEdge.json(fault).path("code").asText());
        assertTrue(fault.headers().firstValue("Retry-After").isPresent());
        assertFalse(fault.body().contains("secret-host"));

        edge.desk.acting = () -> {
            throw new NullPointerException("a detail");
        };
        var bug = edge.send("POST", "/api/v1/cases/c1/breaches", BREACH);
        assertEquals(500, bug.statusCode());
        assertEquals("server-error", TestEdge.json(bug).path("code").asText());
        assertFalse(bug.body().contains("a detail"));
    }

    @Test
    void problems_are_said_in_welsh_to_who_prefers_it() throws Exception {
        var answer = edge.send("GET", "/api/v1/nothing", null, "Accept-Language", "cy, en;q=0.5");
        assertEquals("Heb ei ganfod", TestEdge.json(answer).path("title").asText());
        edge.send("GET", "/api/v1/cases/c1", null, "Accept-Language", "fr, cy;q=0.9, en;q=0.8");
        assertNotNull(edge.desk.asked);
        assertEquals(Lang.CY, edge.desk.asked.lang());
    }

    @Test
    void signing_in_gives_a_session_and_guessing_is_slowed_down() throws Exception {
        var answer = edge.send("POST", "/api/v1/sessions", "{\"username\":\"chair\",\"password\":\"demo\"}", "Authorization", "");
        assertEquals(201, answer.statusCode());
        assertEquals("secret", TestEdge.json(answer).path("token").asText());
        assertEquals("chair", TestEdge.json(answer).path("user").path("username").asText());
        assertEquals(4, TestEdge.json(answer).path("user").size());

        var wrong = edge.send("POST", "/api/v1/sessions", "{\"username\":\"chair\",\"password\":\"x\"}", "Authorization", "");
        assertEquals(401, wrong.statusCode());
        assertEquals("sign-in-refused", TestEdge.json(wrong).path("code").asText());
        var slowed = edge.send("POST", "/api/v1/sessions", "{\"username\":\"chair\",\"password\":\"again\"}", "Authorization", "");
        assertEquals(429, slowed.statusCode());
        assertEquals("30", slowed.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(204, edge.send("DELETE", "/api/v1/sessions/current", null).statusCode());
    }

    @Test
    void signing_in_again_says_until_when_it_holds_and_a_wrong_password_ends_no_session() throws Exception {
        var done = edge.send("POST", "/api/v1/sessions/current/confirmation", "{\"password\":\"demo\"}");
        assertEquals(200, done.statusCode());
        assertEquals("2026-01-01T10:05:00Z", TestEdge.json(done).path("confirmedUntil").asText());
        var wrong = edge.send("POST", "/api/v1/sessions/current/confirmation", "{\"password\":\"x\"}");
        assertEquals(422, wrong.statusCode());
        assertEquals("password-wrong", TestEdge.json(wrong).path("code").asText());
        var nothing = edge.send("POST", "/api/v1/sessions/current/confirmation", "{}");
        assertEquals("value-required", TestEdge.json(nothing).path("code").asText());
        var half = edge.send("POST", "/api/v1/sessions", "{\"username\":\"chair\",\"password\":\"two-steps\"}", "Authorization", "");
        assertEquals(401, half.statusCode());
        assertEquals("code-needed", TestEdge.json(half).path("code").asText());
        assertFalse(half.body().contains("ticket"), half.body());
        var nobody = edge.send("POST", "/api/v1/sessions/current/confirmation", "{\"password\":\"demo\"}", "Authorization", "");
        assertEquals(401, nobody.statusCode());
    }

    @Test
    void every_answer_guards_itself() throws Exception {
        for (var path : new String[] {"/health/live", "/api/v1/cases/c1", "/api/v1/nothing", "/nothing", "/metrics"}) {
            var headers = edge.send("GET", path, null).headers();
            SecurityHeaders.ALWAYS.forEach((name, value) -> assertEquals(value, headers.firstValue(name).orElse(""), path + " " + name));
        }
    }

    @Test
    void a_node_that_cannot_serve_says_so_and_lives() throws Exception {
        assertEquals(200, edge.send("GET", "/health/ready", null).statusCode());
        edge.desk.ready = false;
        assertEquals(503, edge.send("GET", "/health/ready", null).statusCode());
        assertEquals(200, edge.send("GET", "/health/live", null).statusCode());
    }

    @Test
    void numbers_are_for_this_machine_and_not_for_who_comes_through_its_proxy() throws Exception {
        edge.send("GET", "/health/live", null);
        var answer = edge.send("GET", "/metrics", null);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("gwarchod_http_requests_total{class=\"2xx\"} 1\n"), answer.body());
        assertEquals(404, edge.send("GET", "/metrics", null, "X-Forwarded-For", "203.0.113.7").statusCode());
    }

    @Test
    void where_a_token_is_set_or_this_is_no_trial_numbers_are_for_the_token_alone() throws Exception {
        try (var guarded = new TestEdge(new Measuring(Optional.of("only-in-this-test"), true))) {
            assertEquals(404, guarded.send("GET", "/metrics", null).statusCode(), "a proxy that names nobody comes from here as well");
            assertEquals(404, guarded.send("GET", "/metrics", null, "Authorization", "Bearer another").statusCode());
            assertEquals(200, guarded.send("GET", "/metrics", null, "Authorization", "Bearer only-in-this-test", "X-Forwarded-For", "203.0.113.7")
                    .statusCode());
        }
        try (var earnest = new TestEdge(new Measuring(Optional.empty(), false))) {
            assertEquals(404, earnest.send("GET", "/metrics", null).statusCode());
        }
        assertFalse(Measuring.of(Settings.of(new String[] {"--https"}, Map.of())).trial());
        assertFalse(Measuring.of(Settings.of(new String[] {"--proxy", "192.0.2.1"}, Map.of())).trial());
        assertTrue(Measuring.of(Settings.of(new String[0], Map.of())).trial());
    }

    private static Future<Outcome> done(Map<String, String> ids) {
        return Future.succeededFuture(new Outcome.Done(new CommitRef(new StreamId("case", "c9"), 1), ids, false));
    }
}
