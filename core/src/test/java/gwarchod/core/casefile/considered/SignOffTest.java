package gwarchod.core.casefile.considered;

import static gwarchod.core.casefile.considered.ConsideredCase.CRIME;
import static gwarchod.core.casefile.considered.ConsideredCase.TODAY;
import static gwarchod.core.casefile.considered.ConsideredCase.WHY;
import static gwarchod.core.casefile.considered.ConsideredCase.allConsidered;
import static gwarchod.core.casefile.considered.ConsideredCase.asked;
import static gwarchod.core.casefile.considered.ConsideredCase.considered;
import static gwarchod.core.casefile.considered.ConsideredCase.full;
import static gwarchod.core.casefile.considered.ConsideredCase.gaps;
import static gwarchod.core.casefile.considered.ConsideredCase.not;
import static gwarchod.core.casefile.considered.ConsideredCase.raised;
import static gwarchod.core.casefile.considered.ConsideredCase.reasons;
import static gwarchod.core.casefile.considered.ConsideredCase.reported;
import static gwarchod.core.casefile.considered.ConsideredCase.stalking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.considered.ConsideredEvent.InvestigationClosed;
import gwarchod.core.casefile.considered.ConsideredEvent.SignedOff;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.RecordCircumstances;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.ReopenOutcome;
import gwarchod.core.casefile.crime.Standing;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is blocked until everything was considered, and what brings a case back.
class SignOffTest {
    private static final Actor SUPERVISOR = new Actor(new UserId("supervisor"), new AgencyId("police"), "supervisor", "law-enforcement", null);

    @Test
    void arrest_charge_admission_and_the_dash_open_further_questions_each_with_its_own_clock() {
        var arrested = stalking().given(new RecordCircumstances(
                CRIME, VictimRelation.EX_PARTNER, TODAY, true));
        assertTrue(asked(arrested).containsAll(List.of("bail-pre", "nmo", "sro")));
        var charged = arrested.given(new RecordOutcome(CRIME, 1, TODAY, null, null));
        assertTrue(asked(charged).containsAll(List.of("ro-conv", "bail-post", "tagging", "shpo")));
        assertFalse(asked(charged).contains("bail-pre"));
        assertTrue(asked(stalking().given(new RecordOutcome(CRIME, 0, TODAY, Standing.ADMITTED, null)))
                .containsAll(List.of("caution-conditions", "diversion")));
        var later = allConsidered(stalking()).at(Instant.parse("2025-07-01T12:00:00Z"))
                .given(new RecordOutcome(CRIME, 1, LocalDate.of(2025, 7, 1), null, null));
        assertEquals(List.of(), raised(later.at(Instant.parse("2025-07-04T12:00:00Z")), "not-considered"));
        assertEquals(1, raised(later.at(Instant.parse("2025-07-05T12:00:00Z")), "not-considered").size());
    }

    @Test
    void gaps_never_block_an_outcome_but_the_sign_off_and_the_closing() {
        var ended = stalking().given(new RecordOutcome(CRIME, 16, TODAY, null, null));
        ended.when(new SignOff(CRIME, null)).thenRefused("considerations-missing");
        ended.when(new CloseInvestigation(CRIME, null)).thenRefused("considerations-missing");
        var done = allConsidered(ended);
        done.when(new CloseInvestigation(CRIME, null)).thenRefused("not-signed-off");
        done.when(new SignOff(CRIME, WHY)).thenRefused("signs-own-considerations");
        done = done.by(SUPERVISOR);
        done.when(new SignOff(CRIME, WHY)).then(new SignedOff(CRIME, WHY));
        var signed = done.given(new SignOff(CRIME, WHY));
        signed.when(new SignOff(CRIME, WHY)).thenNothing();
        signed.when(new CloseInvestigation(CRIME, null)).then(new InvestigationClosed(CRIME, 16, TODAY, Text.NONE));
        var closed = signed.given(new CloseInvestigation(CRIME, null));
        closed.when(new CloseInvestigation(CRIME, null)).thenNothing();
        assertNotNull(full(closed).crimes().getFirst().closed());
        allConsidered(stalking()).when(new CloseInvestigation(CRIME, null)).thenRefused("outcome-missing");
    }

    @Test
    void a_disputed_class_blocks_the_sign_off_too() {
        allConsidered(stalking()).given(new DisagreeOnClass(CRIME, null, WHY)).by(SUPERVISOR)
                .when(new SignOff(CRIME, null)).thenRefused("class-still-disputed");
    }

    @Test
    void a_closed_investigation_is_open_again_once_its_outcome_changes() {
        var closed = allConsidered(stalking().given(new RecordOutcome(CRIME, 16, TODAY, null, null)))
                .by(SUPERVISOR).given(new SignOff(CRIME, null), new CloseInvestigation(CRIME, null));
        assertNull(full(closed.given(new ReopenOutcome(CRIME, WHY))).crimes().getFirst().closed());
    }

