package gwarchod.core.casefile.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.plan.PlanEvent.MeasureProgressed;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final EntityId FIRST = new EntityId("id-1-1");
    private static final Words WORDS = Words.load(List.of("checks", "plan"));

    private final Scenario plan = Scenario.of(Plan.DISCIPLINE);
    private final Scenario measured = plan.given(measure(Pillar.SUPERVISION, "WHAT", null, null));

    private static AddMeasure measure(Pillar pillar, String what, String trigger, LocalDate due) {
        return new AddMeasure(pillar, new Text(what), trigger == null ? null : new Text(trigger), new UserId("mosovo"),
                new AgencyId("police"), due);
    }

    private static ProgressMeasure progress(MeasureStatus status) {
        return new ProgressMeasure(FIRST, new Text("NOTE"), status);
    }

    private static ReviewPlan review(LocalDate next) {
        return new ReviewPlan(TODAY, next, null);
    }

    @Test
    void a_measure_stands_under_its_pillar() {
        assertEquals(Map.of("measure", "id-1-1"), plan.when(measure(Pillar.SUPERVISION, "WHAT", null, null)).ids());
        var heading = full(measured).headings().getFirst();
        assertEquals(Pillar.SUPERVISION, heading.pillar());
        assertEquals("WHAT", heading.measures().getFirst().what());
    }

    @Test
    void the_plan_names_the_headings_under_which_nothing_stands() {
        assertEquals(
                List.of(Pillar.MONITORING_AND_CONTROL, Pillar.INTERVENTIONS_AND_TREATMENT, Pillar.VICTIM_SAFETY, Pillar.CONTINGENCY),
                full(measured).missing());
    }

    @Test
    void a_measure_nobody_owns_is_shown_as_unowned() {
        var unowned = plan.given(new AddMeasure(Pillar.SUPERVISION, new Text("WHAT"), null, null, new AgencyId("police"), null));
        assertTrue(full(unowned).headings().getFirst().measures().getFirst().unowned());
    }

    @Test
    void the_texts_of_a_plan_go_through_the_guard() {
        var guarded = plan.guarding(_ -> new Text("guarded")).given(measure(Pillar.CONTINGENCY, "WHAT", "TRIGGER", null));
        var line = full(guarded).headings().getFirst().measures().getFirst();
        assertEquals(List.of("guarded", "guarded"), List.of(line.what(), line.trigger()));
        guarded.when(progress(MeasureStatus.IN_PROGRESS))
                .then(new MeasureProgressed(FIRST, new Text("guarded"), MeasureStatus.IN_PROGRESS));
        guarded.when(new ReviewPlan(TODAY, TODAY.plusDays(1), new Text("NOTE")))
                .then(new PlanEvent.Reviewed(TODAY, TODAY.plusDays(1), new Text("guarded")));
    }

    @Test
    void a_measure_says_something() {
        plan.when(measure(Pillar.SUPERVISION, "", null, null)).thenInvalid("text-required", "/what");
    }

    @Test
    void a_contingency_plan_has_a_trigger_and_nothing_else_has() {
        plan.when(measure(Pillar.CONTINGENCY, "WHAT", null, null)).thenInvalid("trigger-required", "/trigger");
        plan.when(measure(Pillar.CONTINGENCY, "WHAT", " ", null)).thenInvalid("trigger-required", "/trigger");
        plan.when(measure(Pillar.SUPERVISION, "WHAT", "TRIGGER", null)).thenInvalid("trigger-only-for-contingency", "/trigger");
    }

    @Test
    void an_absurd_date_is_refused() {
        plan.when(measure(Pillar.SUPERVISION, "WHAT", null, LocalDate.of(1066, 1, 1))).thenInvalid("date-absurd", "/dueOn");
    }

    @Test
    void progress_says_something() {
        measured.when(new ProgressMeasure(FIRST, new Text(""), MeasureStatus.DONE)).thenInvalid("text-required", "/note");
    }

    @Test
    void an_unknown_measure_cannot_progress() {
        plan.when(progress(MeasureStatus.DONE)).thenInvalid("measure-unknown", "/measureId");
    }

    @Test
    void an_ended_measure_must_be_taken_up_again_first() {
        var done = measured.given(progress(MeasureStatus.DONE));
        done.when(progress(MeasureStatus.DROPPED)).thenRefused("measure-ended");
        done.when(progress(MeasureStatus.IN_PROGRESS)).accepted();
    }

    @Test
    void a_case_without_a_plan_has_none_to_review_and_shows_nothing() {
        plan.when(review(TODAY.plusDays(28))).thenRefused("plan-empty");
        assertInstanceOf(Shown.Empty.class, plan.reads(PlanShown.SECTION, Level.FULL, WORDS));
        assertEquals(Findings.NONE, plan.finds("plan-review-due"));
    }

    @Test
    void a_review_has_happened_and_the_next_one_is_later() {
        measured.when(new ReviewPlan(TODAY.plusDays(1), TODAY.plusDays(2), null)).thenInvalid("date-in-future", "/reviewedOn");
        measured.when(review(TODAY.minusDays(1))).thenInvalid("ends-before-starts", "/nextDueOn");
        measured.when(review(LocalDate.of(9999, 1, 1))).thenInvalid("date-absurd", "/nextDueOn");
    }

    @Test
    void the_same_review_again_changes_nothing() {
        measured.given(review(TODAY.plusDays(28))).when(review(TODAY.plusDays(28))).thenNothing();
    }

    @Test
    void a_review_is_on_the_agenda_two_weeks_before_its_date_and_pressing_after() {
        var due = TODAY.plusDays(60);
        var reviewed = measured.given(review(due));
        var opens = Days.start(due.minusDays(14));
        var overdue = Days.start(due.plusDays(1));
        assertEquals(Optional.of(opens), reviewed.finds("plan-review-due").lookAgain());
        assertTrue(reviewed.at(opens.minusNanos(1)).finds("plan-review-due").items().isEmpty());
        assertEquals(Urgency.ROUTINE, reviewed.at(opens).finds("plan-review-due").items().getFirst().urgency());
        assertEquals(Optional.of(overdue), reviewed.at(opens).finds("plan-review-due").lookAgain());
        assertEquals(Urgency.ROUTINE, reviewed.at(overdue.minusNanos(1)).finds("plan-review-due").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, reviewed.at(overdue).finds("plan-review-due").items().getFirst().urgency());
        assertTrue(full(reviewed.at(overdue)).reviewOverdue());
    }

    @Test
    void a_plan_nobody_has_reviewed_falls_due_four_weeks_after_its_first_measure() {
        assertEquals(TODAY.plusDays(28), full(measured).reviewDueOn());
    }

    @Test
    void a_measure_that_stands_still_for_28_days_is_on_the_agenda_until_something_is_recorded() {
        var still = Days.start(TODAY.plusDays(28));
        assertEquals(Optional.of(still), measured.finds("measure-without-progress").lookAgain());
        assertTrue(measured.at(still.minusNanos(1)).finds("measure-without-progress").items().isEmpty());
        var item = measured.at(still).finds("measure-without-progress").items().getFirst();
        assertEquals("measure-without-progress:id-1-1", item.id());
        assertEquals("Nothing recorded since 11 June 2025 on a measure under Supervision", WORDS.say(Lang.EN, item.title()));
        assertTrue(measured.at(still).given(progress(MeasureStatus.IN_PROGRESS)).finds("measure-without-progress").items().isEmpty());
    }

    @Test
    void a_measure_that_stands_still_past_its_date_is_pressing() {
        var due = TODAY.plusDays(30);
        var dated = plan.given(measure(Pillar.SUPERVISION, "WHAT", null, due)).at(Days.start(due));
        assertEquals(Urgency.ROUTINE, dated.finds("measure-without-progress").items().getFirst().urgency());
        assertEquals(Optional.of(Days.start(due.plusDays(1))), dated.finds("measure-without-progress").lookAgain());
        assertEquals(Urgency.HIGH,
                dated.at(Days.start(due.plusDays(1))).finds("measure-without-progress").items().getFirst().urgency());
    }

    @Test
    void what_has_ended_or_waits_for_its_trigger_is_not_expected_to_move() {
        var far = Days.start(TODAY.plusDays(100));
        assertTrue(measured.given(progress(MeasureStatus.DONE)).at(far).finds("measure-without-progress").items().isEmpty());
        assertTrue(plan.given(measure(Pillar.CONTINGENCY, "WHAT", "TRIGGER", null)).at(far)
                .finds("measure-without-progress").items().isEmpty());
    }

    @Test
    void the_summary_holds_no_text_and_no_name() {
        var scenario = measured.given(measure(Pillar.CONTINGENCY, "WHAT", "TRIGGER", null)).given(progress(MeasureStatus.IN_PROGRESS));
        var json = Json.write(assertInstanceOf(Shown.Summary.class, scenario.reads(PlanShown.SECTION, Level.SUMMARY, WORDS)).value());
        for (String hidden : List.of("WHAT", "TRIGGER", "NOTE", "mosovo")) {
            assertFalse(json.contains(hidden), json);
        }
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(Plan.DISCIPLINE.events());
    }

    private static PlanShown full(Scenario scenario) {
        return (PlanShown) assertInstanceOf(Shown.Full.class, scenario.reads(PlanShown.SECTION, Level.FULL, WORDS)).value();
    }
}
