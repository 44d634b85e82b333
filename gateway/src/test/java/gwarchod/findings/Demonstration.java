package gwarchod.findings;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.gateway.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The demonstration area as its users see it, over the API.
final class Demonstration implements AutoCloseable {
    private final RunningServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Finding> byCrime = new HashMap<>();

    private Demonstration(Path data) {
        this.server = RunningServer.start(data);
    }

    static Demonstration start(Path data) throws Exception {
        var area = new Demonstration(data);
        for (JsonNode line : area.get("dao", "/cases?limit=200").path("items")) {
            var id = line.path("id").asText();
            area.get("dao", "/cases/" + id).at("/crimes/crimes").forEach(crime -> area.byCrime.put(crime.path("what").asText(),
                    new Finding(area, id, crime.path("id").asText(), crime.path("protectedPersonId").asText())));
        }
        return area;
    }

    /// The case of a crime, by the words it was recorded with.
    Finding finding(String what) {
        var found = byCrime.get(what);
        if (found == null) {
            throw new AssertionError("no case with the crime '" + what + "' among " + byCrime.keySet());
        }
        return found;
    }

    static String today() {
        return LocalDate.now(Words.ZONE).toString();
    }

    /// A case as this user sees it.
    JsonNode view(String user, String id) throws Exception {
        return get(user, "/cases/" + id);
    }

    JsonNode breaches(String user, String id) throws Exception {
        return get(user, "/cases/" + id + "/breaches");
    }

    /// The rules by which a case stands on the agenda of the next meeting of a kind, as this user sees it.
    List<String> agenda(String user, String kind, String id) throws Exception {
        var meetings = get(user, "/meetings?kind=" + kind + "&from=" + LocalDate.now(Words.ZONE).plusDays(1)).path("items");
        var agenda = get(user, "/meetings/" + meetings.path(0).path("id").asText() + "/agenda");
        return StreamSupport.stream(agenda.path("lines").spliterator(), false)
                .filter(line -> line.path("caseId").asText().equals(id))
                .flatMap(line -> StreamSupport.stream(line.path("items").spliterator(), false))
                .map(item -> item.path("cause").path("kind").asText())
                .toList();
    }

    JsonNode get(String user, String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token(user)).build());
    }

    /// What came of something a user does: `done`, or the code of the refusal.
    String does(String user, String path, Map<String, ?> body) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.writeBytes(body))).build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() / 100 == 2 ? "done" : Json.read(answer.body(), JsonNode.class).path("code").asText();
    }

    private String token(String user) throws Exception {
        if (!tokens.containsKey(user)) {
            var body = "{\"username\":\"" + user + "\",\"password\":\"demo\"}";
            tokens.put(user, send(HttpRequest.newBuilder(address("/sessions")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build()).path("token").asText());
        }
        return tokens.get(user);
    }

    private URI address(String path) {
        return URI.create(server.address() + "/api/v1" + path);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(request + " -> " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body(), JsonNode.class);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