    @Test
    void outcomes_15_and_16_of_stalking_ask_once_more_for_programme_and_order_where_they_were_not_pursued() {
        var later = Instant.parse("2025-07-01T12:00:00Z");
        for (int outcome : List.of(15, 16)) {
            var ended = allConsidered(stalking()).at(later).given(new RecordOutcome(CRIME, outcome, LocalDate.of(2025, 7, 1), null, null));
            assertEquals(Map.of("spo", GapReason.AFTER_OUTCOME, "programme", GapReason.AFTER_OUTCOME), reasons(ended));
            assertEquals(List.of(), gaps(ended.given(considered(LocalDate.of(2025, 7, 1), WHY, not("spo", null), not("programme", null)))));
        }
        var charged = allConsidered(stalking()).at(later).given(new RecordOutcome(CRIME, 14, LocalDate.of(2025, 7, 1), null, null));
        assertEquals(List.of(), gaps(charged));
        var pursued = allConsidered(stalking()).given(considered(TODAY, WHY, new Considering("spo", Verdict.PURSUED, null))).at(later)
                .given(new RecordOutcome(CRIME, 15, LocalDate.of(2025, 7, 1), null, null));
        assertEquals(List.of("programme"), gaps(pursued));
    }

    /// The review's scenario "caution-not-working".
    @Test
    void offences_after_a_caution_with_a_condition_raise_the_case_until_a_supervisor_signs_off_what_is_done_instead() {
        var cautioned = reported(RecordedClass.HARASSMENT, false).given(new RecordOutcome(CRIME, 3, TODAY, null, new Text("no contact")));
        assertEquals(List.of(), raised(cautioned, "reoffended-after"));
        var december = cautioned.at(Instant.parse("2025-07-10T12:00:00Z")).given(
                new RecordCrime("DPP/2/25", RecordedClass.HARASSMENT, null, null, LocalDate.of(2025, 7, 1), null, null, null),
                new RecordCrime("DPP/3/25", RecordedClass.HARASSMENT, null, null, LocalDate.of(2025, 7, 9), null, null, null));
        var item = december.finds("reoffended-after").items().getFirst();
        assertEquals("reoffended-after:id-5-1", item.id());
        assertEquals(Urgency.HIGH, item.urgency());
        assertTrue(full(december).reoffended());
        var signed = december.given(new CancelCrime(new EntityId("id-4-1"), WHY));
        var latest = new EntityId("id-5-1");
        var done = signed.given(new RecordConsiderations(latest, LocalDate.of(2025, 7, 10), Forum.SUPERVISION,
                gaps(signed, latest).stream().map(what -> not(what, null)).toList(), WHY)).by(SUPERVISOR).given(new SignOff(latest, null));
        assertEquals(List.of(), raised(done, "reoffended-after"));
        assertEquals(List.of("reoffended-after:id-4-1"), raised(december.given(new CancelCrime(new EntityId("id-5-1"), WHY)), "reoffended-after"));
        assertEquals(List.of(), raised(december.given(
                new CancelCrime(new EntityId("id-5-1"), WHY), new CancelCrime(new EntityId("id-4-1"), WHY)), "reoffended-after"));
    }

    @Test
    void offences_after_a_programme_that_was_pursued_raise_the_case_too() {
        var programme = stalking().given(considered(TODAY, WHY, new Considering("programme", Verdict.PURSUED, null)));
        var again = programme.at(Instant.parse("2025-07-10T12:00:00Z")).given(
                new RecordCrime("DPP/2/25", RecordedClass.STALKING, null, null, LocalDate.of(2025, 7, 1), null, null, null));
        assertEquals(1, raised(again, "reoffended-after").size());
        assertEquals(List.of(), raised(stalking().given(considered(TODAY, WHY, not("programme", null))).at(Instant.parse("2025-07-10T12:00:00Z"))
                .given(new RecordCrime("DPP/2/25", RecordedClass.STALKING, null, null, LocalDate.of(2025, 7, 1), null, null, null)),
                "reoffended-after"));
    }

    @Test
    void what_was_signed_off_before_an_outcome_was_reopened_is_signed_off_anew() {
        var signed = allConsidered(stalking().given(new RecordOutcome(CRIME, 16, TODAY, null, null)))
                .by(SUPERVISOR).given(new SignOff(CRIME, WHY));
        var again = signed.given(new ReopenOutcome(CRIME, WHY), new RecordOutcome(CRIME, 16, TODAY, null, null));
        again.when(new CloseInvestigation(CRIME, null)).thenRefused("not-signed-off");
        assertNull(full(again).crimes().getFirst().signedOff());
        again.when(new SignOff(CRIME, WHY)).then(new SignedOff(CRIME, WHY));
        again.given(new SignOff(CRIME, WHY)).when(new CloseInvestigation(CRIME, null)).accepted();
    }
}
