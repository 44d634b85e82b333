package gwarchod.bench;

import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.matching.MatchDeeds;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Who might be who among ten thousand people with names as common as they are in Wales: from nothing, and after one more was opened.
final class MatchBench implements Benchmark {
    private static final int PEOPLE = 10_000;
    private static final int OPENED = 50;
    private static final double FROM_NOTHING_MS_MAX = 10_000;
    private static final double AFTER_ONE_MS_MAX = 25;
    private static final UserId COORDINATOR = new UserId("coordinator");
    private static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 23_000;

    private static final List<String> FAMILIES = List.of("Jones", "Davies", "Williams", "Evans", "Thomas", "Roberts", "Lewis", "Hughes", "Morgan",
            "Griffiths", "Edwards", "Owen", "James", "Rees", "Jenkins", "Price", "Morris", "Richards", "Lloyd", "Phillips", "Parry", "Powell",
            "Gruffydd", "Llewelyn", "Pritchard", "Vaughan", "Howells", "Bowen", "Maddocks", "Foulkes", "Smith", "Brown", "Taylor", "Walker");
    private static final List<String> GIVEN = List.of("David", "Dafydd", "Sian", "Rhys", "Gareth", "Ffion", "Bryn", "Huw", "Ieuan", "Gwyn", "Megan",
            "Catrin", "John", "Sion", "Tomos", "Emyr", "Alun", "Meurig", "Osian", "Paul", "Mark", "Sarah", "Karen", "Steven", "Peter", "Lisa");

    @Override
    public String name() {
        return "matching";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        var settings = NodeSettings.below(folder, Optional.empty(), 4, InstantSource.system());
        try (var node = Node.open(settings, List.of())) {
            fill(node);
            var asking = StormArea.as(node, COORDINATOR.value());
            double fromNothing = ask(node, asking, MatchDeeds.QUEUE, new MatchDeeds.Waiting());
            double again = ask(node, asking, MatchDeeds.QUEUE, new MatchDeeds.Waiting());
            var random = new Random(2);
            var opened = new ArrayList<Double>();
            var asked = new ArrayList<Double>();
            for (int i = 0; i < OPENED; i++) {
                long began = System.nanoTime();
                var id = new CaseId(node.loader().begin(COORDINATOR, person(random)).get("case"));
                opened.add((System.nanoTime() - began) / 1e6);
                asked.add(ask(node, asking, MatchDeeds.OF_CASE, new MatchDeeds.OfCase(id)));
            }
            var figures = new LinkedHashMap<String, Double>();
            figures.put("the queue from nothing, ms", fromNothing);
            figures.put("the queue again, ms", again);
            figures.put("opening one more, p50, ms", Stats.percentile(opened, 0.5));
            figures.put("whoever may be the same as one more, p50, ms", Stats.percentile(asked, 0.5));
            figures.put("whoever may be the same as one more, worst, ms", Stats.percentile(asked, 1));
            return List.of(new Measured("who may be the same among 10,000 people from nothing within 10 s, one more within 25 ms", figures,
                    fromNothing <= FROM_NOTHING_MS_MAX && Stats.percentile(asked, 0.5) <= AFTER_ONE_MS_MAX));
        }
    }

    private static <Q extends Record, V> double ask(Node node, Asking asking, Question<Q, V> question, Q what) {
        long began = System.nanoTime();
        if (!(node.desk().ask(asking, question, what).await() instanceof Answer.Found<?>)) {
            throw new IllegalStateException("no answer to " + question.name());
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static OpenCase person(Random random) {
        return OpenCase.of(FAMILIES.get(random.nextInt(FAMILIES.size())), GIVEN.get(random.nextInt(GIVEN.size())),
                random.nextInt(20) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS)));
    }

    private static void fill(Node node) throws InterruptedException {
        var loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "police", "police", AgencyKind.POLICE));
        loader.open(new OpenAccount(COORDINATOR, "coordinator", new AgencyId("police"), "demo", List.of("mappa-coordinator")));
        var threads = new ArrayList<Thread>();
        for (int worker = 0; worker < 32; worker++) {
            int seed = worker;
            threads.add(Thread.startVirtualThread(() -> {
                var random = new Random(seed);
                for (int i = seed; i < PEOPLE; i += 32) {
                    loader.begin(COORDINATOR, person(random));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
