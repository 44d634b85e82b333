package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.store.MongoStores;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A release and the next one on one store: the next brings an event that the other can't read.
class FormatLevelTest extends SeveralNodes {
    private static final int NEXT = 3;
    private static final StreamId GAUGE = new StreamId("gauge", "water");

    private String said = "";

    @In("gauge.read")
    record Read(int level) implements Event {}

    private static final class Levels implements StreamType<Integer> {
        @Override
        public String kind() {
            return "gauge";
        }

        @Override
        public Integer empty(StreamId stream) {
            return 0;
        }

        @Override
        public Integer evolve(Integer before, Fact fact) {
            return ((Read) fact.event()).level();
        }
    }

    /// What the next release brings.
    private static final class Gauge implements AgencyModule {
        private Journal journal;

        @Override
        public String name() {
            return "gauge";
        }

        @Override
        public List<Discipline<?>> disciplines() {
            return List.of();
        }

        @Override
        public List<EventType<?>> streamEvents() {
            return List.of(new EventType<>("gauge.read.1", Read.class, NEXT));
        }

        @Override
        public void start(Kernel kernel, Registry registry) {
            journal = kernel.journal();
        }

        Outcome read(int level) {
            var request = new Request(Actor.SYSTEM, "read " + level, "gauge.read", "" + level, null);
            var type = new Levels();
            return journal.act(type, journal.load(type, GAUGE), request, _ -> Decision.accept(new Read(level))).outcome();
        }
    }

    private Node started(NodeSettings settings, AgencyModule... modules) {
        var node = Node.open(settings, List.of(modules));
        nodes.add(node);
        return node;
    }

    private Node next(String name, Gauge gauge) {
        return started(settings(name, Clock.systemUTC()), gauge);
    }

    private int formatLevel(String... more) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of("--mongodb-uri", store.connectionString()));
        arguments.addAll(List.of(more));
        int status = FormatMain.run(arguments, new PrintStream(out, true));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void a_release_and_the_next_work_side_by_side_and_what_is_new_is_written_when_all_read_it() {
        assertEquals(1, formatLevel(), "no node yet");
        var older = node("older");
        police(older, "iom-officer");
        var gauge = new Gauge();
        var newer = next("newer", gauge);
        var here = signedIn(older, "iom-officer");
        var there = signedIn(newer, "iom-officer");
        var first = opened(older, here, "Enghraifft");
        var second = opened(newer, there, "Arall");
        pause(1_000);
        for (CaseId id : List.of(first, second)) {
            assertEquals(view(older, here, id), view(newer, there, id), "each reads what the other wrote");
        }
        var refused = assertInstanceOf(Outcome.Refused.class, gauge.read(1)).why();
        assertEquals(new Refusal.Busy("upgrading", 60), refused);
        within(Duration.ofSeconds(30), "both said that they live", () -> formatLevel() == 0 && said.contains("up to 2") && said.contains("up to 3"));
        assertTrue(said.contains("writes format 2") && said.contains("when all of them"), said);
        within(Duration.ofSeconds(30), "an older node lives", () -> formatLevel("lift") == 1 && said.contains("up to 2"));
        close(older);
        within(Duration.ofSeconds(30), "the newer one says so", () -> formatLevel() == 0 && said.contains("`lift` makes them"));
        assertInstanceOf(Outcome.Refused.class, gauge.read(1), "only when somebody said so");
        assertEquals(0, formatLevel("lift"), said);
        within(Duration.ofSeconds(30), "it is written", () -> gauge.read(1) instanceof Outcome.Done);
        var why = assertThrows(IllegalStateException.class, () -> started(settings("older", Clock.systemUTC())));
        assertTrue(why.getMessage().contains("written in format 3") && why.getMessage().contains("start a newer one"), why::getMessage);
        assertEquals(view(newer, there, first), view(next("newest", new Gauge()), there, first));
        assertEquals(1, formatLevel("lift"), "there is no more to lift");
    }

    @Test
    void an_older_node_that_began_just_when_the_format_was_lifted_answers_nothing() {
        var older = node("older");
        police(older, "iom-officer");
        var officer = signedIn(older, "iom-officer");
        var id = opened(older, officer, "Enghraifft");
        try (var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            stores.documents(Accord.COLLECTION).put("format", new JsonObject().put("level", NEXT)).await();
        }
        within(Duration.ofSeconds(30), "it answers nothing", () -> {
            try {
                return view(older, officer, id).isEmpty();
            } catch (IllegalStateException tooOld) {
                return tooOld.getMessage().contains("start a newer one");
            }
        });
    }

    @Test
    void a_node_that_is_alone_lifts_the_format_by_itself() {
        var own = data.resolve("alone");
        var settings = NodeSettings.below(own, own.resolve("keys"), own.resolve("keys/master.key"), Optional.empty(), 4, InstantSource.system());
        close(started(settings));
        var gauge = new Gauge();
        var upgraded = started(settings, gauge);
        assertInstanceOf(Outcome.Done.class, gauge.read(1));
        close(upgraded);
        assertTrue(assertThrows(IllegalStateException.class, () -> started(settings)).getMessage().contains("start a newer one"));
    }
}
