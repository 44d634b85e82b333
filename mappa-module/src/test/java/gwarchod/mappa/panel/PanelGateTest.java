package gwarchod.mappa.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Lang;
import gwarchod.mappa.panel.PanelEvent.Closed;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelGateTest extends Convened {
    @Test
    void a_complete_item_is_closed_as_held_and_takes_nothing_more() {
        complete().when(close(PanelEnd.HELD)).then(new Closed(item, PanelEnd.HELD, null, null, null, List.of()));
        var held = complete().given(close(PanelEnd.HELD));
        held.when(say(null)).thenRefused("panel-item-closed");
        held.when(invite(HOUSING, Seat.HOUSING)).thenRefused("panel-item-closed");
        assertTrue(Panel.of(held.file()).items().getFirst().wasHeld());
        assertTrue(Panel.of(held.file()).items().getFirst().closedAt().orElseThrow() > 1);
    }

    @Test
    void aMeetingCannotCloseWithoutDisclosureDecisionPlanLevelNextDateAndOwnedDatedActions() {
        var refused = (Decision.Refused) opened.when(close(PanelEnd.HELD)).decision();
        assertEquals("panel-item-lacks", refused.why().code());
        assertEquals(List.of(PanelGap.QUORUM, PanelGap.RISK, PanelGap.VICTIMS, PanelGap.DIVERSITY, PanelGap.PLAN_PARTS,
                PanelGap.PLAN_REVIEW, PanelGap.DISCLOSURE, PanelGap.LEVEL, PanelGap.NEXT_REVIEW), ((Refusal.RuleBroken) refused.why()).args().getFirst());
        assertEquals("This item can't be closed as held yet. Still needed: a decision on the level, the date of the next review.",
                WORDS.say(Lang.EN, "refusal.panel-item-lacks", List.of(PanelGap.LEVEL, PanelGap.NEXT_REVIEW)));
    }

    @Test
    void each_thing_left_out_alone_keeps_the_item_open() {
        var all = everything();
        var lacking = List.of(PanelGap.QUORUM, PanelGap.QUORUM, PanelGap.CONFIDENTIALITY, PanelGap.CONFIDENTIALITY, PanelGap.RISK, PanelGap.VICTIMS,
                PanelGap.DIVERSITY, PanelGap.PLAN_PARTS, PanelGap.PLAN_PARTS, PanelGap.PLAN_PARTS, PanelGap.PLAN_PARTS, PanelGap.PLAN_PARTS,
                PanelGap.PLAN_REVIEW, PanelGap.DISCLOSURE, PanelGap.LEVEL, PanelGap.NEXT_REVIEW);
        for (int i = 0; i < all.size(); i++) {
            if (lacking.get(i) != PanelGap.PLAN_REVIEW) {
                int left = i;
                var without = opened.given(all.stream().filter(one -> one != all.get(left)).toArray(CaseCommand[]::new));
                assertEquals(List.of(lacking.get(i)), missing(without), all.get(i).toString());
            }
        }
        assertEquals(List.of(PanelGap.ATTENDANCE), missing(complete().given(invite(HOUSING, Seat.HOUSING))));
        assertEquals(List.of(), missing(complete().given(invite(HOUSING, Seat.HOUSING)).given(
                new AttendPanel(item, HOUSING, Seat.HOUSING, "Manager", Turnout.APOLOGIES, false))));
    }

    @Test
    void at_level_three_a_critical_public_protection_case_is_considered() {
        var three = led.given(new OpenPanelItem(MEETING, 3)).given(everything().toArray(CaseCommand[]::new));
        assertEquals(List.of(PanelGap.CRITICAL_CASE), missing(three));
        three.given(new ConsiderCriticalCase(item, false, WHY)).given(close(PanelEnd.HELD));
    }

    @Test
    void the_prison_must_be_there_where_it_was_asked() {
        var prison = new AgencyId("hmp");
        var asked = complete().given(invite(prison, Seat.PRISON))
                .given(new AttendPanel(item, prison, Seat.PRISON, "Governor", Turnout.ABSENT, false));
        assertEquals(List.of(PanelGap.QUORUM), missing(asked));
        assertEquals(List.of(PanelGap.CONFIDENTIALITY), missing(asked.given(there(prison, Seat.PRISON))));
    }

    @Test
    void what_became_of_earlier_actions_is_asked_from_the_second_meeting_on() {
        var held = complete().given(close(PanelEnd.HELD));
        var second = held.given(new OpenPanelItem(new MeetingId("m2"), 2));
        var next = Panel.of(second.file()).items().getLast();
        assertTrue(PanelGate.missing(second.file(), next, TODAY).contains(PanelGap.PREVIOUS_ACTIONS));
        var covered = second.given(new CoverTopic(next.id(), PanelTopic.PREVIOUS_ACTIONS, WHY));
        assertFalse(PanelGate.missing(covered.file(), Panel.of(covered.file()).items().getLast(), TODAY).contains(PanelGap.PREVIOUS_ACTIONS));
    }

    @Test
    void any_other_end_says_until_when_why_and_who_sees_to_it_and_names_the_gaps() {
        var chair = new UserId("chair");
        opened.when(new ClosePanelItem(item, PanelEnd.DEFERRED, null, WHY, chair)).thenInvalid("value-required", "/until");
        opened.when(new ClosePanelItem(item, PanelEnd.DEFERRED, TODAY, WHY, chair)).thenInvalid("date-in-past", "/until");
        opened.when(new ClosePanelItem(item, PanelEnd.DEFERRED, LATER, null, chair)).thenInvalid("text-required", "/reason");
        opened.when(new ClosePanelItem(item, PanelEnd.DEFERRED, LATER, WHY, null)).thenInvalid("value-required", "/owner");
        opened.when(close(PanelEnd.DEFERRED)).then(new Closed(item, PanelEnd.DEFERRED, LATER, WHY, chair, missing(opened)));
        opened.when(close(PanelEnd.INQUORATE)).accepted();
        complete().when(close(PanelEnd.INQUORATE)).thenRefused("panel-quorate");
    }
}
