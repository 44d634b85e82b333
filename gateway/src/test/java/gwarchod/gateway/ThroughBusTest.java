package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.bus.BusJson;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Installation;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.json.Json;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What crosses between nodes arrives: every type that is registered can be told, and what is asked of a real area says the same as without a bus.
class ThroughBusTest {
    private static final List<String> USERS = List.of("chair", "iom", "mosovo", "psychologist", "schemes", "facilitator");

    @TempDir
    private Path data;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test void every_registered_type_can_be_told() {
        var installation = new Installation(Area.modules());
        var json = new BusJson(installation.sections());
        var types = new ArrayList<Type>();
        for (Route route : installation.routes()) {
            switch (route) {
                case Route.Get(_, Question<?, ?> asked) -> types.addAll(List.of(asked.asks(), asked.view()));
                case Route.Search(_, Question<?, ?> asked) -> types.addAll(List.of(asked.asks(), asked.view()));
                case Route.File(_, Question<?, ?> asked) -> types.addAll(List.of(asked.asks(), asked.view()));
                case Route.Post(_, Deed<?> deed, _) -> types.add(deed.type());
                case Route.Upload(_, Deed<?> deed, _) -> types.add(deed.type());
                case Route.OnCase(_, var name) -> types.add(installation.command(name));
            }
        }
        installation.sections().forEach(section -> types.addAll(List.of(section.full(), section.summaries())));
        assertTrue(types.size() > 400, "there are " + types.size());
        types.forEach(json::knows);
    }

    @Test void an_edge_says_what_its_node_says() throws Exception {
        Map<String, String> said;
        try (var direct = Server.start(settings("area"))) {
            said = read(direct);
        }
        try (var bus = ThroughBus.always(settings("area"))) {
            var through = read(bus);
            said.forEach((asked, answer) -> assertEquals(answer, through.get(asked), asked));
            assertTrue(said.size() > 100, "asked " + said.size());
        }
    }

    private Settings settings(String name) throws Settings.Wrong {
        return Settings.of(new String[] {"--port", "0", "--data", data.resolve(name).toString()}, Map.of());
    }

    /// Everything that can be got without saying which, and a case of each; what looks at the record of looks changes by being asked.
    private Map<String, String> read(Server server) throws Exception {
        var said = new LinkedHashMap<String, String>();
        for (String user : USERS) {
            var token = Json.read(get(server, "POST", "/sessions", "", "{\"username\":\"" + user + "\",\"password\":\"demo\"}").body(), JsonNode.class)
                    .path("token").asText();
            for (Route route : server.area().node().routes()) {
                if (route instanceof Route.Get(var path, _) && !path.contains(":") && !path.contains("look")) {
                    ask(server, said, user, path, token);
                }
            }
            for (JsonNode item : Json.read(get(server, "GET", "/cases?limit=3", token, null).body(), JsonNode.class).path("items")) {
                ask(server, said, user, "/cases/" + item.path("id").asText(), token);
                ask(server, said, user, "/cases/" + item.path("id").asText() + "/timeline", token);
            }
        }
        return said;
    }

    private void ask(Server server, Map<String, String> said, String user, String path, String token) throws Exception {
        var answer = get(server, "GET", path, token, null);
        assertTrue(answer.statusCode() < 500, () -> user + " " + path + " " + answer.body());
        said.put(user + " " + path, answer.statusCode() + " " + answer.body());
    }

    private HttpResponse<String> get(Server server, String method, String path, String token, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
