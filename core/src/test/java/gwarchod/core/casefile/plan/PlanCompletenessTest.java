package gwarchod.core.casefile.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.PlanEvent.LeftEmpty;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanCompletenessTest {
    private static final Words WORDS = Words.load(List.of("checks", "plan"));
    private static final Scenario NONE = Scenario.of(Plan.DISCIPLINE);

    private static AddMeasure measure(Pillar pillar) {
        return new AddMeasure(pillar, new Text("WHAT"), pillar == Pillar.CONTINGENCY ? new Text("TRIGGER") : null, null, new AgencyId("police"), null);
    }

    private static LeaveEmpty empty(Pillar pillar) {
        return new LeaveEmpty(pillar, new Text("WHY"));
    }

    private static PlanShown shown(Scenario scenario) {
        return (PlanShown) assertInstanceOf(Shown.Full.class, scenario.reads(PlanShown.SECTION, Level.FULL, WORDS)).value();
    }

    @Test
    void a_case_without_a_plan_lacks_all_five_parts() {
        assertEquals(List.of(Pillar.values()), PlanCompleteness.missing(NONE.file()));
    }

    @Test
    void a_measure_or_a_reason_for_none_makes_a_part_whole() {
        var four = NONE.given(measure(Pillar.SUPERVISION), measure(Pillar.MONITORING_AND_CONTROL), measure(Pillar.VICTIM_SAFETY),
                measure(Pillar.CONTINGENCY));
        assertEquals(List.of(Pillar.INTERVENTIONS_AND_TREATMENT), PlanCompleteness.missing(four.file()));
        var whole = four.given(empty(Pillar.INTERVENTIONS_AND_TREATMENT));
        assertEquals(List.of(), PlanCompleteness.missing(whole.file()));
        assertEquals(List.of("WHY"), shown(whole).empty().stream().map(PlanShown.LeftEmpty::why).toList());
        assertEquals(List.of(), shown(whole).missing());
    }

    @Test
    void a_measure_that_has_ended_leaves_its_part_missing_again() {
        var done = NONE.given(measure(Pillar.SUPERVISION))
                .given(new ProgressMeasure(new EntityId("id-1-1"), new Text("over"), MeasureStatus.DONE));
        assertEquals(List.of(Pillar.values()), PlanCompleteness.missing(done.file()));
        assertEquals(List.of(Pillar.values()), shown(done).missing());
    }

    @Test
    void a_reason_for_none_says_something_and_holds_only_where_nothing_is_being_done() {
        NONE.when(new LeaveEmpty(Pillar.SUPERVISION, Text.NONE)).thenInvalid("text-required", "/why");
        NONE.given(measure(Pillar.SUPERVISION)).when(empty(Pillar.SUPERVISION)).thenRefused("heading-has-measures");
        NONE.given(empty(Pillar.SUPERVISION)).when(empty(Pillar.SUPERVISION)).thenNothing();
        NONE.guarding(_ -> new Text("guarded")).when(empty(Pillar.SUPERVISION)).then(new LeftEmpty(Pillar.SUPERVISION, new Text("guarded")));
    }

    @Test
    void a_measure_added_later_ends_the_reason_for_none() {
        var ended = NONE.given(empty(Pillar.SUPERVISION), measure(Pillar.SUPERVISION))
                .given(new ProgressMeasure(new EntityId("id-2-1"), new Text("over"), MeasureStatus.DROPPED));
        assertEquals(List.of(Pillar.values()), PlanCompleteness.missing(ended.file()));
    }

    @Test
    void a_plan_of_reasons_alone_is_reviewed_too() {
        var reasons = NONE.given(Stream.of(Pillar.values()).map(PlanCompletenessTest::empty).toArray(LeaveEmpty[]::new));
        assertEquals(shown(NONE.given(measure(Pillar.SUPERVISION))).reviewDueOn(), shown(reasons).reviewDueOn());
        assertEquals(1, reasons.at(Scenario.NOON.plusSeconds(15 * 86_400)).finds("plan-review-due").items().size());
    }

    private static Scenario whole() {
        return NONE.given(measure(Pillar.SUPERVISION)).given(Stream.of(Pillar.values()).filter(one -> one != Pillar.SUPERVISION)
                .map(PlanCompletenessTest::empty).toArray(LeaveEmpty[]::new));
    }

    private static Actor manager() {
        return new Actor(new UserId("manager"), new AgencyId("police"), "somebody", "law-enforcement", null);
    }

    @Test
    void only_a_whole_plan_is_signed_off_and_not_by_whoever_changed_it_last() {
        NONE.given(measure(Pillar.SUPERVISION)).by(manager()).when(new SignOffPlan(null)).thenRefused("plan-incomplete");
        whole().when(new SignOffPlan(null)).thenRefused("plan-own-work");
        var signed = whole().by(manager()).given(new SignOffPlan(null));
        assertEquals("manager", shown(signed).signedOff().by());
        assertEquals(Optional.empty(), Plan.of(signed.file()).unsigned());
        signed.when(new SignOffPlan(null)).thenNothing();
    }

    @Test
    void a_plan_that_changes_is_no_longer_the_one_that_was_signed() {
        var signed = whole().by(manager()).given(new SignOffPlan(null)).by(Scenario.OFFICER);
        var id = new EntityId("id-1-1");
        var moved = signed.given(new ProgressMeasure(id, new Text("seen weekly"), MeasureStatus.IN_PROGRESS));
        assertEquals(true, shown(moved).signedOff().stands());
        assertEquals(false, shown(moved.given(new ProgressMeasure(id, new Text("over"), MeasureStatus.DONE))).signedOff().stands());
        assertEquals(false, shown(signed.given(measure(Pillar.CONTINGENCY))).signedOff().stands());
    }
}
