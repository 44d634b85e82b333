package gwarchod.iom.priority;

import static gwarchod.iom.priority.RankedArea.code;
import static gwarchod.iom.priority.RankedArea.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.ReclassifyCrime;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.casefile.retention.RestrictProcessing;
import gwarchod.core.casefile.retention.RestrictionGround;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.iom.harm.HarmDeeds;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ranking as it is asked for through the desk: it follows what is recorded at once, says why, and shows nobody what isn't theirs.
class RankingDeskTest {
    private static final int PEOPLE = 40;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Text WHY = new Text("because");

    private final List<CaseId> people = new ArrayList<>();
    private final Map<CaseId, EntityId> crimes = new HashMap<>();
    private RankedArea area;

    @BeforeEach
    void peopleWithACrimeEach(@TempDir Path data) {
        area = new RankedArea(data);
        for (int i = 0; i < PEOPLE; i++) {
            var id = new CaseId(done(area.act("supervisor", null, OpenCase.of("Ffug" + i, "Bryn", null))).get("case"));
            people.add(id);
            crimes.put(id, crime(id, "first", 20 + 10 * i));
        }
    }

    @AfterEach
    void close() {
        area.close();
    }

    private EntityId crime(CaseId id, String reference, int daysAgo) {
        return new EntityId(done(area.act("supervisor", id, new RecordCrime(reference, RecordedClass.CONTROLLING_OR_COERCIVE_BEHAVIOUR, null, null,
                TODAY.minusDays(daysAgo), null, null, new Text("as reported")))).get("crime"));
    }

    private Map<CaseId, RankingView.Line> lines(String user) {
        return area.ranking(user).items().stream().collect(Collectors.toMap(RankingView.Line::caseId, line -> line));
    }

    private void placesWithoutAGap(String user, int expected) {
        var ranking = area.ranking(user);
        assertEquals(expected, ranking.total());
        assertEquals(IntStream.rangeClosed(1, expected).boxed().toList(), ranking.items().stream().map(RankingView.Line::rank).toList());
    }

    @Test
    void one_new_crime_moves_one_person_and_says_why_and_nobody_else_is_scored() {
        var last = people.getLast();
        var before = lines("iom");
        assertEquals(PEOPLE, before.get(last).rank());
        var work = area.priorities.work();
        crime(last, "again", 0);
        var after = area.priorities.work();
        assertEquals(1, after.scored() - work.scored());
        assertTrue(after.compared() - work.compared() <= 3 * 6, "compared " + (after.compared() - work.compared()));
        var now = lines("iom");
        assertEquals(1, now.get(last).rank());
        now.forEach((id, line) -> assertEquals(id.equals(last), !line.parts().equals(before.get(id).parts()), id.value()));
        var why = area.standing("iom", last);
        assertTrue(why.changes().toString().contains("a week ago it would have been " + PEOPLE), why.changes().toString());
        assertTrue(why.changes().toString().contains("Crimes reported within the week: 1"), why.changes().toString());
        assertTrue(why.reasons().toString().contains("Recency: the latest crime was reported on 9 March 2026"), why.reasons().toString());
        assertFalse(why.validated());
    }

    @Test
    void what_does_not_count_scores_nobody() {
        var work = area.priorities.work();
        done(area.act("supervisor", people.getFirst(), new ExcludeUser(new UserId("duty"), WHY)));
        assertEquals(work.scored(), area.priorities.work().scored());
    }

    @Test
    void a_cancelled_crime_leaves_at_once_and_is_cancelled_once() {
        var first = people.getFirst();
        var points = lines("iom").get(first).points();
        var again = crime(first, "again", 0);
        assertTrue(lines("iom").get(first).points() > points);
        done(area.act("supervisor", first, new CancelCrime(again, WHY)));
        assertEquals(points, lines("iom").get(first).points());
        assertEquals("crime-already-cancelled", code(area.act("supervisor", first, new CancelCrime(again, WHY))));
        done(area.act("supervisor", first, new CancelCrime(crimes.get(first), WHY)));
        var line = lines("iom").get(first);
        assertEquals(PEOPLE, line.rank());
        assertTrue(line.unknown().noCrimes(), "at the end, and not left out");
    }

