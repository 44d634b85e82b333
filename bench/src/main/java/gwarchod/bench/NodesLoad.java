package gwarchod.bench;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// The load on some nodes, in a process of its own: so many connections, spread over the nodes, each sending the next request when it has the answer
/// to the one before. Prints what it got as one line of JSON.
public final class NodesLoad {
    private static final String USER = "iom";
    private static final int CASES_MAX = 40;

    private NodesLoad() {}

    /// What it got. Every answer counts that wasn't a refusal or a fault; those are counted apart.
    record Got(double perSecond, double p50Ms, double p99Ms, long failed) {}

    /// @param args `views` or `commands`; how many connections; how many seconds; and the nodes
    public static void main(String[] args) throws IOException, InterruptedException {
        var nodes = Arrays.stream(args).skip(3).map(URI::create).toList();
        var load = new NodesLoad.Run(args[0], Integer.parseInt(args[1]), nodes);
        load.run(Double.parseDouble(args[2]) / 2);      // until what runs is compiled
        System.out.println("got " + Json.write(load.run(Double.parseDouble(args[2]))));
        System.exit(0);
    }

    private static final class Run {
        private final String kind;
        private final int connections;
        private final List<URI> nodes;
        private final String token;
        private final List<String> cases;

        private Run(String kind, int connections, List<URI> nodes) throws IOException, InterruptedException {
            this.kind = kind;
            this.connections = connections;
            this.nodes = nodes;
            try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                token = asked(http, "/sessions", "", HttpRequest.BodyPublishers.ofString("{\"username\":\"" + USER + "\",\"password\":\"demo\"}"), "POST")
                        .get("token").asText();
                var found = asked(http, "/cases?limit=" + CASES_MAX, token, HttpRequest.BodyPublishers.noBody(), "GET").get("items");
                cases = Stream.iterate(0, i -> i < found.size(), i -> i + 1).map(i -> found.get(i).get("id").asText()).toList();
            }
        }

        private JsonNode asked(HttpClient http, String path, String token, HttpRequest.BodyPublisher body, String method)
                throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(nodes.getFirst().resolve("/api/v1" + path)).header("Content-Type", "application/json");
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return Json.MAPPER.readTree(http.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString()).body());
        }

        private Got run(double seconds) throws InterruptedException {
            long until = System.nanoTime() + (long) (seconds * 1e9);
            var times = new ConcurrentLinkedQueue<Map.Entry<Integer, Long>>();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < connections; i++) {
                var random = new Random(i);
                var node = nodes.get(i % nodes.size());
                threads.add(Thread.startVirtualThread(() -> connection(node, random, until, times)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            var good = times.stream().filter(time -> time.getKey() < 300).map(time -> time.getValue() / 1e6).toList();
            return good.isEmpty() ? new Got(0, 0, 0, times.size()) : new Got(good.size() / seconds, Stats.percentile(good, 0.5),
                    Stats.percentile(good, 0.99), times.size() - good.size());
        }

        private void connection(URI node, Random random, long until, ConcurrentLinkedQueue<Map.Entry<Integer, Long>> times) {
            try (var socket = new Socket(node.getHost(), node.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 32_768);
                for (long now = System.nanoTime(); now < until; ) {
                    socket.getOutputStream().write(request(node, cases.get(random.nextInt(cases.size()))));
                    int status = Load.status(in);
                    long then = System.nanoTime();
                    times.add(Map.entry(status, then - now));
                    now = then;
                }
            } catch (IOException broken) {
                times.add(Map.entry(Integer.MAX_VALUE, 0L));
            }
        }

        private byte[] request(URI node, String on) {
            boolean writes = kind.equals("commands");
            var body = writes ? "{\"what\":\"Look again\",\"owner\":\"iom\",\"agency\":\"police\",\"dueOn\":\"" + LocalDate.now().plusDays(30) + "\"}" : "";
            var head = (writes ? "POST" : "GET") + " /api/v1/cases/" + on + (writes ? "/actions" : "") + " HTTP/1.1\r\nHost: " + node.getAuthority()
                    + "\r\nAccept: application/json\r\nAuthorization: Bearer " + token + "\r\n"
                    + (writes ? "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\nContent-Length: " + body.length()
                            + "\r\n" : "");
            return (head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
