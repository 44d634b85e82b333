package gwarchod.bench;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.level.SetLevel;
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
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.meeting.Meetings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// An agenda over ten thousand cases, each with something to speak about: from nothing, and after one change.
final class AgendaBench implements Benchmark {
    private static final int CASES = 10_000;
    private static final int CHANGES = 50;

    private static final UserId COORDINATOR = new UserId("coordinator");

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        var settings = NodeSettings.below(folder, Optional.empty(), 4, InstantSource.system());
        try (var node = Node.open(settings, List.of())) {
            var cases = fill(node);
            var loader = node.loader();
            var first = loader.act(COORDINATOR, Meetings.SCHEDULE,
                    new Meetings.Schedule("mappa-level-2", Instant.now().plus(Duration.ofDays(1)), null)).get("meeting");
            var asking = StormArea.as(node, COORDINATOR.value());
            var fromNothing = new ArrayList<Double>();
            for (int i = 0; i < 5; i++) {       // each meeting is an image of its own
                var meeting = i == 0 ? first : loader.act(COORDINATOR, Meetings.SCHEDULE,
                        new Meetings.Schedule("mappa-level-2", Instant.now().plus(Duration.ofDays(2 + i)), null)).get("meeting");
                fromNothing.add(ask(node, asking, meeting));
            }
            var delays = new ArrayList<Double>();
            for (int i = 0; i < CHANGES; i++) {
                long began = System.nanoTime();
                loader.act(COORDINATOR, cases.get(i * 7), action("again " + i));
                delays.add((System.nanoTime() - began) / 1e6);
            }
            var figures = new LinkedHashMap<String, Double>();
            figures.put("agenda and its JSON from nothing, best, ms", Stats.percentile(fromNothing, 0));
            figures.put("agenda and its JSON from nothing, worst, ms", Stats.percentile(fromNothing, 1));
            figures.put("one durable change, agenda kept, p50, ms", Stats.percentile(delays, 0.5));
            return List.of(new Measured("an agenda over 10,000 cards from nothing within 150 ms", figures,
                    Stats.percentile(fromNothing, 0) <= 150));
        }
    }

    private static double ask(Node node, Asking asking, String meeting) {
        long began = System.nanoTime();
        if (!(node.desk().ask(asking, Meetings.AGENDA, new Meetings.AgendaOf(new MeetingId(meeting), null)).await() instanceof Answer.Found<?>)) {
            throw new IllegalStateException("no agenda");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static List<CaseId> fill(Node node) throws InterruptedException {
        var loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "police", "police", AgencyKind.POLICE));
        loader.open(new OpenAccount(COORDINATOR, "coordinator", new AgencyId("police"), "demo", List.of("mappa-coordinator")));
        var meeting = new MeetingId(loader.act(COORDINATOR, Meetings.SCHEDULE, new Meetings.Schedule("mappa-level-2", Instant.now(), null)).get("meeting"));
        var cases = new ArrayList<CaseId>();
        var threads = new ArrayList<Thread>();
        for (int worker = 0; worker < 32; worker++) {
            int from = worker;
            threads.add(Thread.startVirtualThread(() -> {
                for (int i = from; i < CASES; i += 32) {
                    var id = new CaseId(loader.begin(COORDINATOR, OpenCase.of("Family" + i, "Given", null)).get("case"));
                    loader.act(COORDINATOR, id, new SetLevel(2, 2, LocalDate.now().plusDays(30), new Text("formal meetings add value"), meeting, null));
                    loader.act(COORDINATOR, id, action("visit"));
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

    private static GiveAction action(String what) {
        return new GiveAction(new Text(what), COORDINATOR, new AgencyId("police"), LocalDate.now().minusDays(3), null, null);
    }
}
