package gwarchod.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// One role-scoped case view as JSON, the session resolved, the scope applied and the look on record, against a bare server answering
/// the same bytes; in turn, on the same processors.
final class ViewBench implements Benchmark {
    private static final int ROUNDS = 3;
    private static final double ROUND_S = 4;
    private static final double WARM_UP_S = 20;      // until what runs is compiled, on two processors

    @Override
    public String name() {
        return "case-view";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        try (var running = Running.start(folder.resolve("data"))) {
            var token = running.signIn("iom");
            var id = running.get(token, "/cases?caseload=mappa-level-2&limit=1").at("/items/0/id").asText();
            var path = "/api/v1/cases/" + id;
            byte[] bytes = bytes(running, token, path);
            var file = Files.write(folder.resolve("view.json"), bytes);
            var bare = List.of(Running.java(), "-cp", System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow", BareServer.class.getName(), file.toString(), "application/json");
            try (var ceiling = Running.start(bare)) {
                return List.of(compared(running.address(), path, token, ceiling.address(), bytes.length));
            }
        }
    }

    private static byte[] bytes(Running running, String token, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(running.address().resolve(path)).header("Authorization", "Bearer " + token).build();
        return running.http().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static Measured compared(URI ours, String path, String token, URI ceiling, int bytes) throws IOException, InterruptedException {
        Load.run(ours, path, token, WARM_UP_S);
        Load.run(ceiling, "/", "", WARM_UP_S);
        var our = new ArrayList<Load.Result>();
        var bare = new ArrayList<Load.Result>();
        for (int round = 0; round < ROUNDS; round++) {
            our.add(Load.run(ours, path, token, ROUND_S));
            bare.add(Load.run(ceiling, "/", "", ROUND_S));
        }
        double ratio = Stats.median(our, Load.Result::perSecond) / Stats.median(bare, Load.Result::perSecond);
        double tail = Stats.median(our, Load.Result::p99Ms) / Stats.median(bare, Load.Result::p99Ms);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("bytes of the view", (double) bytes);
        figures.put("case views, per second", Stats.median(our, Load.Result::perSecond));
        figures.put("bare server, per second", Stats.median(bare, Load.Result::perSecond));
        figures.put("ratio", ratio);
        figures.put("case view p99, ms", Stats.median(our, Load.Result::p99Ms));
        figures.put("bare server p99, ms", Stats.median(bare, Load.Result::p99Ms));
        figures.put("ratio of p99", tail);
        return new Measured("case view at 0.6 of the bare server's requests, p99 within 2 times", figures, ratio >= 0.6 && tail <= 2);
    }
}