    @Test
    void a_reclassified_crime_weighs_what_its_class_weighs_at_once() {
        var first = people.getFirst();
        assertTrue(area.standing("iom", first).crimes().getFirst().days() > 0);
        done(area.act("supervisor", first, new ReclassifyCrime(crimes.get(first), RecordedClass.STALKING, null, WHY)));
        assertNull(area.standing("iom", first).crimes().getFirst().days(), "a class of many offences has no value");
        assertEquals(1, lines("iom").get(first).unknown().withoutValue());
        assertEquals(0, lines("iom").get(first).parts().gravity().points());
    }

    @Test
    void the_ranking_and_how_it_is_made_is_for_the_police_alone() {
        for (String user : List.of("probation", "scrutineer", "duty")) {
            var nothing = area.told(user, PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(new CaseId("nobody")));
            assertFalse(nothing.startsWith("{"), nothing);
            assertEquals(nothing, area.told(user, PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(people.getFirst())));
            assertEquals(nothing, area.told(user, PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(null, null)));
            assertEquals(nothing, area.told(user, PriorityDeeds.SCORING, new PriorityDeeds.ScoringOf()));
            assertEquals(nothing, area.told(user, PriorityDeeds.PREVIEW, new PriorityDeeds.PreviewOf(Weights.PROPOSED)));
            assertEquals(nothing, area.told(user, HarmDeeds.INDEX, new HarmDeeds.IndexOf(new EntityId("none"))));
        }
        for (String user : List.of("iom", "supervisor", "chair", "mosovo", "coordinator")) {
            placesWithoutAGap(user, PEOPLE);
        }
    }

    /// Whoever is kept out must not learn of a case by a place nobody has, a number that is too high, or a step that others moved.
    @Test
    void a_case_somebody_is_kept_out_of_leaves_no_trace_in_places_numbers_pages_or_moves() {
        var hidden = people.getLast();
        done(area.act("supervisor", hidden, new ExcludeUser(new UserId("iom"), WHY)));
        placesWithoutAGap("iom", PEOPLE - 1);
        placesWithoutAGap("supervisor", PEOPLE);
        var before = area.told("iom", PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(200, null));
        var standing = area.told("iom", PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(people.get(5)));
        var preview = new PriorityDeeds.RankingOf(10, "10");
        var page = area.told("iom", PriorityDeeds.RANKING, preview);
        crime(hidden, "again", 0);
        assertEquals(1, lines("supervisor").get(hidden).rank());
        assertEquals(before, area.told("iom", PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(200, null)));
        assertEquals(standing, area.told("iom", PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(people.get(5))));
        assertEquals(page, area.told("iom", PriorityDeeds.RANKING, preview));
        assertEquals(area.told("iom", PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(new CaseId("nobody"))),
                area.told("iom", PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(hidden)));
    }

    @Test
    void a_case_whose_processing_is_restricted_leaves_no_gap_and_has_no_score_for_anybody() {
        var restricted = people.get(3);
        done(area.act("coordinator", restricted, new RestrictProcessing(List.of("crime.recorded"), RestrictionGround.ACCURACY_CONTESTED,
                Requester.DATA_SUBJECT, TODAY, WHY)));
        placesWithoutAGap("iom", PEOPLE);
        var line = lines("iom").get(restricted);
        assertEquals(PEOPLE, line.rank());
        assertNull(line.points());
        assertNull(line.parts());
        done(area.act("coordinator", people.get(4), new RestrictProcessing(List.of(), RestrictionGround.ACCURACY_CONTESTED, Requester.DATA_SUBJECT,
                TODAY, WHY)));
        var seen = area.ranking("iom");
        placesWithoutAGap("iom", seen.total());
        seen.items().stream().filter(one -> one.caseId().equals(people.get(4))).forEach(one -> {
            assertEquals("", one.name());
            assertNull(one.points());
        });
    }

    @Test
    void pages_follow_on_each_other_without_a_gap_or_a_repeat() {
        done(area.act("supervisor", people.get(7), new ExcludeUser(new UserId("iom"), WHY)));
        var all = new ArrayList<CaseId>();
        String cursor = null;
        do {
            var page = area.ask("iom", PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(7, cursor));
            page.items().forEach(line -> all.add(line.caseId()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(area.ranking("iom").items().stream().map(RankingView.Line::caseId).toList(), all);
        assertTrue(area.told("iom", PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(0, null)).contains("limit-out-of-range"));
        assertTrue(area.told("iom", PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(5, "x")).contains("cursor-unknown"));
    }
}
