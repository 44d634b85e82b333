package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/// What stands before several edges: asks each ten times a second whether it is ready, keeps to the first that is, and sends what failed once more,
/// where another is ready there.
final class Balancer implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Integer> edges = new ConcurrentSkipListMap<>();
    private final Map<String, Boolean> ready = new ConcurrentSkipListMap<>();
    private volatile boolean stop;

    Balancer() {
        Thread.ofVirtual().start(this::look);
    }

    /// From here on that edge is there.
    void edge(String name, int port) {
        edges.put(name, port);
        ready.put(name, isReady(port));
    }

    private void look() {
        try {
            for (; !stop; TimeUnit.MILLISECONDS.sleep(100)) {
                edges.forEach((name, port) -> ready.put(name, isReady(port)));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(int port) {
        try {
            return send(port, HttpRequest.newBuilder(), "/health/ready").statusCode() == 200;
        } catch (IOException down) {
            return false;
        }
    }

    boolean ready(String name) {
        return ready.getOrDefault(name, false);
    }

    private List<Integer> there() {
        return new ArrayList<>(edges.entrySet().stream().filter(edge -> ready(edge.getKey())).map(Map.Entry::getValue).toList());
    }

    /// At one edge, once.
    HttpResponse<String> at(String edge, HttpRequest.Builder request, String path) throws IOException {
        return send(edges.get(edge), request, path);
    }

    /// Once more where that failed.
    HttpResponse<String> send(HttpRequest.Builder request, String path) throws IOException {
        var first = there();
        try {
            var answer = send(first.isEmpty() ? edges.values().iterator().next() : first.getFirst(), request, path);
            if (answer.statusCode() < 500) {
                return answer;
            }
        } catch (IOException broken) {
            // another, or the same again
        }
        var others = there();
        if (others.size() > 1 && !first.isEmpty()) {
            others.remove(first.getFirst());
        }
        return send(others.isEmpty() ? edges.values().iterator().next() : others.getFirst(), request, path);
    }

    private HttpResponse<String> send(int port, HttpRequest.Builder request, String path) throws IOException {
        try {
            return http.send(request.copy().uri(URI.create("http://127.0.0.1:" + port + path)).timeout(ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    static HttpRequest.Builder get(String token) {
        return token.isEmpty() ? HttpRequest.newBuilder() : HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
    }

    static HttpRequest.Builder post(String token, String key, String body) {
        return get(token).header("Content-Type", "application/json").header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    @Override
    public void close() {
        stop = true;
        http.close();
    }
}
