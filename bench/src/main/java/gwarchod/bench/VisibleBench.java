package gwarchod.bench;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// From the moment a facilitator's register is acknowledged to the moment the chair's open agenda is told: over HTTP, session stream,
/// relay, case file, card, agenda, event stream.
final class VisibleBench implements Benchmark {
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    private static final long WAIT_S_MAX = 5;

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        try (var running = Running.start(folder.resolve("data"))) {
            var chair = running.signIn("chair");
            var facilitator = running.signIn("facilitator");
            var today = LocalDate.now(ZoneId.of("Europe/London"));
            var meeting = running.get(chair, "/meetings?from=" + today + "&kind=mappa-level-2").at("/items/0/id").asText();
            var session = running.get(facilitator, "/programmes/sessions?on=" + today).at("/items/0");
            var participant = session.at("/participants/0/participantId").asText();
            var arrivals = follow(running, chair, meeting);
            var took = new ArrayList<Double>();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                var entry = round % 2 == 0
                        ? "{\"participantId\":\"%s\",\"attendance\":\"absent\",\"reason\":\"illness\"}"
                        : "{\"participantId\":\"%s\",\"attendance\":\"attended\"}";
                arrivals.clear();
                running.post(facilitator, "/programmes/sessions/" + session.get("id").asText() + "/register",
                        "{\"entries\":[" + entry.formatted(participant) + "]}");
                long acknowledged = System.nanoTime();
                Long arrived = arrivals.poll(WAIT_S_MAX, TimeUnit.SECONDS);
                if (arrived == null) {
                    throw new IllegalStateException("nothing arrived in round " + round);
                }
                if (round >= WARM_UP) {
                    took.add(Math.max(0, (arrived - acknowledged) / 1e6));
                }
            }
            var figures = new LinkedHashMap<String, Double>();
            figures.put("acknowledged to visible p50, ms", Stats.percentile(took, 0.5));
            figures.put("acknowledged to visible p99, ms", Stats.percentile(took, 0.99));
            figures.put("worst of " + ROUNDS + ", ms", Stats.percentile(took, 1));
            return List.of(new Measured("a change is on another viewer's screen within 50 ms (p99, one node)", figures,
                    Stats.percentile(took, 0.99) <= 50));
        }
    }

    private static LinkedBlockingQueue<Long> follow(Running running, String token, String meeting) throws Exception {
        var arrivals = new LinkedBlockingQueue<Long>();
        var lines = running.http().send(running.request(token, "/meetings/" + meeting + "/agenda/stream").build(), HttpResponse.BodyHandlers.ofLines());
        Thread.startVirtualThread(() -> {
            try {
                lines.body().filter(line -> line.equals("event: delta")).forEach(_ -> arrivals.add(System.nanoTime()));
            } catch (UncheckedIOException ended) {
                // with the server
            }
        });
        return arrivals;
    }
}
