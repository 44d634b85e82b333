package gwarchod.bench;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.iom.IomModule;
import gwarchod.iom.priority.PriorityDeeds;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ranking of ten thousand people: one new crime, and the page that says who stands where.
final class PriorityBench implements Benchmark {
    private static final int CASES = 10_000;
    private static final int CHANGES = 200;
    private static final UserId SUPERVISOR = new UserId("supervisor");

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        var settings = NodeSettings.below(folder, Optional.empty(), 4, InstantSource.system());
        try (var node = Node.open(settings, List.of(new IomModule()))) {
            var cases = fill(node);
            var asking = StormArea.as(node, SUPERVISOR.value());
            ask(node, asking, null);
            var changes = new ArrayList<Double>();
            var pages = new ArrayList<Double>();
            var deep = new ArrayList<Double>();
            for (int i = 0; i < CHANGES; i++) {
                long began = System.nanoTime();
                node.loader().act(SUPERVISOR, cases.get(i * 37 % CASES), crime("again " + i, i % 700));
                changes.add((System.nanoTime() - began) / 1e3);
                pages.add(ask(node, asking, null));
                deep.add(ask(node, asking, "9000"));
            }
            var figures = new LinkedHashMap<String, Double>();
            figures.put("one new crime, durable and ranked, p50, µs", Stats.percentile(changes, 0.5));
            figures.put("one new crime, durable and ranked, p99, µs", Stats.percentile(changes, 0.99));
            figures.put("first page of 50 and its JSON after a change, p50, µs", Stats.percentile(pages, 0.5));
            figures.put("first page of 50 and its JSON after a change, p99, µs", Stats.percentile(pages, 0.99));
            figures.put("page at place 9,001 after a change, p50, µs", Stats.percentile(deep, 0.5));
            return List.of(new Measured("the ranking of 10,000 people follows one new crime, and a page takes under 50 ms", figures,
                    Stats.percentile(pages, 0.99) <= 50_000));
        }
    }

    private static double ask(Node node, Asking asking, @Nullable String cursor) {
        long began = System.nanoTime();
        if (!(node.desk().ask(asking, PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(50, cursor)).await() instanceof Answer.Found<?>)) {
            throw new IllegalStateException("no ranking");
        }
        return (System.nanoTime() - began) / 1e3;
    }

    private static List<CaseId> fill(Node node) throws InterruptedException {
        var loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "police", "police", AgencyKind.POLICE));
        loader.open(new OpenAccount(SUPERVISOR, "supervisor", new AgencyId("police"), "demo", List.of("police-supervisor")));
        var cases = new ArrayList<CaseId>();
        var threads = new ArrayList<Thread>();
        for (int worker = 0; worker < 32; worker++) {
            int from = worker;
            threads.add(Thread.startVirtualThread(() -> {
                for (int i = from; i < CASES; i += 32) {
                    var id = new CaseId(loader.begin(SUPERVISOR, OpenCase.of("Family" + i, "Given", null)).get("case"));
                    loader.act(SUPERVISOR, id, crime("first " + i, i % 900));
                    synchronized (cases) {
                        cases.add(id);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return cases;
    }

    private static RecordCrime crime(String reference, int daysAgo) {
        return new RecordCrime(reference, daysAgo % 3 == 0 ? RecordedClass.CONTROLLING_OR_COERCIVE_BEHAVIOUR : RecordedClass.STALKING, null, null,
                LocalDate.now().minusDays(daysAgo), null, null, new Text("measured"));
    }
}
