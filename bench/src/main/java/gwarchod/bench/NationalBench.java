package gwarchod.bench;

import gwarchod.core.json.Json;
import gwarchod.gateway.demo.DemoArea;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// `./dev bench national [--cases N] [--events N] [--data DIR] [--store-heap MB] [--node-heap MB] [--cases-held N]`: a store in a process of its own
/// with that many cases and events, one case node over it: how long they take to start, what they hold, and how long the first view of a case takes
/// that nobody looked at since. What lies in DIR already is used again; without one it is made for this run and removed.
final class NationalBench implements Benchmark {
    private static final int COLD = 200;
    private static final double READY_MS_MAX = 60_000;
    private static final double HEAP_MB_MAX = 4_096;

    private final NationalArea.Beginning beginning;
    private final String reader;

    private record Asked(int cases, long events, int storeHeapMb, int nodeHeapMb, int casesHeld) {}

    /// With the cases of the demonstration.
    NationalBench() {
        this((node, clock) -> DemoArea.load(node, clock, InstantSource.system().instant()), "coordinator");
    }

    /// @param beginning what the area is made of
    /// @param reader who looks at it
    NationalBench(NationalArea.Beginning beginning, String reader) {
        this.beginning = beginning;
        this.reader = reader;
    }

    @Override
    public String name() {
        return "national";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        return run(folder, List.of());
    }

    @Override
    public List<Measured> run(Path folder, List<String> arguments) throws Exception {
        var given = Settings.of(name(), Map.of("--cases", "110000", "--events", "10000000", "--data", folder.toString(), "--store-heap", "2048",
                "--node-heap", "4096", "--cases-held", "10000"), arguments);
        var asked = new Asked(given.count("--cases"), given.number("--events"), given.count("--store-heap"), given.count("--node-heap"),
                given.count("--cases-held"));
        var data = given.path("--data");
        var written = made(data, asked);
        return List.of(measured(data, asked, written));
    }

    private NationalArea.Written made(Path data, Asked asked) throws IOException, InterruptedException {
        var done = data.resolve("national.json");
        if (Files.exists(done)) {
            return Json.MAPPER.readValue(Files.readAllBytes(done), NationalArea.Written.class);
        }
        if (Files.exists(data.resolve("store"))) {
            throw new IOException("the making of " + data + " was cut short: remove it");
        }
        try (var store = Started.store(data.resolve("store.log"), asked.storeHeapMb(), data)) {
            long began = System.nanoTime();
            var area = new NationalArea(data.resolve("node"), store.address());
            var templates = area.templates(beginning, (int) (asked.events() / asked.cases()));
            System.out.printf("bench: %d templates, %d events on average, in %.0f s%n", templates.size(),
                    templates.stream().mapToInt(Template::events).sum() / templates.size(), (System.nanoTime() - began) / 1e9);
            var written = area.write(templates, asked.cases());
            System.out.printf("bench: %,d cases, %,d commits, %,d events written in %.0f s%n", written.cases(), written.commits(), written.events(),
                    (System.nanoTime() - began) / 1e9);
            Files.write(done, Json.writeBytes(written));
            return written;
        }
    }

    private Measured measured(Path data, Asked asked, NationalArea.Written written) throws IOException, InterruptedException {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("cases", (double) written.cases());
        figures.put("commits", (double) written.commits());
        figures.put("events", (double) written.events());
        figures.put("store on disk, MB", megabytes(data.resolve("store")));
        try (var store = Started.store(data.resolve("store.log"), asked.storeHeapMb(), data)) {
            figures.put("start of the store, ms", store.startMs());
            start(data, asked, store, "first", figures).close();
            try (var node = start(data, asked, store, "later", figures)) {
                figures.put("heap of the node after a full collection, MB", node.heapMb());
                looks(URI.create(node.address()), written, figures);
                figures.put("heap of the node after these views, MB", node.heapMb());
                figures.put("resident, the node, MB", node.residentMb());
                figures.put("heap of the store after a full collection, MB", store.heapMb());
                figures.put("resident, the store, MB", store.residentMb());
            }
        }
        return new Measured("a node serves 110,000 cases and 10 million events within 60 s of its start, its heap 4 GiB at the most", figures,
                figures.get("later start of the node until ready, ms") <= READY_MS_MAX
                        && figures.get("heap of the node after these views, MB") <= HEAP_MB_MAX);
    }

    private static Started start(Path data, Asked asked, Started store, String which, Map<String, Double> figures) throws IOException {
        var node = Started.node(data.resolve("node.log"), asked.nodeHeapMb(), List.of("--port", "0", "--data", data.resolve("node").toString(),
                "--mongodb-uri", store.address(), "--cases-held", Integer.toString(asked.casesHeld())));
        figures.put(which + " start of the node until ready, ms", node.startMs());
        return node;
    }

    private static double megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / (double) (1 << 20);
        }
    }

    private void looks(URI address, NationalArea.Written written, Map<String, Double> figures) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var random = new Random(7);
            var token = token(http, address);
            var cold = new ArrayList<Double>();
            var warm = new ArrayList<Double>();
            int refused = 0;
            while (cold.size() < Math.min(COLD, written.cases() / 4) && refused < COLD * 10) {
                var path = "/api/v1/cases/" + Copies.id(random.nextInt((int) written.cases()));
                double first = look(http, address, token, path);
                if (Double.isNaN(first)) {
                    refused++;
                } else {
                    cold.add(first);
                    warm.add(look(http, address, token, path));
                }
            }
            figures.put("cold cases viewed", (double) cold.size());
            figures.put("cases this reader may not see", (double) refused);
            for (var each : List.of(Map.entry("first view of a cold case", cold), Map.entry("the same again", warm))) {
                figures.put(each.getKey() + ", p50, ms", Stats.percentile(each.getValue(), 0.5));
                figures.put(each.getKey() + ", p99, ms", Stats.percentile(each.getValue(), 0.99));
                figures.put(each.getKey() + ", worst, ms", Stats.percentile(each.getValue(), 1));
            }
        }
    }

    private String token(HttpClient http, URI address) throws IOException, InterruptedException {
        var body = "{\"username\":\"" + reader + "\",\"password\":\"demo\"}";
        var asked = HttpRequest.newBuilder(address.resolve("/api/v1/sessions")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return Json.MAPPER.readTree(http.send(asked, HttpResponse.BodyHandlers.ofString()).body()).get("token").asText();
    }

    /// How long it took; no number where the reader may not see it.
    private static double look(HttpClient http, URI address, String token, String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token).GET().build();
        var status = http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status >= 500) {
            throw new IOException(path + " answered " + status);
        }
        return status == 200 ? (System.nanoTime() - began) / 1e6 : Double.NaN;
    }
}
