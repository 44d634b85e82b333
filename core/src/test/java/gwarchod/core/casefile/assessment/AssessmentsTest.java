package gwarchod.core.casefile.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentCompleted;
import gwarchod.core.casefile.assessment.AssessmentEvent.AssessmentConsidered;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final EntityId STALKING = new EntityId("id-2-1");
    private static final EntityId FIRST = new EntityId("id-3-1");
    private static final Text WHY = new Text("the suspect is unknown");

    /// A victim, and a crime reported today.
    private static Scenario scenario(RecordedClass recordedAs) {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE).given(
                new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null),
                new RecordCrime("DPP/1/25", recordedAs, null, null, TODAY, SIAN, null, null));
    }

    private static Scenario stalking() {
        return scenario(RecordedClass.STALKING);
    }

    private static ConsiderAssessment consider(AssessmentTool tool, @Nullable LocalDate due, @Nullable Text why) {
        return new ConsiderAssessment(null, tool, TODAY, STALKING, SIAN, due, why);
    }

    private static ConsiderAssessment again(AssessmentTool tool, @Nullable LocalDate due, @Nullable Text why) {
        return new ConsiderAssessment(FIRST, tool, TODAY, null, null, due, why);
    }

    private static CompleteAssessment complete(@Nullable AssessmentLevel level, @Nullable Integer stage) {
        return new CompleteAssessment(FIRST, TODAY, level, stage, null);
    }

    private static List<String> late(Scenario scenario, String time) {
        return scenario.at(Instant.parse(time)).finds("assessment-not-done").items().stream().map(AgendaItem::id).toList();
    }

    private static Assessment first(Scenario scenario) {
        return Assessments.of(scenario.file()).find(FIRST).orElseThrow();
    }

    @Test
    void an_assessment_is_considered_planned_or_not_done_for_a_guarded_reason() {
        var scenario = stalking();
        scenario.guarding(People.guard(scenario.file())).when(consider(AssessmentTool.SASH, null, new Text("Siân is away"))).then(
                new AssessmentConsidered(FIRST, AssessmentTool.SASH, TODAY, STALKING, SIAN, null, new Text("{{person:id-1-1}} is away")));
        assertEquals(Map.of("assessment", "id-3-1"), stalking().when(consider(AssessmentTool.HRE, null, null)).ids());
        assertEquals(AssessmentState.CONSIDERED, first(stalking().given(consider(AssessmentTool.HRE, null, null))).state());
        assertEquals(AssessmentState.PLANNED, first(stalking().given(consider(AssessmentTool.HRE, TODAY, null))).state());
        assertEquals(AssessmentState.NOT_DONE, first(stalking().given(consider(AssessmentTool.HRE, null, WHY))).state());
    }

    @Test
    void a_consideration_has_possible_dates_and_concerns_what_is_on_the_case() {
        var tool = AssessmentTool.DASH;
        stalking().when(new ConsiderAssessment(null, tool, TODAY.plusDays(1), null, null, null, null))
                .thenInvalid("date-in-future", "/consideredOn");
        stalking().when(new ConsiderAssessment(null, tool, TODAY, new EntityId("none"), null, null, null))
                .thenInvalid("crime-not-on-case", "/crime");
        stalking().when(new ConsiderAssessment(null, tool, TODAY, null, new PersonId("nobody"), null, null))
                .thenInvalid("person-not-on-case", "/about");
        stalking().when(consider(tool, TODAY.minusDays(1), null)).thenInvalid("ends-before-starts", "/dueOn");
        stalking().when(consider(tool, LocalDate.of(2500, 1, 1), null)).thenInvalid("date-absurd", "/dueOn");
    }

    @Test
    void what_is_not_done_has_a_reason_and_no_day() {
        stalking().when(consider(AssessmentTool.DASH, null, Text.NONE)).thenInvalid("text-required", "/notDoneBecause");
        stalking().when(consider(AssessmentTool.DASH, TODAY, WHY)).thenInvalid("planned-or-not-done", "/notDoneBecause");
    }

    @Test
    void one_considered_before_is_decided_anew_and_stays_about_the_same() {
        var planned = stalking().given(consider(AssessmentTool.SASH, TODAY, null));
        var decided = planned.given(again(AssessmentTool.SASH, null, WHY));
        assertEquals(AssessmentState.NOT_DONE, first(decided).state());
        assertEquals(SIAN, first(decided).about());
        assertEquals(1, Assessments.of(decided.file()).all().size());
        assertEquals(List.of(), late(decided, "2025-07-01T12:00:00Z"));
    }

    @Test
    void deciding_anew_needs_one_of_the_same_tool_that_is_not_completed() {
        stalking().when(again(AssessmentTool.SASH, null, WHY)).thenInvalid("assessment-not-on-case", "/assessment");
        var planned = stalking().given(consider(AssessmentTool.SASH, TODAY, null));
        planned.when(again(AssessmentTool.DASH, null, WHY)).thenInvalid("assessment-of-another-tool", "/tool");
        planned.given(complete(AssessmentLevel.HIGH, null)).when(again(AssessmentTool.SASH, null, WHY))
                .thenRefused("assessment-already-completed");
    }

    @Test
    void an_assessment_is_completed_once_also_one_decided_against() {
        var notDone = stalking().given(consider(AssessmentTool.SASH, null, WHY));
        notDone.when(complete(AssessmentLevel.MODERATE, null))
                .then(new AssessmentCompleted(FIRST, SIAN, TODAY, AssessmentLevel.MODERATE, null, Text.NONE));
        var done = notDone.given(complete(AssessmentLevel.MODERATE, null));
        done.when(complete(AssessmentLevel.MODERATE, null)).thenNothing();
        done.when(complete(AssessmentLevel.HIGH, null)).thenRefused("assessment-already-completed");
        assertEquals(FIRST, Assessments.of(done.file()).completed(AssessmentTool.SASH).orElseThrow().id());
        assertTrue(Assessments.of(done.file()).completed(AssessmentTool.DASH).isEmpty());
    }

    @Test
    void a_result_is_of_the_tools_own_scale() {
        var sash = stalking().given(consider(AssessmentTool.SASH, null, null));
        sash.when(complete(AssessmentLevel.STANDARD, null)).thenInvalid("level-not-of-tool", "/level");
        sash.when(complete(AssessmentLevel.LOW, 3)).thenInvalid("stage-not-of-tool", "/stage");
        var timeline = stalking().given(consider(AssessmentTool.HRE, null, null));
        timeline.when(complete(null, 0)).thenInvalid("stage-out-of-range", "/stage");
        timeline.when(complete(null, 9)).thenInvalid("stage-out-of-range", "/stage");
        timeline.when(complete(AssessmentLevel.HIGH, null)).thenInvalid("level-not-of-tool", "/level");
        timeline.when(complete(null, 5)).then(new AssessmentCompleted(FIRST, SIAN, TODAY, null, 5, Text.NONE));
    }

    @Test
    void completing_needs_one_on_the_case_and_a_day_that_has_come() {
        stalking().when(complete(null, null)).thenInvalid("assessment-not-on-case", "/assessment");
        stalking().given(consider(AssessmentTool.SASH, null, null))
                .when(new CompleteAssessment(FIRST, TODAY.plusDays(1), null, null, null)).thenInvalid("date-in-future", "/completedOn");
    }

    @Test
    void a_planned_one_is_late_when_its_day_has_passed() {
        var planned = stalking().given(consider(AssessmentTool.DASH, TODAY, null));
        assertEquals(Findings.later(Instant.parse("2025-06-11T23:00:00Z")), planned.finds("assessment-not-done"));
        assertEquals(List.of("assessment-not-done:id-3-1:2025-06-11"), late(planned, "2025-06-11T23:00:00Z"));
        var item = planned.at(Instant.parse("2025-06-11T23:00:00Z")).finds("assessment-not-done").items().getFirst();
        assertEquals(Urgency.ROUTINE, item.urgency());
        assertEquals(3, item.cause().commit().number());
        assertEquals("DASH considered and not done: it was due by 11 June 2025", CoreWords.load("assessment").say(Lang.EN, item.title()));
    }

    @Test
    void a_sash_of_a_stalking_crime_is_late_three_days_after_the_report_unless_planned() {
        var considered = stalking().given(consider(AssessmentTool.SASH, null, null));
        assertEquals(Findings.later(Instant.parse("2025-06-14T23:00:00Z")), considered.finds("assessment-not-done"));
        assertEquals(List.of("assessment-not-done:id-3-1:2025-06-14"), late(considered, "2025-06-14T23:00:00Z"));
        var planned = stalking().given(consider(AssessmentTool.SASH, TODAY.plusDays(9), null));
        assertEquals(List.of(), late(planned, "2025-06-20T22:59:59Z"));
    }

    @Test
    void a_sash_that_names_no_crime_is_counted_from_the_latest_stalking_reported_by_then() {
        var considered = stalking().given(new ConsiderAssessment(null, AssessmentTool.SASH, TODAY, null, null, null, null));
        assertEquals(List.of("assessment-not-done:id-3-1:2025-06-14"), late(considered, "2025-06-17T12:00:00Z"));
    }

    @Test
    void nothing_is_late_without_a_day_or_stalking_or_once_it_is_settled() {
        var later = "2025-12-01T12:00:00Z";
        assertEquals(List.of(), late(stalking().given(consider(AssessmentTool.HRE, null, null)), later));
        assertEquals(List.of(), late(scenario(RecordedClass.HARASSMENT).given(consider(AssessmentTool.SASH, null, null)), later));
        assertEquals(List.of(), late(stalking().given(consider(AssessmentTool.SASH, null, WHY)), later));
        assertEquals(List.of(), late(stalking().given(consider(AssessmentTool.SASH, TODAY, null), complete(AssessmentLevel.LOW, null)), later));
    }

    @Test
    void the_summary_says_what_was_considered_and_not_what_came_of_it() {
        var done = stalking().given(consider(AssessmentTool.SASH, TODAY, null), complete(AssessmentLevel.HIGH, null));
        var words = CoreWords.load("assessment", "people");
        var summary = done.reads(Assessments.CONSIDERED, Level.SUMMARY, words);
        assertEquals(new Shown.Summary<>(new AssessmentsView.Summary(List.of(
                new AssessmentsView.Line(AssessmentTool.SASH, AssessmentState.COMPLETED, TODAY, false)))), summary);
        assertFalse(summary.toString().contains("HIGH"));
        var full = (AssessmentsView) assertInstanceOf(Shown.Full.class, done.reads(Assessments.CONSIDERED, Level.FULL, words)).value();
        assertEquals(AssessmentLevel.HIGH, full.assessments().getFirst().level());
        assertEquals("a protected person", full.assessments().getFirst().about());
        assertInstanceOf(Shown.Empty.class, stalking().reads(Assessments.CONSIDERED, Level.FULL, words));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Assessments.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(Assessments.DISCIPLINE, AssessmentTool.class, AssessmentState.class, AssessmentLevel.class, Given.class, Trend.class);
    }
}
