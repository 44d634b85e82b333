package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Question;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.gateway.Beside;
import gwarchod.matrix.People.Reader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What changes only where a reader may not look changes nothing for them: not a byte, a version, a count, an order or a cursor.
class StandStillTest {
    /// What is written in these may change who sees what.
    private static final Set<String> CHANGE_WHO_SEES = Set.of("management.team", "retention.review", "sharing.held");

    /// What asks something of whoever reads another section, though they don't read what it is: a stage that is reached prompts a review of the
    /// contact, a victim at high risk whom nobody referred to MARAC is somebody's to refer; an arrest asked for a breach is called off by its action.
    private static final Map<String, String> ASKED_IN = Map.of("action.complete", "order.breaches", "crime.cancel", "contact.agreements",
            "crime.record-outcome", "contact.agreements", "crime.reopen-outcome", "contact.agreements", "assessment.fill-in", "safeguarding.referrals");
    private static final World WORLD = World.shared();

    /// Lists, counts and rankings over every case; who isn't permitted one is told the same each time.
    private static final List<String> OVER_MANY_CASES = List.of("/api/v1/orders", "/api/v1/advice", "/api/v1/outstanding-suspects",
            "/api/v1/iom/ranking", "/api/v1/iom/managed", "/api/v1/repeats", "/api/v1/matches", "/api/v1/order-intake", "/api/v1/leavers",
            "/api/v1/retention/reviews", "/api/v1/referrals", "/api/v1/referrals/unconsidered", "/api/v1/referrals/benefit");

    private static final int AROUND = 300;

    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void nothing_moves_for_a_provider_when_officers_write() throws IOException {
        still(reader("facilitator-north"), folder("referred"));
    }

    @Test
    void nothing_moves_for_an_advocate_when_officers_write() throws IOException {
        still(reader("victim-advocate-north"), folder("partner"));
    }

    @Test
    void nothing_moves_for_legal_services_when_others_write() throws IOException {
        still(reader("legal-adviser-north"), folder("none"));
    }

    @Test
    void nothing_moves_for_who_may_not_know_the_case() throws IOException {
        still(reader("probation-practitioner-south"), folder("none"));
        still(reader("psychologist-south"), folder("partner"));
        still(reader("iom-officer-north"), folder("excluded"));
    }

    private void still(Reader reader, Folder folder) throws IOException {
        try (var wire = new Wire(WORLD.server.port())) {
            assertEquals(List.of(), moved(wire, reader, folder));
        }
    }

    @Test
    void a_version_that_counts_everything_would_be_told() throws IOException {
        assertTold(desk -> new LeakyDesk(desk) {
            @Override
            <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
                return answer instanceof Answer.Found<V> found && what instanceof CaseQuestions.One
                        ? new Answer.Found<>(found.view(), found.json(), found.tag() + commits.get(), found.validUntil())
                        : answer;
            }
        });
    }

    @Test
    void an_order_that_follows_hidden_changes_would_be_told() throws IOException {
        assertTold(desk -> new LeakyDesk(desk) {
            @Override
            <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
                if (!(answer instanceof Answer.Found<V> found) || !(found.view() instanceof CaseQuestions.CaseList list) || commits.get() % 2 == 0) {
                    return answer;
                }
                var lines = new ArrayList<>(list.items());
                Collections.reverse(lines);
                return new Answer.Found<>(found.view(), Json.writeBytes(new CaseQuestions.CaseList(lines, list.next())), found.tag(), found.validUntil());
            }
        });
    }

    private void assertTold(UnaryOperator<Desk> between) throws IOException {
        try (var beside = new Beside(WORLD.server, between, _ -> { }, Map.of()); var wire = new Wire(beside.port())) {
            assertFalse(moved(wire, reader("facilitator-north"), folder("referred-both")).isEmpty(), "what was planted wasn't noticed");
        }
    }

    /// What moved when each command of a hidden section was carried out.
    private List<String> moved(Wire wire, Reader reader, Folder folder) throws IOException {
        var moved = new ArrayList<String>();
        int written = 0;
        var before = seen(wire, reader, folder);
        for (String command : new TreeSet<>(WORLD.server.node().commands())) {
            var section = WORLD.server.node().sectionOf(command);
            boolean hidden = WORLD.oracle.level(reader, folder, section, People.ELSEWHERE) == Level.NOTHING && !WORLD.table.withRows().contains(section);
            if (!hidden || asked(reader, folder, command) || CHANGE_WHO_SEES.contains(section)
                    || WORLD.author.skips(command) || command.equals("person.open")) {
                continue;
            }
            WORLD.author.writeOnce(command, new Author.Page(folder, WORLD.of.get(folder), null, null));
            commits.incrementAndGet();
            written++;
            var after = seen(wire, reader, folder);
            for (Map.Entry<String, String> said : before.entrySet()) {
                if (!said.getValue().equals(after.get(said.getKey()))) {
                    moved.add(command + " moved " + said.getKey() + " for " + reader + ": " + differing(said.getValue(), after.get(said.getKey())));
                }
            }
            before = after;
        }
        assertTrue(written > 3, "only " + written + " hidden commands");
        return moved;
    }

    private static boolean asked(Reader reader, Folder folder, String command) {
        return ASKED_IN.containsKey(command) && WORLD.oracle.level(reader, folder, ASKED_IN.get(command), People.ELSEWHERE) != Level.NOTHING;
    }

    /// The first that differs, and a little around it.
    private static String differing(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - AROUND);
        return before.substring(from, Math.min(before.length(), at + AROUND)) + " | " + after.substring(from, Math.min(after.length(), at + AROUND));
    }

    private static Map<String, String> seen(Wire wire, Reader reader, Folder folder) throws IOException {
        var seen = new LinkedHashMap<String, String>();
        var at = "/api/v1/cases/" + folder.caseId();
        var headers = Map.of("Authorization", "Bearer " + reader.token());
        var paths = new ArrayList<>(List.of(at, at + "/timeline?limit=200", at + "/timeline?limit=1", at + "/breaches",
                at + "/matches", at + "/linked-crimes", at + "/standing", at + "/leavers",
                "/api/v1/cases", "/api/v1/cases?limit=1", "/api/v1/meetings", "/api/v1/programmes/sessions"));
        paths.addAll(OVER_MANY_CASES);
        Json.read(wire.get("/api/v1/meetings", headers).text(), JsonNode.class).path("items")
                .forEach(meeting -> paths.add("/api/v1/meetings/" + meeting.path("id").asText() + "/agenda"));
        for (String path : paths) {
            var got = wire.get(path, headers);
            seen.put(path, got.status() + " " + got.text() + " " + got.header("ETag"));
        }
        return seen;
    }

    private static Reader reader(String user) {
        return WORLD.people.readers().stream().filter(one -> one.user().value().equals(user)).findFirst().orElseThrow();
    }

    private static Folder folder(String key) {
        return WORLD.folders.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }
}
