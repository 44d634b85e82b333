package gwarchod.core.casefile.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentFilledIn;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCircumstances;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Forms by item number alone: what each takes, what it never does for whoever judges, and its versions.
class AssessmentFormTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final EntityId CRIME = new EntityId("id-1-1");
    private static final EntityId ONE = new EntityId("id-2-1");

    private static Scenario considered(AssessmentTool tool) {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE).given(
                new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, true, TODAY.minusDays(10), null, null, null),
                new ConsiderAssessment(null, tool, TODAY, CRIME, null, null, null));
    }

    private static Answer yes(int item) {
        return new Answer(Integer.toString(item), Given.YES, null);
    }

    private static FillInAssessment filled(@Nullable AssessmentLevel level, Answer... answers) {
        return new FillInAssessment(ONE, TODAY, level, null, null, List.of(answers), null);
    }

    private static Answer[] yeses(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(AssessmentFormTest::yes).toArray(Answer[]::new);
    }

    private static Assessment one(Scenario scenario) {
        return Assessments.of(scenario.file()).find(ONE).orElseThrow();
    }

    private static AssessmentsView.Row row(Scenario scenario) {
        var words = CoreWords.load("assessment");
        return ((AssessmentsView) assertInstanceOf(Shown.Full.class, scenario.reads(Assessments.CONSIDERED, Level.FULL, words)).value())
                .assessments().getFirst();
    }

    @Test
    void each_form_has_its_items_and_no_words_of_them() {
        assertEquals(List.of(16, 27, 24, 11, 8, 7, 0, 0), List.of(AssessmentTool.SASH, AssessmentTool.DASH, AssessmentTool.DASH_RIC,
                AssessmentTool.S_DASH, AssessmentTool.HRE, AssessmentTool.THRIVE, AssessmentTool.FOUR, AssessmentTool.TIME_INVESTMENT).stream()
                .map(tool -> AssessmentForm.items(tool).size()).toList());
    }

    @Test
    void answers_are_kept_against_item_numbers_and_complete_it() {
        var command = filled(AssessmentLevel.HIGH, yes(8), new Answer("27", Given.NOT_KNOWN, new Text("asked twice")));
        considered(AssessmentTool.DASH).when(command).then(new AssessmentFilledIn(
                ONE, null, TODAY, AssessmentLevel.HIGH, null, Text.NONE, command.answers(), List.of()));
        var after = considered(AssessmentTool.DASH).given(command);
        assertEquals(AssessmentState.COMPLETED, one(after).state());
        assertTrue(one(after).saysStalking());
        assertEquals(1, row(after).versions().getFirst().yes());
    }

    @Test
    void an_item_is_of_the_form_and_answered_once_and_as_the_form_asks() {
        considered(AssessmentTool.DASH).when(filled(null, yes(28))).thenInvalid("item-not-of-form", "/answers/0/item");
        considered(AssessmentTool.DASH).when(filled(null, yes(1), yes(1))).thenInvalid("item-answered-twice", "/answers/1/item");
        considered(AssessmentTool.DASH).when(filled(null, new Answer("1", null, new Text("often")))).thenInvalid("value-required", "/answers/0/given");
        considered(AssessmentTool.THRIVE).when(filled(null, new Answer("T", null, null))).thenInvalid("text-required", "/answers/0/evidence");
        considered(AssessmentTool.THRIVE).when(filled(null, new Answer("T", Given.YES, new Text("a knife")))).thenInvalid("value-required", "/answers/0/given");
        considered(AssessmentTool.THRIVE).given(filled(null, new Answer("T", null, new Text("a knife"))));
        considered(AssessmentTool.FOUR).when(filled(null)).thenInvalid("four-is-judged-on-the-crime", "/assessment");
        considered(AssessmentTool.FOUR).when(new CompleteAssessment(ONE, TODAY, null, null, null)).thenInvalid("four-is-judged-on-the-crime", "/assessment");
        considered(AssessmentTool.DASH).when(new FillInAssessment(new EntityId("none"), TODAY, null, null, null, null, null))
                .thenInvalid("assessment-not-on-case", "/assessment");
    }

    @Test
    void the_last_three_items_of_the_sash_are_for_former_partners() {
        var unknown = considered(AssessmentTool.SASH);
        unknown.given(filled(null, yes(14)));
        unknown.given(new RecordCircumstances(CRIME, VictimRelation.EX_PARTNER, null, null)).given(filled(null, yes(16)));
        var stranger = unknown.given(new RecordCircumstances(CRIME, VictimRelation.STRANGER, null, null));
        stranger.when(filled(null, yes(14))).thenInvalid("item-for-former-partners", "/answers/0/item");
        stranger.given(filled(null, yes(13)));
    }

    @Test
    void a_level_is_a_judgement_that_no_count_makes() {
        assertEquals(AssessmentLevel.STANDARD, one(considered(AssessmentTool.DASH).given(filled(AssessmentLevel.STANDARD, yeses(27)))).level());
        assertEquals(AssessmentLevel.HIGH, one(considered(AssessmentTool.SASH).given(filled(AssessmentLevel.HIGH))).level());
        assertFalse(row(considered(AssessmentTool.DASH).given(filled(null, yeses(27)))).versions().getFirst().least() != null);
    }

    @Test
    void only_the_marac_threshold_bounds_it_and_judgement_may_raise_it_and_never_lower_it() {
        var ric = considered(AssessmentTool.DASH_RIC);
        ric.when(filled(AssessmentLevel.MEDIUM, yeses(14))).thenInvalid("level-below-threshold", "/level");
        ric.when(filled(AssessmentLevel.STANDARD, yeses(10))).thenInvalid("level-below-threshold", "/level");
        ric.given(filled(AssessmentLevel.HIGH, yeses(3)));
        ric.given(filled(AssessmentLevel.STANDARD, yeses(9)));
        assertEquals(AssessmentLevel.HIGH, row(ric.given(filled(null, yeses(14)))).versions().getFirst().least());
    }

    @Test
    void filled_in_again_it_is_a_new_version_and_the_earlier_stay() {
        var first = considered(AssessmentTool.DASH).given(filled(AssessmentLevel.STANDARD, yes(1)));
        first.when(filled(AssessmentLevel.STANDARD, yes(1))).thenNothing();
        var second = first.given(filled(AssessmentLevel.HIGH, yes(1), yes(2)));
        assertEquals(AssessmentLevel.HIGH, one(second).level());
        assertEquals(List.of(AssessmentLevel.HIGH, AssessmentLevel.STANDARD),
                row(second).versions().stream().map(AssessmentsView.VersionRow::level).toList());
        var many = new ArrayList<FillInAssessment>();
        for (int i = 0; i < AssessmentRules.VERSIONS_MAX; i++) {
            many.add(filled(i % 2 == 0 ? AssessmentLevel.HIGH : AssessmentLevel.MEDIUM));
        }
        considered(AssessmentTool.DASH).given(many.toArray(FillInAssessment[]::new)).when(filled(AssessmentLevel.HIGH))
                .thenInvalid("too-many", "/assessment");
    }

    @Test
    void the_homicide_timeline_has_a_stage_and_evidence_for_each() {
        var hre = considered(AssessmentTool.HRE);
        var after = hre.given(new FillInAssessment(ONE, TODAY, null, 5, null, List.of(new Answer("5", Given.YES, new Text("more threats"))), null));
        assertEquals(5, one(after).stage());
        assertEquals("more threats", row(after).versions().getFirst().answers().getFirst().evidence());
    }

    @Test
    void the_time_investment_grid_adds_up_hours_and_has_no_cut_offs() {
        var grid = considered(AssessmentTool.TIME_INVESTMENT);
        var waits = new Behaviour(new Text("waits outside"), 90, 5, Trend.RISING);
        var calls = new Behaviour(new Text("calls"), 30, 7, Trend.STEADY);
        assertEquals(11, row(grid.given(new FillInAssessment(ONE, TODAY, null, null, null, null, List.of(waits, calls))))
                .versions().getFirst().hoursAWeek());
        grid.when(new FillInAssessment(ONE, TODAY, null, null, null, null, List.of(new Behaviour(new Text("x"), 1441, 1, Trend.RISING))))
                .thenInvalid("time-out-of-range", "/behaviours/0/minutesADay");
        grid.when(new FillInAssessment(ONE, TODAY, null, null, null, null, List.of(new Behaviour(Text.NONE, 1, 1, Trend.RISING))))
                .thenInvalid("text-required", "/behaviours/0/what");
        considered(AssessmentTool.DASH).when(new FillInAssessment(ONE, TODAY, null, null, null, null, List.of(waits)))
                .thenInvalid("behaviours-not-of-tool", "/behaviours");
    }

    /// Panel case 5: a SASH of stalking after four days was questioned as late.
    @Test
    void a_sash_made_after_the_days_the_area_set_is_shown_as_late() {
        var scenario = Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE);
        for (int days : List.of(3, 4)) {
            var done = scenario.given(
                    new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, false, TODAY.minusDays(days), null, null, null),
                    new ConsiderAssessment(null, AssessmentTool.SASH, TODAY.minusDays(days), CRIME, null, null, null),
                    filled(AssessmentLevel.MODERATE));
            assertEquals(days == 4, row(done).late());
        }
    }
}
