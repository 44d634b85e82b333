package gwarchod.iom.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final int PEOPLE = 10_000;
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final Map<String, Integer> DAYS = Map.of("murder", 5_475, "abh", 182, "stalking 4a", 252, "theft", 2, "nothing", 0);
    private static final List<String> OFFENCES = List.of("murder", "abh", "stalking 4a", "theft", "nothing", "never heard of");
    private static final Words WORDS = Words.load(List.of("checks", "crime", "priority"));

    private static HarmValues harm() {
        var hundredths = new HashMap<String, Integer>();
        DAYS.forEach((offence, days) -> hundredths.put(offence, days * HarmValues.HUNDREDTHS));
        return new HarmValues("test", hundredths, Map.of());
    }

    private static Terms terms(LocalDate day, Weights weights) {
        return new Terms(day, new Scoring.Version(1, day, weights, Text.NONE, null, null), harm(), "test");
    }

    private static RankedCrime crime(Random random, LocalDate today) {
        var victim = random.nextInt(4) == 0 ? null : new PersonId("p" + random.nextInt(6));
        var offence = random.nextInt(5) == 0 ? null : OFFENCES.get(random.nextInt(OFFENCES.size()));
        return new RankedCrime((int) today.toEpochDay() - random.nextInt(1_500), RecordedClass.OTHER, offence, victim);
    }

    private static List<RankedCrime> crimes(Random random, LocalDate today) {
        var all = new ArrayList<RankedCrime>();
        for (int i = random.nextInt(6); i > 0; i--) {
            all.add(crime(random, today));
        }
        return all;
    }

    private static RankedFacts facts(List<RankedCrime> crimes) {
        return new RankedFacts(crimes, FlagFacts.NONE, false);
    }

    private static List<CaseId> order(Ranking ranking) {
        return ranking.page(0, ranking.size(), Set.of()).stream().map(Ranking.Ranked::id).toList();
    }

    /// Names the first place that differs: ten thousand names say nothing.
    private static void assertSame(List<CaseId> expected, List<CaseId> actual, String when) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), actual.get(i), when + ", place " + (i + 1));
        }
        assertEquals(expected.size(), actual.size(), when);
    }

    /// Crimes recorded, cancelled and said anew, people who come, midnights that pass and parameters that change: after each of them everybody
    /// stands where a second, slow calculation puts them.
    @Test
    void after_any_changes_everybody_stands_where_the_slow_calculation_puts_them() {
        for (int seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            var day = TODAY.plusDays(random.nextInt(700));
            var weights = Weights.PROPOSED;
            var ranking = new Ranking(terms(day, weights).scorer(day));
            var everybody = new HashMap<CaseId, List<RankedCrime>>();
            for (int change = 0; change < 400; change++) {
                switch (random.nextInt(12)) {
                    case 0 -> {
                        day = day.plusDays(1 + random.nextInt(40));
                        ranking.begin(terms(day, weights).scorer(day));
                    }
                    case 1 -> {
                        weights = new Weights(30 + random.nextInt(200), 12 + random.nextInt(24), 5, 24, 5_475, 36, 3, 10, 30, 40, 20);
                        ranking.begin(terms(day, weights).scorer(day));
                    }
                    default -> change(random, day, ranking, everybody);
                }
                var slow = new SlowRanking(day, weights, DAYS);
                assertSame(slow.order(everybody), order(ranking), "seed " + seed + ", change " + change);
            }
        }
    }

    private static void change(Random random, LocalDate day, Ranking ranking, Map<CaseId, List<RankedCrime>> everybody) {
        var id = new CaseId("case-" + random.nextInt(60));
        var crimes = new ArrayList<>(everybody.getOrDefault(id, List.of()));
        if (!crimes.isEmpty() && random.nextInt(3) == 0) {
            crimes.remove(random.nextInt(crimes.size()));
        } else {
            crimes.add(crime(random, day));
        }
        everybody.put(id, crimes);
        ranking.put(id, facts(crimes));
        assertEquals(everybody.size(), ranking.size());
        assertEquals(id, order(ranking).get(ranking.before(id, Set.of())));
    }

    /// The must-show: one new crime among ten thousand people, and the words that say why.
    @Test
    void one_new_crime_moves_one_of_ten_thousand_people_and_the_page_says_why() {
        var random = new Random(4);
        var terms = terms(TODAY, Weights.PROPOSED);
        var ranking = new Ranking(terms.scorer(TODAY));
        var everybody = new HashMap<CaseId, List<RankedCrime>>();
        for (int i = 0; i < PEOPLE; i++) {
            var id = new CaseId("case-" + i);
            everybody.put(id, crimes(random, TODAY));
            ranking.put(id, facts(everybody.get(id)));
        }
        var slow = new SlowRanking(TODAY, Weights.PROPOSED, DAYS);
        assertSame(slow.order(everybody), order(ranking), "ten thousand");
        var id = order(ranking).get(8_000);
        var before = ranking.get(id).orElseThrow();
        int placeBefore = ranking.before(id, Set.of()) + 1;
        var crimes = new ArrayList<>(everybody.get(id));
        crimes.add(new RankedCrime((int) TODAY.toEpochDay(), RecordedClass.STALKING, "stalking 4a", new PersonId("somebody-new")));
        everybody.put(id, crimes);
        ranking.put(id, facts(crimes));
        assertSame(slow.order(everybody), order(ranking), "ten thousand");
        int place = ranking.before(id, Set.of()) + 1;
        assertTrue(place < placeBefore, place + " was " + placeBefore);
        for (Lang lang : Lang.values()) {
            var says = new Reasons(WORDS, lang, terms);
            var why = String.join(" ", says.of(ranking.get(id).orElseThrow()));
            assertTrue(why.contains("25 ") && why.contains("2025"), why);
            var changes = String.join(" ", says.changes(ranking.get(id).orElseThrow(), before, place, placeBefore));
            assertTrue(changes.contains(WORDS.say(lang, "priority.why.new-crimes", 1)), changes);
        }
    }

    @Test
    void who_has_no_crimes_stands_at_the_end_and_whoever_no_score_may_be_made_of_behind_them() {
        var ranking = new Ranking(terms(TODAY, Weights.PROPOSED).scorer(TODAY));
        ranking.put(new CaseId("restricted"), RankedFacts.RESTRICTED);
        ranking.put(new CaseId("without"), RankedFacts.NOTHING);
        ranking.put(new CaseId("old"), facts(List.of(new RankedCrime(1_000, RecordedClass.OTHER, null, null))));
        assertEquals(List.of(new CaseId("old"), new CaseId("without"), new CaseId("restricted")), order(ranking));
        var said = new Reasons(WORDS, Lang.EN, terms(TODAY, Weights.PROPOSED));
        assertEquals(1, said.of(ranking.get(new CaseId("without")).orElseThrow()).size());
        assertEquals(1, said.of(ranking.get(new CaseId("restricted")).orElseThrow()).size());
    }

    @Test
    void who_is_closed_to_somebody_takes_no_place_in_their_ranking() {
        var ranking = new Ranking(terms(TODAY, Weights.PROPOSED).scorer(TODAY));
        for (int i = 0; i < 5; i++) {
            ranking.put(new CaseId("case-" + i), facts(List.of(new RankedCrime((int) TODAY.toEpochDay() - i, RecordedClass.OTHER, "abh", null))));
        }
        var closed = Set.of(new CaseId("case-1"));
        assertEquals(List.of("case-2", "case-3"), ranking.page(1, 2, closed).stream().map(one -> one.id().value()).toList());
        assertEquals(2, ranking.before(new CaseId("case-3"), closed));
        assertEquals(3, ranking.before(new CaseId("case-3"), Set.of()));
    }

    /// The facts are as the domain file's default scorer has them: R, F, G and V worked out by hand.
    @Test
    void the_proposed_parameters_are_those_of_the_domain_file() {
        var at = (int) TODAY.toEpochDay();
        var score = terms(TODAY, Weights.PROPOSED).scorer(TODAY).score(facts(List.of(
                new RankedCrime(at - 90, RecordedClass.OTHER, "abh", new PersonId("a")),
                new RankedCrime(at - 100, RecordedClass.OTHER, "never heard of", null))));
        assertEquals(0.5, score.recency(), 1e-12);
        assertEquals(0.2, score.frequency(), 1e-12);
        assertEquals(Math.log(183) / Math.log(5_476), score.gravity(), 1e-12);
        assertEquals(0.25, score.victim(), 1e-12);
        assertEquals(1, score.withoutValue());
        assertEquals(1, score.withoutVictim());
        assertEquals(12.5 + 5 + 30 * score.gravity() + 5, score.points(), 1e-9);
    }
}
