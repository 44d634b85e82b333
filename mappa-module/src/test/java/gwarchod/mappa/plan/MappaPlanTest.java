package gwarchod.mappa.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.LeaveEmpty;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.ProgressMeasure;
import gwarchod.core.casefile.plan.SignOffPlan;
import gwarchod.core.casefile.safeguarding.SafeguardingReferrals;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.referral.MappaReferrals;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappaPlanTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final AgencyId HOUSING = new AgencyId("housing");
    private static final Scenario CASE = Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE, People.DISCIPLINE, MappaLevel.DISCIPLINE,
            Orders.DISCIPLINE, Breaches.DISCIPLINE, Plan.DISCIPLINE, SafeguardingReferrals.DISCIPLINE,
            DisclosureChecks.DISCIPLINE, Developments.DISCIPLINE, MappaReferrals.DISCIPLINE, Panel.DISCIPLINE, MappaPlan.DISCIPLINE);
    private static final Scenario ONE = CASE.given(MappaLevel.screened(new EntityId("s-1"), 2, TODAY, TODAY.plusDays(200), new Text("screened")));

    private static ReviewLight stays(Set<ReferTrigger> changed, String why) {
        return new ReviewLight(TODAY, null, true, false, changed, List.of(HOUSING), null, LightStep.STAY_AT_LEVEL_ONE,
                new Text(why));
    }

    private static ReviewLight step(boolean robust, boolean barriers, LightStep step) {
        return new ReviewLight(TODAY, null, robust, barriers, Set.of(), List.of(HOUSING), null, step, new Text("WHY"));
    }

    private static Scenario later(Scenario scenario, int days) {
        return scenario.at(Days.start(TODAY.plusDays(days)));
    }

    @Test
    void a_light_review_is_of_somebody_managed_at_level_one() {
        CASE.when(stays(Set.of(), "nothing new")).thenRefused("not-at-level-one");
        assertEquals(1, ONE.given(stays(Set.of(), "nothing new")).state(MappaPlan.DISCIPLINE).reviews().size());
        ONE.given(stays(Set.of(), "nothing new")).when(stays(Set.of(), "nothing new")).thenNothing();
    }

    @Test
    void who_else_is_involved_is_always_answered() {
        ONE.when(new ReviewLight(TODAY, null, true, false, Set.of(), List.of(), null, LightStep.STAY_AT_LEVEL_ONE, new Text("WHY")))
                .thenInvalid("text-required", "/others");
        ONE.given(new ReviewLight(TODAY, null, true, false, Set.of(), List.of(), new Text("nobody"), LightStep.STAY_AT_LEVEL_ONE, new Text("WHY")));
    }

    @Test
    void staying_at_level_one_takes_a_plan_that_holds_and_no_barriers() {
        ONE.when(step(false, false, LightStep.STAY_AT_LEVEL_ONE)).thenRefused("level-one-not-enough");
        ONE.when(step(true, true, LightStep.STAY_AT_LEVEL_ONE)).thenRefused("level-one-not-enough");
        ONE.given(step(false, true, LightStep.REFER_TO_FORMAL_MEETING));
    }

    @Test
    void a_review_says_why() {
        ONE.when(stays(Set.of(ReferTrigger.BREACH), "")).thenInvalid("text-required", "/why");
        ONE.given(stays(Set.of(ReferTrigger.BREACH), "a missed call, explained"));
    }

    @Test
    void a_light_review_reviews_the_plan_too() {
        var planned = ONE.given(new AddMeasure(Pillar.SUPERVISION, new Text("WHAT"), null, null, new AgencyId("police"), null));
        assertEquals(0, later(planned, 90).given(stays(Set.of(), "nothing new")).finds("plan-review-due").items().size());
        assertEquals(1, later(planned, 90).finds("plan-review-due").items().size());
    }

    @Test
    void it_confirms_the_level_until_the_next_which_is_as_long_after_as_the_area_says() {
        var reviewed = ONE.given(stays(Set.of(), "nothing new"));
        assertEquals(TODAY.plusDays(112), MappaLevel.standing(reviewed.file()).orElseThrow().reviewDueOn());
        assertEquals(TODAY, MappaLevel.standing(reviewed.file()).orElseThrow().since());
        assertEquals(1, later(reviewed, 113).finds("level-review-due").items().size());
        var sooner = new ReviewLight(TODAY, TODAY.plusDays(14), true, false, Set.of(), List.of(HOUSING), null, LightStep.STAY_AT_LEVEL_ONE, new Text("WHY"));
        assertEquals(TODAY.plusDays(14), MappaLevel.standing(ONE.given(sooner).file()).orElseThrow().reviewDueOn());
    }

    @Test
    void what_happened_since_asks_whether_level_one_still_does_until_it_was_reviewed() {
        assertEquals(Findings.NONE, ONE.finds("level-1-trigger"));
        var arrested = ONE.given(new RecordDevelopment(DevelopmentKind.ARREST, Scenario.NOON, null),
                new RecordRelationship(null, TODAY, new Text("seen together")));
        assertEquals(List.of("level-1-trigger:arrest-or-charge", "level-1-trigger:relationship-changed"),
                arrested.finds("level-1-trigger").items().stream().map(item -> item.id()).toList());
        assertEquals(Findings.NONE, arrested.given(stays(Set.of(ReferTrigger.ARREST_OR_CHARGE), "no charge")).finds("level-1-trigger"));
        assertEquals(Level.FULL, arrested.finds("level-1-trigger").items().getFirst().least());
    }

    @Test
    void a_decision_to_refer_stands_until_somebody_does() {
        assertEquals(1, ONE.given(step(false, false, LightStep.REFER_TO_FORMAL_MEETING)).finds("level-1-to-refer").items().size());
        assertEquals(Findings.NONE, ONE.given(stays(Set.of(), "nothing new")).finds("level-1-to-refer"));
    }

    @Test
    void an_agency_that_is_involved_has_to_see_the_plan() {
        var reviewed = ONE.given(stays(Set.of(), "nothing new"));
        assertEquals(1, reviewed.finds("plan-not-shared").items().size());
        assertEquals(Findings.NONE, reviewed.given(new JoinPartner(HOUSING)).finds("plan-not-shared"));
    }

    @Test
    void a_plan_of_somebody_under_mappa_is_whole_and_signed_off() {
        assertEquals(Findings.NONE, CASE.finds("plan-incomplete"));
        assertEquals(1, ONE.finds("plan-incomplete").items().size());
        var whole = ONE.given(Stream.of(Pillar.values()).map(one -> new LeaveEmpty(one, new Text("WHY"))).toArray(LeaveEmpty[]::new));
        assertEquals(Findings.NONE, whole.finds("plan-incomplete"));
        assertEquals(Urgency.ROUTINE, whole.finds("plan-unsigned").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, later(whole, 30).finds("plan-unsigned").items().getFirst().urgency());
        var manager = new Actor(new UserId("manager"), new AgencyId("police"), "somebody", "law-enforcement", null);
        assertEquals(Findings.NONE, whole.by(manager).given(new SignOffPlan(null)).finds("plan-unsigned"));
    }

    @Test
    void every_condition_of_a_licence_is_watched_by_a_measure() {
        var measured = ONE.given(new AddMeasure(Pillar.MONITORING_AND_CONTROL, new Text("WHAT"), null, null, new AgencyId("police"), null));
        var licensed = measured.given(new RecordLicence(List.of(new Text("be in by nine"), new Text("not to go near")), TODAY.plusDays(90)));
        assertEquals(1, licensed.finds("licence-condition-unwatched").items().size());
        assertEquals(Findings.NONE, later(licensed, 91).finds("licence-condition-unwatched"));
        var measure = new EntityId("id-2-1");
        var watched = licensed.given(new WatchCondition(new EntityId("id-3-1"), measure), new WatchCondition(new EntityId("id-3-2"), measure));
        assertEquals(Findings.NONE, watched.finds("licence-condition-unwatched"));
        var dropped = watched.given(new ProgressMeasure(measure, new Text("WHY"), MeasureStatus.DROPPED));
        assertEquals(1, dropped.finds("licence-condition-unwatched").items().size(), "a measure that has ended watches nothing");
        dropped.when(new WatchCondition(new EntityId("id-3-1"), measure)).thenRefused("measure-ended");
        var again = watched.given(new RecordLicence(List.of(new Text("not to go near"), new Text("a tag")), null));
        assertEquals(List.of("a tag"), MappaPlan.unwatched(again.file(), TODAY).stream().map(one -> one.what().raw()).toList());
        licensed.when(new WatchCondition(new EntityId("none"), measure)).thenInvalid("licence-condition-unknown", "/condition");
        licensed.when(new WatchCondition(new EntityId("id-3-1"), new EntityId("none"))).thenInvalid("measure-unknown", "/measure");
        measured.given(new RecordLicence(List.of(), null)).when(new RecordLicence(List.of(), null)).thenNothing();
    }

    @Test
    void every_text_goes_through_the_guard() {
        var guarded = ONE.guarding(_ -> new Text("guarded")).given(new RecordLicence(List.of(new Text("SECRET")), null),
                new ReviewLight(TODAY, null, true, false, Set.of(), List.of(), new Text("SECRET"), LightStep.REFER_TO_FORMAL_MEETING, new Text("SECRET")));
        var words = CoreWords.load("mappaplan", "plan");
        var full = (MappaPlanView) assertInstanceOf(Shown.Full.class, guarded.reads(MappaPlan.SECTION, Level.FULL, words)).value();
        assertEquals(List.of("guarded", "guarded", "guarded"),
                List.of(full.licence().conditions().getFirst().what(), full.reviews().getFirst().others(), full.reviews().getFirst().why()));
        var summary = assertInstanceOf(Shown.Summary.class, guarded.reads(MappaPlan.SECTION, Level.SUMMARY, words)).value();
        assertEquals(new MappaPlanView.Summary(TODAY.plusDays(112), false, 1, 1), summary);
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(MappaPlan.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(MappaPlan.DISCIPLINE, ReferTrigger.class, LightStep.class);
    }
}
