package gwarchod.mappa.mosovo;

import static gwarchod.mappa.visit.MosovoFile.SUPERVISOR;
import static gwarchod.mappa.visit.MosovoFile.TODAY;
import static gwarchod.mappa.visit.MosovoFile.WHY;
import static gwarchod.mappa.visit.MosovoFile.ask;
import static gwarchod.mappa.visit.MosovoFile.assessed;
import static gwarchod.mappa.visit.MosovoFile.empty;
import static gwarchod.mappa.visit.MosovoFile.managed;
import static gwarchod.mappa.visit.MosovoFile.quiet;
import static gwarchod.mappa.visit.MosovoFile.remote;
import static gwarchod.mappa.visit.MosovoFile.risk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.ids.EntityId;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.notification.ChangeKind;
import gwarchod.mappa.notification.RecordChange;
import gwarchod.mappa.notification.RecordChildStay;
import gwarchod.mappa.visit.RecordVisit;
import gwarchod.mappa.visit.VisitDue;
import gwarchod.mappa.visit.VisitOutcome;
import gwarchod.mappa.visit.VisitPurpose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReactiveTest {
    private static final EntityId REQUEST = new EntityId("id-4-1");

    private static Optional<MosovoMode> mode(Scenario scenario) {
        return Mosovo.mode(scenario.file());
    }

    @Test
    void who_was_low_for_years_is_managed_remotely_when_another_agrees() {
        assertEquals(Optional.of(MosovoMode.ACTIVE), mode(quiet().given(ask())));
        assertEquals(Optional.of(MosovoMode.REACTIVE), mode(remote()));
        assertEquals(Optional.empty(), VisitDue.of(remote().file()), "no visit is due of who is managed remotely");
        quiet().given(ask()).when(new AnswerReactive(REQUEST, true, WHY)).thenRefused("reactive-own-request");
        quiet().given(ask()).by(SUPERVISOR).when(new AnswerReactive(new EntityId("other"), true, WHY)).thenInvalid("reactive-unknown", "/request");
        var refused = quiet().given(ask()).by(SUPERVISOR).given(new AnswerReactive(REQUEST, false, WHY));
        assertEquals(Optional.of(MosovoMode.ACTIVE), mode(refused));
        refused.when(new AnswerReactive(REQUEST, true, WHY)).thenRefused("reactive-answered");
        refused.when(new AnswerReactive(REQUEST, false, WHY)).thenNothing();
    }

    @Test
    void what_stands_in_the_way_is_named() {
        empty().when(ask()).thenRefused("mosovo-not-managed");
        managed(2_000).given(assessed(30)).when(ask()).thenRefused("reactive-not-low-long-enough");
        managed(2_000).given(assessed(30), risk(MosovoRisk.LOW, 1_000)).when(ask()).thenRefused("reactive-not-low-long-enough");
        managed(2_000).given(risk(MosovoRisk.LOW, 1_900)).when(ask()).thenRefused("reactive-not-assessed");
        managed(2_000).given(risk(MosovoRisk.LOW, 1_900), assessed(400)).when(ask()).thenRefused("reactive-not-assessed");
        quiet().given(note(Coming.INTELLIGENCE)).when(ask()).thenRefused("reactive-came-to-notice");
        quiet().when(new AskReactive(List.of(ReactiveCriterion.STABLE_ADDRESS), WHY)).thenInvalid("reactive-criteria", "/met");
        quiet().given(ask()).when(ask()).thenRefused("reactive-asked");
        empty().given(new TakeOn(MosovoGround.STALKING_PROTECTION_ORDER, TODAY.minusDays(2_000), Scenario.OFFICER.user(), null),
                risk(MosovoRisk.LOW, 1_900), assessed(30)).when(ask()).thenRefused("reactive-registered-only");
    }

    @Test
    void what_was_learned_while_a_request_waited_stands_in_the_way_of_agreeing() {
        var known = quiet().given(ask()).given(note(Coming.ADDRESS)).by(SUPERVISOR);
        known.when(new AnswerReactive(REQUEST, true, WHY)).thenRefused("reactive-came-to-notice");
        known.given(new AnswerReactive(REQUEST, false, WHY));
    }

    private static NoteComing note(Coming what) {
        return new NoteComing(what, TODAY, null, WHY);
    }

    /// Acceptance rule 10.
    @Test
    void reactiveManagementSuspendsItselfOnNewIntelligence() {
        for (var what : List.of(Coming.INTELLIGENCE, Coming.ARREST, Coming.ADDRESS, Coming.CHILD_CONTACT)) {
            suspended(what, note(what));
        }
        suspended(Coming.ARREST, new RecordDevelopment(DevelopmentKind.ARREST, Scenario.NOON, null));
        suspended(Coming.RELATIONSHIP, new RecordRelationship(null, TODAY, WHY));
        suspended(Coming.ADDRESS, new RecordChange(ChangeKind.HOME_ADDRESS, TODAY, null, null));
        suspended(Coming.CHILD_CONTACT, new RecordChildStay(null, Scenario.NOON.minusSeconds(60), null));
        suspended(Coming.RISK, risk(MosovoRisk.HIGH, 0));
        suspended(Coming.CRIME, new RecordCrime("24/1", RecordedClass.STALKING, null, false, TODAY, null, null, WHY));
        suspended(Coming.VISIT, new RecordVisit(null, Scenario.NOON, false, List.of(Scenario.OFFICER.user()), WHY, VisitOutcome.SEEN_AT_DOOR,
                List.of(VisitPurpose.RISK_CHANGE), WHY, null, null, null, true, false));
    }

    private static void suspended(Coming what, CaseCommand command) {
        var after = remote().given(command);
        assertEquals(Optional.of(MosovoMode.REVIEW), mode(after), what.toString());
        assertEquals(List.of(what), Comings.after(after.file(), Mosovo.of(after.file()).reactive().orElseThrow()).stream().map(Comings.Known::what).toList());
        assertEquals(Optional.of(TODAY.plusDays(3)), Mosovo.reviewBy(after.file()));
        assertEquals(Optional.of(TODAY.plusDays(3)), VisitDue.of(after.file()).map(VisitDue::on), "who is suspended is visited soon");
    }

    @Test
    void a_supervisor_lets_it_go_on_or_visits_begin_again() {
        remote().when(new ContinueReactive(WHY)).thenRefused("reactive-nothing-new");
        var known = remote().given(note(Coming.ADDRESS));
        var on = known.by(SUPERVISOR).given(new ContinueReactive(WHY));
        assertEquals(Optional.of(MosovoMode.REACTIVE), mode(on));
        assertEquals(Optional.of(MosovoMode.REVIEW), mode(on.given(note(Coming.INTELLIGENCE))), "it suspends itself again");
        var again = known.given(new EndReactive(WHY));
        assertEquals(Optional.of(MosovoMode.ACTIVE), mode(again));
        assertEquals(Optional.of(TODAY.plusDays(3)), VisitDue.of(again.file()).map(VisitDue::on));
        again.when(new EndReactive(WHY)).thenRefused("reactive-not");
        quiet().when(new EndReactive(WHY)).thenRefused("reactive-not");
        assertEquals(Optional.of(MosovoMode.ACTIVE), mode(remote().given(new EndReactive(WHY))), "at any time");
    }

    @Test
    void what_is_recorded_of_others_doings_changes_nothing() {
        var after = remote().given(risk(MosovoRisk.LOW, 0)).given(new NameOfficer(SUPERVISOR.user(), WHY));
        assertEquals(Optional.of(MosovoMode.REACTIVE), mode(after));
        assertEquals(Optional.of(MosovoMode.REACTIVE), mode(remote().given(new RecordDevelopment(DevelopmentKind.BAIL, Scenario.NOON, null))));
        assertEquals(Optional.of(MosovoMode.REACTIVE), mode(remote().given(new RecordChange(ChangeKind.IDENTITY_DOCUMENT, TODAY, null, null))));
    }

    @Test
    void nobody_at_more_than_low_risk_stays_managed_remotely() {
        var raised = remote().given(risk(MosovoRisk.MEDIUM, 0)).by(SUPERVISOR);
        raised.when(new ContinueReactive(WHY)).thenRefused("reactive-not-low");
        assertEquals(Optional.of(MosovoMode.ACTIVE), mode(raised.given(new EndReactive(WHY))));
        assertEquals(Optional.of(MosovoMode.REACTIVE), mode(raised.given(risk(MosovoRisk.LOW, 0)).given(new ContinueReactive(WHY))), "set in error");
    }

    @Test
    void what_the_risk_was_before_stands_in_the_way_of_nothing() {
        var imported = managed(2_000).given(risk(MosovoRisk.HIGH, 1_990), risk(MosovoRisk.LOW, 1_900), assessed(30));
        imported.when(ask()).accepted();
    }

    @Test
    void nothing_is_written_where_it_suspends_itself() {
        remote().when(note(Coming.ARREST)).then(new MosovoEvent.Noted(new EntityId("id-6-1"), Coming.ARREST, TODAY, null, WHY));
    }
}
