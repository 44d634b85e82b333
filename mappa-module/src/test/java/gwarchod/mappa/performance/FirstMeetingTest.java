package gwarchod.mappa.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.level.LeaveMappa;
import gwarchod.core.casefile.level.LeavingReason;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.Convened;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.referral.AnswerMappaReferral;
import gwarchod.mappa.referral.MappaAnswer;
import gwarchod.mappa.referral.MappaThreshold;
import gwarchod.mappa.referral.ReferToMappa;
import gwarchod.mappa.screening.CourtFinding;
import gwarchod.mappa.screening.Particulars;
import gwarchod.mappa.screening.RecordConviction;
import gwarchod.mappa.screening.SentenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/// By when the meeting after a referral is held, whoever was spoken about before.
class FirstMeetingTest extends Convened {
    private static PerformanceFacts facts(Scenario scenario) {
        return PerformanceFacts.of(scenario.file()).orElseThrow();
    }

    private static Scenario accepted(Scenario before) {
        var refer = new ReferToMappa(3, 1, MappaThreshold.HIGH_OR_VERY_HIGH_RISK, WHY, WHY, WHY, "Insp. Rees", List.of(PROBATION), null, null);
        var convicted = before.given(new RecordConviction(new Particulars("sexual-schedule-3", null, CourtFinding.CONVICTED, SentenceKind.COMMUNITY,
                null, TODAY, null, null, true, null)));
        var id = new EntityId(convicted.when(refer).ids().get("referral"));
        return convicted.given(refer).given(new AnswerMappaReferral(id, MappaAnswer.ACCEPTED, WHY));
    }

    @Test
    void who_was_accepted_for_level_3_is_expected_by_the_number_of_level_3_until_they_leave() {
        var waits = accepted(complete().given(close(PanelEnd.ADJOURNED)));
        assertEquals(TODAY.plusDays(7), facts(waits).next(), "five working days");
        assertNull(facts(waits.given(new LeaveMappa(LeavingReason.DIED, TODAY, WHY, null))).next());
    }

    @Test
    void the_meeting_after_another_referral_is_a_first_one_again() {
        var held = complete().given(close(PanelEnd.HELD));
        assertTrue(facts(held).met().getFirst().first());
        var again = accepted(held.at(Days.start(TODAY.plusDays(1)))).given(new OpenPanelItem(new MeetingId("m2"), 3));
        var met = facts(again.given(new ClosePanelItem(second(again), PanelEnd.ADJOURNED, LATER, WHY, new UserId("chair")))).met().getLast();
        assertTrue(met.first());
        assertEquals(TODAY.plusDays(8), met.dueBy(), "five working days");
        var without = held.given(new OpenPanelItem(new MeetingId("m2"), 3));
        var review = facts(without.given(new ClosePanelItem(second(without), PanelEnd.ADJOURNED, LATER, WHY, new UserId("chair")))).met().getLast();
        assertFalse(review.first());
        assertEquals(LATER, review.dueBy(), "the day the meeting before set");
    }

    private static EntityId second(Scenario scenario) {
        return Panel.of(scenario.file()).items().getLast().id();
    }
}
