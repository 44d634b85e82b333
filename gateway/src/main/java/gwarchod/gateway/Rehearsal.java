package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import gwarchod.web.PageSettings.DemoSignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// Looks once at what people look at first, so that a recording of this process holds what a start needs.
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/health/ready", "/api/v1/openapi.json");
    private static final List<String> CALLS = List.of("/me", "/home", "/cases", "/meetings", "/agreement", "/programmes/sessions");

    private Rehearsal() {}

    static void of(int port, List<DemoSignIn> signIns) {
        var base = "http://127.0.0.1:" + port;
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (String page : PAGES) {
                get(client, base + page, "");
            }
            if (signIns.isEmpty()) {
                return;
            }
            var token = token(client, base, signIns.getFirst());
            for (String call : CALLS) {
                get(client, base + Edge.BASE + call, token);
            }
            var cases = Json.read(get(client, base + Edge.BASE + "/cases?limit=1", token), JsonNode.class).path("items");
            if (!cases.isEmpty()) {
                get(client, base + Edge.BASE + "/cases/" + cases.get(0).path("id").asText(), token);
            }
        } catch (IOException failed) {
            throw new IllegalStateException("the rehearsal failed: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String token(HttpClient client, String base, DemoSignIn account) throws IOException, InterruptedException {
        var body = Json.write(Map.of("username", account.username(), "password", account.password()));
        var request = HttpRequest.newBuilder(URI.create(base + Edge.BASE + "/sessions")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return Json.read(answer.body(), JsonNode.class).path("token").asText();
    }

    private static String get(HttpClient client, String url, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.GET().build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
