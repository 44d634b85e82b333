package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A calendar fetches the sessions of one facilitator, follows what becomes of them, and says nothing of anybody who comes.
class CalendarFeedTest {
    @TempDir
    static Path data;

    private static RunningServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(data.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private HttpResponse<String> send(String token, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        var answer = send(token, "/api/v1" + path, body);
        assertTrue(answer.statusCode() < 300, () -> path + ": " + answer.body());
        return Json.MAPPER.readTree(answer.body());
    }

    private String token(String user) throws Exception {
        return post("", "/sessions", "{\"username\":\"" + user + "\",\"password\":\"demo\"}").get("token").asText();
    }

    private String address(String token, String secret) throws Exception {
        post(token, "/calendar/address", "{\"hash\":\"" + Sha256.hex(secret) + "\"}");
        return "/calendar/" + secret + ".ics";
    }

    private Calendar fetched(String address) throws Exception {
        var answer = send("", address, null);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
        return new CalendarBuilder().build(new StringReader(answer.body()));
    }

    private static VEvent event(Calendar calendar, String session) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(one -> one.getUid().orElseThrow().getValue().equals(session + "@gwarchod")).findFirst().orElseThrow();
    }

    private static String said(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private String session(String token, Instant starts) throws Exception {
        var programme = Json.MAPPER.readTree(send(token, "/api/v1/programmes", null).body()).get("items").findParents("providerId").stream()
                .filter(one -> one.get("providerId").asText().equals("fpuk")).findFirst().orElseThrow().get("id").asText();
        return post(token, "/programmes/sessions", """
                {"programme":"%s","group":"Zqgroup","startsAt":"%s","endsAt":"%s","venue":"Room 9","briefing":"Zqbriefing"}"""
                .formatted(programme, starts, starts.plusSeconds(7200))).at("/ids/session").asText();
    }

    @Test
    void a_calendar_follows_a_session_that_is_moved_and_called_off() throws Exception {
        var token = token("facilitator");
        var address = address(token, "a-secret-of-fpuk");
        var starts = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        var session = session(token, starts);
        var first = event(fetched(address), session);
        assertEquals("0", said(first, "SEQUENCE"));
        assertEquals("Room 9", said(first, "LOCATION"));
        assertEquals(starts, ((ZonedDateTime) first.getDateTimeStart().orElseThrow().getDate()).toInstant());
        post(token, "/programmes/sessions/" + session + "/time", """
                {"startsAt":"%s","endsAt":"%s","mode":"room","venue":"Room 8","askedBy":"venue","why":"Zqwhy"}"""
                .formatted(starts.plusSeconds(3600), starts.plusSeconds(7200)));
        var moved = event(fetched(address), session);
        assertEquals("1", said(moved, "SEQUENCE"));
        assertEquals("Room 8", said(moved, "LOCATION"));
        assertEquals(starts.plusSeconds(3600), ((ZonedDateTime) moved.getDateTimeStart().orElseThrow().getDate()).toInstant());
        post(token, "/programmes/sessions/" + session + "/calling-off", "{\"askedBy\":\"weather\",\"why\":\"Zqwhy\"}");
        assertEquals("CANCELLED", said(event(fetched(address), session), "STATUS"));
        assertEquals("2", said(event(fetched(address), session), "SEQUENCE"));
    }

    @Test
    void it_says_nothing_of_who_comes_and_nothing_of_another_provider() throws Exception {
        var token = token("facilitator");
        var other = token("facilitator2");
        var address = address(token, "another-secret-of-fpuk");
        var theirs = address(other, "a-secret-of-threshold");
        session(token, Instant.now().plus(11, ChronoUnit.DAYS));
        var text = send("", address, null).body().replace("\r\n ", "");
        assertTrue(text.contains("BEGIN:VTIMEZONE") && text.contains("TZID:" + Words.ZONE.getId()), text);
        assertTrue(text.contains("DTSTART;TZID=" + Words.ZONE.getId()), text);
        for (String mark : List.of("Zqgroup", "Zqbriefing", "Tuesday group", "ATTENDEE", "ORGANIZER", "DESCRIPTION")) {
            assertFalse(text.contains(mark), mark);
        }
        var cases = Json.MAPPER.readTree(send(token, "/api/v1/cases?limit=200", null).body()).get("items");
        assertTrue(cases.size() > 3);
        cases.forEach(one -> {
            assertFalse(text.contains(one.get("id").asText()));
            assertFalse(text.contains(one.get("name").asText().split(",")[0]), one.get("name").asText());
        });
        var ours = fetched(address).getComponents("VEVENT").stream().map(one -> ((VEvent) one).getUid().orElseThrow()).toList();
        fetched(theirs).getComponents("VEVENT").forEach(one -> assertFalse(ours.contains(((VEvent) one).getUid().orElseThrow())));
    }

    @Test
    void an_address_that_was_renewed_or_withdrawn_is_as_unknown_as_one_that_never_was() throws Exception {
        var token = token("facilitator");
        var before = address(token, "the-first-secret");
        var now = address(token, "the-second-secret");
        assertEquals(404, send("", before, null).statusCode());
        assertEquals(200, send("", now, null).statusCode());
        post(token, "/calendar/address/withdrawal", "{}");
        assertEquals(404, send("", now, null).statusCode());
        assertEquals(404, send("", "/calendar/never.ics", null).statusCode());
        assertEquals(404, send("", "/calendar/never", null).statusCode());
        assertEquals(403, send(token("officer"), "/api/v1/calendar/address", "{\"hash\":\"" + Sha256.hex("mine") + "\"}").statusCode());
    }
}
