package gwarchod.iom.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.ReclassifyCrime;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.SetOffence;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import gwarchod.iom.cohort.Cohort;
import gwarchod.iom.cohort.IomCohort;
import gwarchod.iom.cohort.IomRating;
import gwarchod.iom.cohort.SetCohort;
import gwarchod.iom.harm.PublishedIndex;
import gwarchod.iom.outstanding.Outstanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankedFactsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final int DAY = (int) TODAY.toEpochDay();
    private static final EntityId FIRST = new EntityId("id-1-1");
    private static final Text WHY = new Text("because");

    private static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE,
                Actions.DISCIPLINE, Cohort.DISCIPLINE, Outstanding.DISCIPLINE, new PriorityDiscipline());
    }

    private static Scenario stalked() {
        return scenario().given(new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, null, TODAY, null, null, null));
    }

    private static RankedFacts facts(Scenario scenario) {
        return (RankedFacts) scenario.card().kept().get(PriorityDiscipline.KEPT);
    }

    @Test
    void the_card_keeps_what_counts_and_follows_a_cancelled_and_a_reclassified_crime_at_once() {
        assertEquals(List.of(new RankedCrime(DAY, RecordedClass.STALKING, null, null)), facts(stalked()).crimes());
        assertEquals(RecordedClass.HARASSMENT, facts(stalked().given(new ReclassifyCrime(FIRST, RecordedClass.HARASSMENT, null, WHY)))
                .crimes().getFirst().recordedAs());
        assertEquals("ABH", facts(stalked().given(new SetOffence(FIRST, "ABH"))).crimes().getFirst().offence());
        assertTrue(facts(stalked().given(new CancelCrime(FIRST, WHY))).crimes().isEmpty());
    }

    @Test
    void a_class_that_covers_offences_of_different_gravity_has_no_value_of_its_own() {
        var harm = new HarmValues("published", PublishedIndex.values(), Map.of());
        assertEquals(OptionalInt.empty(), harm.of(new RankedCrime(DAY, RecordedClass.STALKING, null, null)));
        assertEquals(OptionalInt.of(8_400), harm.of(new RankedCrime(DAY, RecordedClass.CONTROLLING_OR_COERCIVE_BEHAVIOUR, null, null)));
        assertEquals(OptionalInt.of(25_200), harm.of(new RankedCrime(DAY, RecordedClass.STALKING,
                "STALKING  involving serious alarm/distress (PHA 1997 s.4A)", null)));
        var override = new HarmValues("published", PublishedIndex.values(), Map.of("stalking involving serious alarm/distress (pha 1997 s.4a)", 100_000));
        assertEquals(OptionalInt.of(100_000), override.of(new RankedCrime(DAY, RecordedClass.STALKING,
                "Stalking involving serious alarm/distress (PHA 1997 s.4A)", null)));
    }

    @Test
    void flags_stand_beside_the_score_and_end_by_themselves() {
        var flags = new FlagFacts(DAY, true, 5, true, DAY + 28);
        assertEquals(Set.of(RankFlag.values()), flags.on(Settings.AREA, TODAY));
        assertTrue(flags.on(Settings.AREA, TODAY.plusDays(89)).contains(RankFlag.ORDER_BREACHED));
        assertFalse(flags.on(Settings.AREA, TODAY.plusDays(90)).contains(RankFlag.ORDER_BREACHED));
        assertTrue(flags.on(Settings.AREA, TODAY.plusDays(28)).contains(RankFlag.RELEASE_SOON));
        assertFalse(flags.on(Settings.AREA, TODAY.plusDays(29)).contains(RankFlag.RELEASE_SOON));
        assertFalse(flags.on(Settings.AREA, TODAY.minusDays(1)).contains(RankFlag.RELEASE_SOON));
        assertEquals(Set.of(RankFlag.ORDER_BREACHED), new FlagFacts(DAY, false, 4, false, FlagFacts.LONG_AGO).on(Settings.AREA, TODAY));
    }

    @Test
    void flags_are_made_of_what_the_case_says() {
        var assessed = scenario()
                .given(new ConsiderAssessment(null, AssessmentTool.SASH, TODAY, null, null, null, null))
                .given(new CompleteAssessment(FIRST, TODAY, AssessmentLevel.HIGH, null, null));
        assertTrue(facts(assessed).flags().sashHigh());
        var held = scenario().given(new SetCohort(IomCohort.FREE, IomRating.IN_CUSTODY, WHY, TODAY.plusDays(7)));
        assertEquals(Set.of(RankFlag.RELEASE_SOON), facts(held).flags().on(Settings.AREA, TODAY));
        assertEquals(Set.of(), facts(scenario()).flags().on(Settings.AREA, TODAY));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(ScoringEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        var words = Words.load(List.of("checks", "priority"));
        assertEquals(Set.of(), words.oneSided());
        for (Enum<?> flag : RankFlag.values()) {
            assertTrue(words.has(Words.enumKey(flag)), flag.name());
        }
    }
}
