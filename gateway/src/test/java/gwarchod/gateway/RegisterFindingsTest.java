package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a register refuses, over HTTP: by which code and in which words.
class RegisterFindingsTest {
    private static final int LOOKS_MAX = 1_200;

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Groups groups;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
        groups = new Groups(server.address());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String entry(Groups.Member member) {
        return "{\"entries\":[{\"participantId\":\"" + member.referral() + "\",\"attendance\":\"attended\"}]}";
    }

    private static JsonNode register(String user, String session, Groups.Member member, int status) throws Exception {
        return groups.post(user, "/programmes/sessions/" + session + "/register", entry(member), status);
    }

    private static JsonNode line(String user, String session) throws Exception {
        return groups.get(user, "/programmes/sessions/" + session).at("/participants/0");
    }

    @Test
    void of_a_session_ahead_nothing_is_registered_but_a_notice_of_absence() throws Exception {
        var members = groups.members(1);
        var session = groups.session(members, Instant.now().plus(Duration.ofDays(2)));
        var refused = register("facilitator", session, members.getFirst(), 409);
        assertEquals("session-not-started", refused.get("code").asText());
        assertTrue(refused.get("detail").asText().contains("Its register opens 15 minutes before."), refused.toString());
        assertEquals("session-not-started", groups.post("facilitator", "/programmes/sessions/" + session + "/not-held", "{\"why\":\"room\"}", 409)
                .get("code").asText());
        groups.post("facilitator", "/programmes/sessions/" + session + "/notices", """
                {"participantId":"%s","givenBy":"participant","reason":"work","evidence":"A rota"}""".formatted(members.getFirst().referral()), 201);
        assertEquals("work", line("facilitator", session).at("/notice/reason").asText());
        groups.post("facilitator", "/programmes/sessions/" + session + "/notices/withdrawal", """
                {"participantId":"%s"}""".formatted(members.getFirst().referral()), 200);
        assertTrue(line("facilitator", session).path("notice").isMissingNode() || line("facilitator", session).path("notice").isNull());
    }

    @Test
    void of_somebody_who_withdrew_before_the_session_nothing_is_registered() throws Exception {
        var members = groups.members(1);
        var session = groups.session(members, Instant.now().plus(Duration.ofMinutes(10)));
        groups.post("dao", "/cases/" + members.getFirst().caseId() + "/referrals/" + members.getFirst().referral() + "/end",
                "{\"how\":\"withdrew\",\"reason\":\"Moved away\"}", 201);
        var refused = register("facilitator", session, members.getFirst(), 422);
        assertEquals("participant-ended", refused.get("code").asText());
        assertTrue(refused.toString().contains("This person's referral had ended before the session"), refused.toString());
        assertFalse(refused.toString().contains("Moved away"), refused.toString());
    }

    @Test
    void another_provider_finds_no_such_session_and_an_agency_that_runs_none_is_told_whose_it_is() throws Exception {
        var members = groups.members(1);
        var session = groups.session(members, Instant.now().minusSeconds(60));
        assertEquals(register("facilitator2", "nothing-here", members.getFirst(), 404).toString(),
                register("facilitator2", session, members.getFirst(), 404).toString());
        assertEquals("not-found", register("facilitator2", session, members.getFirst(), 404).get("code").asText());
        for (String deed : List.of("/not-held", "/notices", "/notices/withdrawal")) {
            var body = deed.equals("/not-held") ? "{\"why\":\"room\"}"
                    : deed.equals("/notices") ? """
                            {"participantId":"%s","givenBy":"participant","reason":"work"}""".formatted(members.getFirst().referral())
                    : "{\"participantId\":\"" + members.getFirst().referral() + "\"}";
            assertEquals("not-found", groups.post("facilitator2", "/programmes/sessions/" + session + deed, body, 404).get("code").asText());
        }
        assertEquals("not-permitted", register("schemes", session, members.getFirst(), 403).get("code").asText());
    }

    @Test
    void a_session_that_was_not_held_leaves_nobody_absent_in_the_register_or_the_case() throws Exception {
        var members = groups.members(1);
        var session = groups.session(members, Instant.now().minusSeconds(60));
        groups.post("facilitator", "/programmes/sessions/" + session + "/register", """
                {"entries":[{"participantId":"%s","attendance":"absent","reason":"none-given"}]}""".formatted(members.getFirst().referral()), 200);
        groups.post("facilitator", "/programmes/sessions/" + session + "/not-held", "{\"why\":\"weather\"}", 200);
        assertEquals("not-held", groups.get("facilitator", "/programmes/sessions/" + session).get("state").asText());
        var needing = groups.get("facilitator", "/programmes/sessions/needing").toString();
        assertFalse(needing.contains(session), needing);
        var attendance = settled(members.getFirst().caseId(), "\"not-held\"");
        assertEquals(0, attendance.get("missed").asInt(), attendance.toString());
        assertEquals("absent", attendance.at("/sessions/0/corrections/0/attendance").asText(), attendance.toString());
    }

    /// The attendance in the case once it says this: the relay carries it.
    private static JsonNode settled(String caseId, String says) throws Exception {
        for (int i = 0; i < LOOKS_MAX; i++) {
            var attendance = groups.get("dao", "/cases/" + caseId).path("attendance");
            if (attendance.toString().contains(says)) {
                return attendance;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the case doesn't say " + says);
    }
}
