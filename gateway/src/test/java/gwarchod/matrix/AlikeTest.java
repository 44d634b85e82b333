package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.gateway.Beside;
import gwarchod.matrix.People.Reader;
import gwarchod.matrix.Ways.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What there isn't, what one may not know and what one is excluded from are answered alike: the same status, headers and bytes, and in
/// times that can't be told apart.
class AlikeTest {
    private static final byte[] NOTHING = {};
    private static final int SAMPLES = 1_500;
    private static final int WARMING_UP = 3_000;
    private static final int TRIES = 3;
    /// A difference by chance once in 30,000 comparisons; tried again twice, once in 10^13.
    private static final double Z_MAX = 4.2;
    private static final long PLANTED_NANOS = 500_000;

    private static World world;
    private static Ways ways;
    private static Map<String, String> cases;

    @BeforeAll
    static void start() {
        world = World.shared();
        ways = new Ways(world);
        cases = new LinkedHashMap<>();
        cases.put("unknown", Ways.UNKNOWN);
        cases.put("forbidden", world.folders.getFirst().caseId().value());
        cases.put("excluded", world.folders.getLast().caseId().value());
    }

    /// Sees what their agency takes part in, and nothing of the case in which nothing holds.
    private static Reader partner() {
        return reader("probation-practitioner-north");
    }

    private static Reader reader(String user) {
        return world.people.readers().stream().filter(one -> one.user().value().equals(user)).findFirst().orElseThrow();
    }

