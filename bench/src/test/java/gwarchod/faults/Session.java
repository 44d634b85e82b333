package gwarchod.faults;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/// Somebody who is signed in, and talks to one node until that one doesn't answer; then to the next.
final class Session {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(4);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(1);
    private static final int SIGN_INS_MAX = 60;
    private static final long AGAIN_MS = 250;

    /// A planted fault: nodes aren't told that a session was at another.
    private static final AtomicBoolean FORGETS = new AtomicBoolean();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX).build();
    private final List<URI> nodes;
    private final String user;
    private final Random random;
    private String token = "";
    private String cookie = "";
    private int at;

    /// What came back: a status and a body.
    record Answer(int status, String body, Optional<String> tag) {
        boolean done() {
            return status >= 200 && status < 300;
        }

        /// Turned down for a reason of the rules, whoever is asked.
        boolean refused() {
            return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
        }

        JsonNode json() {
            return Json.read(body, JsonNode.class);
        }
    }

    Session(List<URI> nodes, String user, Random random) {
        this.nodes = nodes;
        this.user = user;
        this.random = random;
        this.at = random.nextInt(nodes.size());
    }

    /// Asks until some node lets it in.
    void signIn() throws InterruptedException {
        for (int i = 0; i < SIGN_INS_MAX; i++) {
            var answer = send(request("/sessions").POST(body("{\"username\":\"" + user + "\",\"password\":\"demo\"}")));
            if (answer.isPresent() && answer.get().done()) {
                token = answer.get().json().get("token").asText();
                return;
            }
            next();
            Thread.sleep(AGAIN_MS);
        }
        throw new IllegalStateException(user + " can't sign in");
    }

    Optional<Answer> get(String path, String tagHeld) throws InterruptedException {
        var request = request(path).GET();
        return send(tagHeld.isEmpty() ? request : request.header("If-None-Match", tagHeld));
    }

    /// Empty: nobody knows what became of it.
    Optional<Answer> post(String path, String key, String json) throws InterruptedException {
        return send(request(path).header("Idempotency-Key", key).POST(body(json)));
    }

    /// A live agenda from after `lastEvent` on, empty for the whole of it; empty where there is none to be had here. Whoever reads it closes it.
    Optional<InputStream> stream(String meeting, String lastEvent) throws IOException, InterruptedException {
        var request = request("/meetings/" + meeting + "/agenda/stream").GET().timeout(ANSWER_MAX);
        var response = kept(http.send((lastEvent.isEmpty() ? request : request.header("Last-Event-ID", lastEvent)).build(),
                HttpResponse.BodyHandlers.ofInputStream()));
        if (response.statusCode() == 200) {
            return Optional.of(response.body());
        }
        response.body().close();
        return Optional.empty();
    }

    private static HttpRequest.BodyPublisher body(String json) {
        return HttpRequest.BodyPublishers.ofString(json);
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(nodes.get(at).resolve("/api/v1" + path)).header("Content-Type", "application/json");
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        return token.isEmpty() || path.equals("/sessions") ? builder : builder.header("Authorization", "Bearer " + token);
    }

    /// Whether sessions forget where they were, from here on.
    static void forgetting(boolean forgets) {
        FORGETS.set(forgets);
    }

    /// Keeps the one cookie there is: which node answered last.
    private <T> HttpResponse<T> kept(HttpResponse<T> response) {
        response.headers().firstValue("Set-Cookie").filter(_ -> !FORGETS.get()).ifPresent(set -> cookie = set.split(";", 2)[0]);
        return response;
    }

    private Optional<Answer> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = kept(http.send(request.timeout(ANSWER_MAX).build(), HttpResponse.BodyHandlers.ofString()));
            return Optional.of(new Answer(response.statusCode(), response.body(), response.headers().firstValue("ETag")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Talks to the next node from here on.
    void next() {
        at = (at + 1) % nodes.size();
    }

    /// Talks to any node from here on, as where nothing keeps a session to one.
    void anywhere() {
        at = random.nextInt(nodes.size());
    }
}
