package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A facilitator of one provider can't learn that a participant of the other exists: by id, search, count or error. Every call of the contract
/// is made with ids of the other provider's people and sessions, and with ids that nothing has: the answers are the same.
class OtherProviderTest {
    private static final String NOTHING = "zqnothing";

    @TempDir
    static Path data;

    private static RunningServer server;

    private final HttpClient http = HttpClient.newHttpClient();

    /// Somebody of the first provider's who isn't the second's as well.
    private record Theirs(String caseId, String session, String participant, String name) {}

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Theirs theirs() throws Exception {
        var ours = token("facilitator");
        var known = ids(token("facilitator2"));
        for (var session : get(ours, "/programmes/sessions").get("items")) {
            for (var line : session.get("participants")) {
                if (line.hasNonNull("caseId") && !known.contains(line.get("caseId").asText())) {
                    return new Theirs(line.get("caseId").asText(), session.get("id").asText(), line.get("participantId").asText(), line.get("name").asText());
                }
            }
        }
        throw new AssertionError("nobody takes part with the first provider alone");
    }

    private Set<String> ids(String token) throws Exception {
        var all = new HashSet<String>();
        get(token, "/cases?limit=200").get("items").forEach(line -> all.add(line.get("id").asText()));
        return all;
    }

    @Test
    void every_call_with_an_id_of_the_other_provider_answers_as_with_one_that_nothing_has() throws Exception {
        var theirs = theirs();
        var token = token("facilitator2");
        int calls = 0;
        for (var path : Json.MAPPER.readTree(send(request("", "/openapi.json").GET()).body()).get("paths").properties()) {
            var route = path.getKey().replaceAll("^/api/v1", "");
            if (!route.contains("{") || route.endsWith("/stream")) {
                continue;
            }
            for (var method : List.of("get", "post")) {
                if (path.getValue().has(method)) {
                    calls++;
                    assertEquals(answer(token, method, filled(route, unknown())), answer(token, method, filled(route, theirs)), method + " " + route);
                }
            }
        }
        assertTrue(calls > 50, "only " + calls + " calls were made");
    }

    private static Theirs unknown() {
        return new Theirs(NOTHING, NOTHING, NOTHING, "");
    }

    private static String filled(String route, Theirs with) {
        return route.replace("{session}", with.session()).replace("{referral}", with.participant()).replace("{participant}", with.participant())
                .replaceAll("\\{[a-zA-Z]+}", with.caseId());
    }

    /// Status and body, with whatever was sent said alike.
    private String answer(String token, String method, String path) throws Exception {
        var request = request(token, path).header("Content-Type", "application/json");
        var answer = send(method.equals("get") ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString("{}")));
        return answer.statusCode() + " " + answer.body().replace(path, "PATH").replaceAll("\"(requestId|traceId)\":\"[^\"]*\"", "");
    }

    @Test
    void a_concern_a_confirmation_and_an_enrolment_are_refused_alike() throws Exception {
        var theirs = theirs();
        var token = token("facilitator2");
        var own = get(token, "/programmes/sessions/needing").get("items").get(0).get("id").asText();
        var bodies = new ArrayList<Map.Entry<String, String>>();
        for (var one : List.of(unknown(), theirs)) {
            bodies.add(Map.entry("/cases/" + one.caseId() + "/concerns", "{\"what\":\"Something\",\"phoned\":\"nobody-yet\"}"));
            bodies.add(Map.entry("/cases/" + one.caseId() + "/referrals/" + one.participant() + "/briefing/confirmation", "{\"version\":1}"));
            bodies.add(Map.entry("/programmes/sessions/" + own + "/participants",
                    "{\"caseId\":\"%s\",\"referral\":\"%s\"}".formatted(one.caseId(), one.participant())));
        }
        for (int i = 0; i < bodies.size() / 2; i++) {
            assertEquals(refused(token, bodies.get(i)), refused(token, bodies.get(i + bodies.size() / 2)), bodies.get(i).getKey());
        }
    }

    private String refused(String token, Map.Entry<String, String> sent) throws Exception {
        var answer = send(request(token, sent.getKey()).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(sent.getValue())));
        assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer::body);
        return answer.statusCode() + " " + answer.body().replace(sent.getKey(), "PATH");
    }

    @Test
    void no_list_no_search_and_no_feed_of_theirs_holds_them() throws Exception {
        var theirs = theirs();
        var token = token("facilitator2");
        var word = theirs.name().split("[ ,]+")[0];
        var found = send(request(token, "/cases/search").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("q", theirs.name()))))).body();
        assertEquals(0, Json.MAPPER.readTree(found).get("items").size(), word);
        for (var path : Json.MAPPER.readTree(send(request("", "/openapi.json").GET()).body()).get("paths").properties()) {
            var route = path.getKey().replaceAll("^/api/v1", "");
            if (!route.contains("{") && path.getValue().has("get") && !route.endsWith("/stream")) {
                var all = send(request(token, route).GET()).body();
                List.of(theirs.caseId(), theirs.session(), theirs.participant(), theirs.name()).forEach(mark -> assertFalse(all.contains(mark), route));
            }
        }
    }

    private String token(String user) throws Exception {
        var answer = send(request("", "/sessions").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + user + "\",\"password\":\"demo\"}")));
        return Json.MAPPER.readTree(answer.body()).get("token").asText();
    }

    private JsonNode get(String token, String path) throws Exception {
        return Json.MAPPER.readTree(send(request(token, path).GET()).body());
    }

    private static HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
