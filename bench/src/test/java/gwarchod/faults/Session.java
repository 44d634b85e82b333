package gwarchod.faults;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// Somebody who is signed in, and talks to one node by a load balancer until that one isn't ready or doesn't answer; then to the next.
final class Session {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(4);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(1);
    private static final int SIGN_INS_MAX = 60;
    private static final long AGAIN_MS = 250;
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z-]+)\"");

    /// A planted fault: nodes aren't told that a session was at another.
    private static final AtomicBoolean FORGETS = new AtomicBoolean();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_MAX).build();
    private final Balancer nodes;
    private final String user;
    private final Random random;
    private String token = "";
    private String cookie = "";
    private int at;
    private boolean anywhere;
    private boolean balanced;
    private String last = "";

    /// What came back: a status and a body.
    record Answer(int status, String body, Optional<String> tag) {
        boolean done() {
            return status >= 200 && status < 300;
        }

        /// Turned down for a reason of the rules, whoever is asked.
        boolean refused() {
            return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
        }

        /// Whoever asked knows what became of it.
        boolean known() {
            return done() || status == 304 || refused();
        }

        JsonNode json() {
            return Json.read(body, JsonNode.class);
        }
    }

    Session(Balancer nodes, String user, Random random) {
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
        balanced = !anywhere;
        anywhere = false;
        if (balanced) {
            at = nodes.chosen(at);
        }
        var builder = HttpRequest.newBuilder(nodes.node(at).resolve("/api/v1" + path)).header("Content-Type", "application/json");
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
        long began = System.nanoTime();
        try {
            var response = kept(http.send(request.timeout(ANSWER_MAX).build(), HttpResponse.BodyHandlers.ofString()));
            last = tried(began, response.statusCode() + " " + code(response.body()));
            return Optional.of(new Answer(response.statusCode(), response.body(), response.headers().firstValue("ETag")));
        } catch (IOException failed) {
            nodes.failed(at);
            last = tried(began, failed.toString());
            return Optional.empty();
        }
    }

    /// The code of a problem, as our answers name it.
    private static String code(String body) {
        var code = CODE.matcher(body);
        return code.find() ? code.group(1) : "";
    }

    private String tried(long beganNs, String what) {
        return "node " + nodes.node(at) + " after " + (System.nanoTime() - beganNs) / 1_000_000 + " ms " + what;
    }

    /// What came of the last try, for whoever reads of a failure.
    String lastTry() {
        return last;
    }

    /// Whether the balancer chose the node of the last try.
    boolean wasBalanced() {
        return balanced;
    }

    /// Talks to the next node from here on.
    void next() {
        at = nodes.chosen((at + 1) % nodes.size());
    }

    /// Talks to any node from here on, as where nothing keeps a session to one; at first even to one that a balancer knows to be gone or ill.
    void anywhere() {
        at = random.nextInt(nodes.size());
        anywhere = true;
    }
}
