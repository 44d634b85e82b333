package gwarchod.core.meeting;

import static gwarchod.core.meeting.TestArea.card;
import static gwarchod.core.meeting.TestArea.order;
import static gwarchod.core.meeting.TestArea.session;
import static gwarchod.core.meeting.TestArea.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Whatever happens in whatever order, a follower's folded agenda is the agenda as computed from nothing.
class AgendaHistoriesTest {
    private static final List<Viewer> VIEWERS = List.of(
            viewer("chair", "all"), viewer("colleague", "all"), viewer("partner", "half"), viewer("plain", "unlabelled"));

    private TestArea area = new TestArea();

    private static Agendas agendas(TestArea area, Executor work) {
        var agendas = new Agendas(area, MeetingKinds.load(), TestArea.WORDS, () -> TestArea.NOW, work, "secret");
        agendas.listen();
        return agendas;
    }

    private static Card random(Random random, int cases) {
        var items = new ArrayList<AgendaItem>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var urgency = Urgency.values()[random.nextInt(3)];
            var at = "2025-06-0" + (1 + random.nextInt(9));
            items.add(random.nextBoolean() ? order("" + i, urgency, at) : session("" + i, urgency, at));
        }
        int id = random.nextInt(cases);
        var made = card("case-" + id, "Name " + (id + random.nextInt(3)), items.toArray(AgendaItem[]::new));
        made = random.nextInt(5) == 0 ? TestArea.without(made) : made;
        return switch (random.nextInt(12)) {
            case 0 -> TestArea.excluding(made, "chair");
            case 1 -> TestArea.excluding(made, "partner", "plain");
            default -> made;
        };
    }

    private void chair(Random random, MeetingId meeting, int cases) {
        var item = (random.nextBoolean() ? "order-expiring:" : "session-missed:") + (1 + random.nextInt(3));
        var decided = switch (random.nextInt(3)) {
            case 0 -> new Chaired.Pinned();
            case 1 -> new Chaired.Removed(new Text("Because " + random.nextInt(9)));
            default -> new Chaired.Deferred(LocalDate.of(2025, 7, 1), new Text("Later"));
        };
        area.chaired(meeting, "case-" + random.nextInt(cases), item, decided);
    }

    /// Compares everything but the revision, which is each image's own.
    private static String content(JsonNode agenda) {
        return ((ObjectNode) agenda.deepCopy()).without("revision").toString();
    }

    private String fromNothing(Viewer viewer, MeetingId meeting) {
        return content(Json.MAPPER.valueToTree(agendas(area.copy(), Runnable::run).agenda(viewer, Lang.EN, meeting).orElseThrow()));
    }

    @Test void after_any_changes_the_image_equals_the_one_made_from_nothing_and_so_does_a_folding_clients() {
        for (long seed = 1; seed <= 12; seed++) {
            history(seed);
        }
    }

    private void history(long seed) {
        area = new TestArea();
        var random = new Random(seed);
        var agendas = agendas(area, Runnable::run);
        var meeting = random.nextBoolean() ? TestArea.MEETING : TestArea.DAILY;
        Map<Viewer, Client> clients = new HashMap<>();
        VIEWERS.forEach(viewer -> clients.put(viewer, following(agendas, viewer, meeting)));
        for (int step = 0; step < 120; step++) {
            if (random.nextInt(8) == 0) {
                chair(random, meeting, 12);
            } else {
                area.put(random(random, 12));
            }
            for (Viewer viewer : VIEWERS) {
                if (clients.get(viewer).heard.contains("reload")) {
                    clients.put(viewer, following(agendas, viewer, meeting));
                }
            }
            if (step % 10 == 0) {
                check(seed, agendas, clients, meeting);
            }
        }
        check(seed, agendas, clients, meeting);
    }

    private static Client following(Agendas agendas, Viewer viewer, MeetingId meeting) {
        var client = new Client();
        agendas.follow(viewer, Lang.EN, meeting, null, client);
        return client;
    }

    private void check(long seed, Agendas agendas, Map<Viewer, Client> clients, MeetingId meeting) {
        clients.forEach((viewer, client) -> {
            var right = fromNothing(viewer, meeting);
            var live = agendas.agenda(viewer, Lang.EN, meeting).orElseThrow();
            assertEquals(right, content(Json.MAPPER.valueToTree(live)), "seed " + seed + " " + viewer.user());
            assertEquals(right, content(client.agenda()), "the client's, seed " + seed + " " + viewer.user());
            assertEquals(live.revision(), client.agenda().get("revision").asText(), "seed " + seed + " " + viewer.user());
        });
    }

    @Test void with_many_threads_no_change_is_lost_or_told_twice() throws InterruptedException {
        int threads = 4;
        int cases = 40;
        var agendas = agendas(area, Thread::startVirtualThread);
        for (int i = 0; i < cases; i++) {
            area.put(card("case-" + i, "Name " + i));
        }
        var clients = new ArrayList<Client>();
        VIEWERS.forEach(viewer -> clients.add(following(agendas, viewer, TestArea.MEETING)));
        Map<Client, Viewer> late = new ConcurrentHashMap<>();
        var done = new CountDownLatch(threads);
        var turn = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                pool.execute(() -> {
                    var random = new Random(Thread.currentThread().threadId());
                    for (int i = 0; i < 400; i++) {
                        var urgency = Urgency.values()[random.nextInt(3)];
                        area.put(card("case-" + random.nextInt(cases), "Name", order("" + turn.incrementAndGet(), urgency, "2025-06-01")));
                        if (i % 40 == 0) {
                            var viewer = VIEWERS.get(random.nextInt(VIEWERS.size()));
                            late.put(following(agendas, viewer, TestArea.MEETING), viewer);
                        }
                    }
                    done.countDown();
                });
            }
            assertEquals(true, done.await(60, TimeUnit.SECONDS));
        }
        for (int i = 0; i < VIEWERS.size(); i++) {
            late.put(clients.get(i), VIEWERS.get(i));
        }
        for (var each : late.entrySet()) {
            settles(agendas, each.getKey(), each.getValue());
        }
    }

    private void settles(Agendas agendas, Client client, Viewer viewer) {
        var live = agendas.agenda(viewer, Lang.EN, TestArea.MEETING).orElseThrow();     // takes everything in, and so tells everybody
        assertEquals(Json.MAPPER.valueToTree(live).toString(), client.text());
        assertEquals(fromNothing(viewer, TestArea.MEETING), content(client.agenda()));
        synchronized (client) {
            assertEquals(client.revisions.size(), Set.copyOf(client.revisions).size(), "nothing is told twice");
            assertFalse(client.heard.contains("reload"));
        }
    }
}