    @Test
    void every_call_and_page_about_a_case_answers_alike() throws IOException {
        var wrong = new ArrayList<String>();
        int compared = 0;
        try (var wire = new Wire(world.server.port())) {
            for (Way way : ways.ways()) {
                var steps = way.path().split("/");
                long parameters = Stream.of(steps).filter(step -> step.startsWith(":")).count();
                if (parameters == 0 || !way.path().contains("/cases/:") || way.isStream() && !way.isApi()) {
                    continue;
                }
                var said = new LinkedHashMap<String, String>();
                cases.forEach((what, id) -> {
                    var address = way.path().replaceFirst(":[a-z]+", id).replaceAll(":[a-zA-Z]+", "zz0000000000000y");
                    said.put(what, said(wire, partner(), way, address, id));
                });
                compared++;
                if (said.values().stream().distinct().count() > 1) {
                    wrong.add(way.pattern() + ": " + said);
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(5).toList());
        assertTrue(compared > 50, "only " + compared);
    }

    /// A case is named in what is sent as well: beside another one, or as the one an order belongs to.
    @Test
    void a_hidden_case_named_in_what_is_sent_is_as_unknown_as_none() throws IOException {
        var here = "/api/v1/cases/" + folder("partner");
        var none = Ways.UNKNOWN;
        var sent = List.of(
                List.of("civil-orders-officer-north", "/api/v1/order-intake/" + none + "/match", "{\"on\":\"OTHER\"}"),
                List.of("iom-officer-north", here + "/linked-crimes/endings",
                        "{\"crime\":\"" + none + "\",\"other\":\"OTHER\",\"otherCrime\":\"" + none + "\",\"why\":\"Two hands\"}"),
                List.of("iom-officer-north", here + "/linked-crimes", "{\"crime\":\"" + none
                        + "\",\"reference\":\"none\",\"other\":\"OTHER\",\"kind\":\"pattern\",\"why\":\"One hand\"}"),
                List.of("police-supervisor-north", here + "/matches/OTHER/unmerge", "{\"why\":\"Two people\"}"));
        try (var wire = new Wire(world.server.port())) {
            for (var one : sent) {
                var answers = Stream.of(none, folder("excluded"), folder("team")).map(other -> posted(wire, one, other)).toList();
                assertEquals(answers.getFirst(), answers.get(1), one.toString());
                assertTrue(one.get(1).endsWith("linked-crimes") || !answers.getFirst().equals(answers.get(2)), "says nothing of any case: " + answers);
            }
        }
    }

    private static String folder(String key) {
        return world.folders.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow().caseId().value();
    }

    private static String posted(Wire wire, List<String> what, String other) {
        try {
            var headers = Map.of("Authorization", "Bearer " + reader(what.getFirst()).token(), "Content-Type", "application/json",
                    "Idempotency-Key", "alike-" + other + what.get(1).hashCode());
            var got = wire.send("POST", what.get(1).replace("OTHER", other), headers,
                    what.get(2).replace("OTHER", other).getBytes(StandardCharsets.UTF_8));
            return (got.status() + " " + got.text()).replace(other, "ID");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void meetings_sessions_and_accounts_answer_alike() throws IOException {
        var wrong = new ArrayList<String>();
        var others = Map.of("meeting", reader("legal-adviser-north"), "session", reader("facilitator-south"), "username", reader("facilitator-south"));
        var hidden = Map.of("meeting", world.ids.all("meeting").getFirst(), "username", "worker",
                "session", world.of.get(world.folders.getFirst()).all("session").getFirst());
        try (var wire = new Wire(world.server.port())) {
            for (Way way : ways.ways()) {
                for (var kind : others.entrySet()) {
                    if (way.path().contains("/:" + kind.getKey()) && !way.path().contains("/cases/")) {
                        var id = hidden.get(kind.getKey());
                        var none = Ways.UNKNOWN.substring(0, id.length());        // as long as the other: a page repeats it
                        var unknown = way.path().replace(":" + kind.getKey(), none).replaceAll(":[a-zA-Z]+", Ways.UNKNOWN);
                        var there = way.path().replace(":" + kind.getKey(), id).replaceAll(":[a-zA-Z]+", Ways.UNKNOWN);
                        var one = said(wire, kind.getValue(), way, unknown, none);
                        var other = said(wire, kind.getValue(), way, there, id);
                        if (!one.equals(other)) {
                            wrong.add(way.pattern() + ": " + one + "\n" + other);
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(5).toList());
    }

    /// Everything but the date, what was asked for, and what is new each time: a page's guard of forms.
    private static String said(Wire wire, Reader reader, Way way, String address, String id) {
        try {
            var headers = new LinkedHashMap<String, String>(Map.of("Authorization", "Bearer " + reader.token(), "Cookie", "gwarchod=" + reader.token()));
            byte[] body = way.method().equals("GET") ? NOTHING : body(way);
            headers.put("Content-Type", way.isApi() ? "application/json" : "application/x-www-form-urlencoded");
            var got = wire.send(way.method(), address, headers, body);
            var head = got.head().lines().filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("date:")).toList();
            return (head + "\n" + got.text()).replace(Ways.UNKNOWN, "ID").replace(id, "ID")
                    .replaceAll("name=\"_(csrf|key)\" value=\"[^\"]*\"", "").replaceAll("Seen by [^.<]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] body(Way way) {
        if (!(ways.routes().get(way.pattern()) instanceof Route.OnCase(_, var command))
                || world.author.accepted().get(command) == null) {
            return (way.isApi() ? "{}" : "_csrf=x").getBytes(StandardCharsets.UTF_8);
        }
        var whole = world.author.accepted().get(command).deepCopy();
        Stream.of(way.path().split("/")).filter(step -> step.startsWith(":")).forEach(step -> whole.remove(step.substring(1)));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void times_cannot_be_told_apart() throws IOException {
        try (var wire = new Wire(world.server.port())) {
            var told = "";
            for (int attempt = 0; attempt < TRIES; attempt++) {
                told = apart(wire);
                System.out.println("times of unknown, forbidden and excluded cases: " + (told.isEmpty() ? "not told apart" : told));
                if (told.isEmpty()) {
                    return;
                }
            }
            assertEquals("", told);
        }
    }

    @Test
    void half_a_millisecond_would_be_told() throws IOException {
        UnaryOperator<Desk> slow = desk -> new LeakyDesk(desk) {
            @Override
            <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
                if (what instanceof CaseQuestions.One one && one.id().value().equals(cases.get("forbidden"))) {
                    for (long until = System.nanoTime() + PLANTED_NANOS; System.nanoTime() < until; ) {
                        Thread.onSpinWait();
                    }
                }
                return answer;
            }
        };
        try (var beside = new Beside(world.server, slow, _ -> { }, Map.of()); var wire = new Wire(beside.port())) {
            boolean noticed = false;
            for (int attempt = 0; attempt < TRIES && !noticed; attempt++) {
                noticed = apart(wire).contains("forbidden");
            }
            assertTrue(noticed, "half a millisecond more wasn't noticed");
        }
    }

    /// Which two kinds of ids can be told apart by the time their answers take; empty for none. Asked by turns, so that what else the
    /// machine does falls on all alike.
    private static String apart(Wire wire) throws IOException {
        var names = List.copyOf(cases.keySet());
        var times = new LinkedHashMap<String, List<Long>>();
        names.forEach(name -> times.put(name, new ArrayList<>()));
        var headers = Map.of("Authorization", "Bearer " + partner().token());
        for (int i = 0; i < WARMING_UP + SAMPLES; i++) {
            for (int turn = 0; turn < names.size(); turn++) {
                var name = names.get((turn + i) % names.size());
                long began = System.nanoTime();
                var got = wire.get("/api/v1/cases/" + cases.get(name), headers);
                long took = System.nanoTime() - began;
                assertEquals(404, got.status(), name);
                if (i >= WARMING_UP) {
                    times.get(name).add(took);
                }
            }
        }
        var told = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double z = Ranks.z(times.get(names.get(i)), times.get(names.get(j)));
                if (Math.abs(z) > Z_MAX) {
                    told.add("%s and %s: z = %.1f".formatted(names.get(i), names.get(j), z));
                }
            }
        }
        return String.join(", ", told);
    }
}
