package gwarchod.mappa.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.PanelEvent.Closed;
import gwarchod.mappa.panel.PanelEvent.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelTest {
    static final AgencyId POLICE = new AgencyId("police");
    static final AgencyId PROBATION = new AgencyId("probation");
    static final AgencyId HOUSING = new AgencyId("housing");
    static final MeetingId MEETING = new MeetingId("m1");
    static final Text WHY = new Text("Because");
    static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    static final LocalDate LATER = TODAY.plusMonths(2);
    static final Actor HOUSED = new Actor(new UserId("pat"), HOUSING, "panel-attendee", "public-protection", null);
    static final Words WORDS = Words.load(List.of("checks", "panel"));

    private static final Discipline<?>[] PARTS = {
        Panel.DISCIPLINE, Management.DISCIPLINE, Plan.DISCIPLINE, MappaLevel.DISCIPLINE, Actions.DISCIPLINE, Developments.DISCIPLINE
    };

    private final Scenario led = Scenario.of(PARTS).given(new AssignLead(new UserId("officer"), POLICE, null));
    private final Scenario opened = led.given(new OpenPanelItem(MEETING, 2));
    private final EntityId item = Panel.of(opened.file()).items().getFirst().id();

    private InviteToPanel invite(AgencyId agency, Seat seat) {
        return new InviteToPanel(item, agency, seat, null, WHY);
    }

    private AttendPanel there(AgencyId agency, Seat seat) {
        return new AttendPanel(item, agency, seat, "Manager", Turnout.IN_PERSON, true);
    }

    private Contribute.SayStandard say(@Nullable AgencyId agency) {
        return new Contribute.SayStandard(item, agency, WHY, false);
    }

    private ClosePanelItem close(PanelEnd end) {
        return end == PanelEnd.HELD ? new ClosePanelItem(item, end, null, null, null)
                : new ClosePanelItem(item, end, LATER, WHY, new UserId("chair"));
    }

    /// Everything an item needs at level 2, one command after the other.
    private List<CaseCommand> everything() {
        return List.of(
                there(POLICE, Seat.POLICE), there(PROBATION, Seat.PROBATION),
                new AcknowledgePanel(item, null), new AcknowledgePanel(item, PROBATION),
                new SumUpRisk(item, WHY, WHY, WHY, WHY, WHY, HarmLevel.HIGH, List.of(new RiskTo(HarmTo.KNOWN_ADULT, HarmLevel.HIGH))),
                new CoverTopic(item, PanelTopic.VICTIMS, WHY), new CoverTopic(item, PanelTopic.DIVERSITY, WHY),
                new AddMeasure(Pillar.SUPERVISION, WHY, null, null, POLICE, null), new ReviewPlan(TODAY, LATER, null),
                new SetLevel(2, 2, LATER, WHY, MEETING, null), new SetPanelReview(item, LATER));
    }

    private Scenario complete() {
        return opened.given(everything().toArray(CaseCommand[]::new));
    }

    @Test
    void a_case_is_on_one_meeting_at_a_time_and_once_on_each() {
        led.when(new OpenPanelItem(MEETING, 2)).then(new Opened(item, MEETING, 2, POLICE));
        opened.when(new OpenPanelItem(MEETING, 2)).thenNothing();
        opened.when(new OpenPanelItem(new MeetingId("m2"), 3)).thenRefused("panel-item-open");
        led.when(new OpenPanelItem(MEETING, 1)).thenInvalid("level-not-formal", "/level");
        var again = opened.given(close(PanelEnd.DEFERRED)).given(new OpenPanelItem(new MeetingId("m2"), 3));
        assertEquals(List.of(2, 3), Panel.of(again.file()).items().stream().map(PanelItem::level).toList());
    }

    @Test
    void an_agency_is_asked_with_a_reason_and_answers_for_itself() {
        opened.when(new InviteToPanel(item, HOUSING, Seat.HOUSING, null, Text.NONE)).thenInvalid("text-required", "/reason");
        var asked = opened.given(invite(HOUSING, Seat.HOUSING));
        asked.when(invite(HOUSING, Seat.HOUSING)).thenRefused("panel-invited-already");
        var invitation = Panel.of(asked.file()).items().getFirst().invitations().getFirst();
        var answer = new AnswerPanelInvitation(item, invitation.id(), InvitationAnswer.COMING, null);
        var other = new Actor(new UserId("x"), PROBATION, "probation-practitioner", "law-enforcement", null);
        asked.by(other).when(answer).thenInvalid("panel-invitation-unknown", "/invitation");
        var answered = asked.by(HOUSED).given(answer);
        answered.when(answer).thenNothing();
        asked.given(answer);            // whoever takes the minutes answers for others
        var uninvited = answered.by(Scenario.OFFICER).given(new UninviteFromPanel(item, invitation.id(), WHY));
        uninvited.by(HOUSED).when(answer).thenInvalid("panel-invitation-unknown", "/invitation");
    }

    @Test
    void an_agency_speaks_for_itself_and_whoever_takes_the_minutes_for_others() {
        opened.by(HOUSED).when(say(PROBATION)).thenInvalid("panel-not-for-another", "/agency");
        var said = opened.by(HOUSED).given(say(null)).by(Scenario.OFFICER).given(say(PROBATION));
        assertEquals(List.of(HOUSING, PROBATION),
                Panel.of(said.file()).items().getFirst().paragraphs().stream().map(Paragraph::agency).toList());
    }

    @Test
    void whoever_said_something_takes_it_back_and_nobody_else_knows_it_is_there() {
        var said = opened.by(HOUSED).given(say(null));
        var paragraph = Panel.of(said.file()).items().getFirst().paragraphs().getFirst().id();
        var back = new TakeBackContribution(item, paragraph, WHY);
        var stranger = new Actor(new UserId("x"), PROBATION, "probation-practitioner", "law-enforcement", null);
        said.by(stranger).when(back).thenInvalid("panel-paragraph-unknown", "/paragraph");
        said.by(stranger).when(new TakeBackContribution(item, new EntityId("no"), WHY)).thenInvalid("panel-paragraph-unknown", "/paragraph");
        var taken = said.given(back);
        taken.when(back).thenNothing();
        assertFalse(Panel.of(taken.file()).items().getFirst().paragraphs().getFirst().stands());
        said.by(Scenario.OFFICER).given(close(PanelEnd.ADJOURNED)).by(HOUSED).given(back);
    }

    @Test
    void who_speaks_for_victims_is_not_a_colleague_of_who_manages_the_person() {
        var liaison = new Actor(new UserId("vlo"), PROBATION, "victim-liaison", "public-protection", null);
        var manager = new Actor(new UserId("pp"), PROBATION, "probation-practitioner", "public-protection", null);
        var said = opened.by(liaison).given(new Contribute.SayVictim(item, null, WHY, false));
        var back = new TakeBackContribution(item, Panel.of(said.file()).items().getFirst().paragraphs().getFirst().id(), WHY);
        said.by(manager).when(back).thenInvalid("panel-paragraph-unknown", "/paragraph");
        said.given(back);
    }

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
    void closing_names_what_is_missing() {
        var refused = (Decision.Refused) opened.when(close(PanelEnd.HELD)).decision();
        assertEquals("panel-item-lacks", refused.why().code());
        assertEquals(List.of(PanelGap.QUORUM, PanelGap.RISK, PanelGap.VICTIMS, PanelGap.DIVERSITY, PanelGap.PLAN_REVIEW, PanelGap.LEVEL,
                PanelGap.NEXT_REVIEW), ((Refusal.RuleBroken) refused.why()).args().getFirst());
        assertEquals("This item can't be closed as held yet. Still needed: a decision on the level, the date of the next review.",
                WORDS.say(gwarchod.core.words.Lang.EN, "refusal.panel-item-lacks", List.of(PanelGap.LEVEL, PanelGap.NEXT_REVIEW)));
    }

    @Test
    void each_thing_left_out_alone_keeps_the_item_open() {
        var all = everything();
        var lacking = List.of(PanelGap.QUORUM, PanelGap.QUORUM, PanelGap.CONFIDENTIALITY, PanelGap.CONFIDENTIALITY, PanelGap.RISK, PanelGap.VICTIMS,
                PanelGap.DIVERSITY, PanelGap.PLAN_REVIEW, PanelGap.PLAN_REVIEW, PanelGap.LEVEL, PanelGap.NEXT_REVIEW);
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

    private static List<PanelGap> missing(Scenario scenario) {
        return PanelGate.missing(scenario.file(), Panel.of(scenario.file()).items().getFirst(), TODAY);
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

    @Test
    void what_names_nothing_that_is_there_is_refused() {
        var no = new EntityId("no");
        opened.when(new AcknowledgePanel(no, null)).thenInvalid("panel-item-unknown", "/item");
        opened.when(new UninviteFromPanel(item, no, WHY)).thenInvalid("panel-invitation-unknown", "/invitation");
        opened.when(new SumUpRisk(item, WHY, WHY, WHY, WHY, WHY, HarmLevel.LOW,
                List.of(new RiskTo(HarmTo.STAFF, HarmLevel.LOW), new RiskTo(HarmTo.STAFF, HarmLevel.HIGH)))).thenInvalid("panel-group-twice", "/levels");
        opened.when(new SetPanelReview(item, TODAY)).thenInvalid("date-in-past", "/on");
        opened.by(HOUSED).when(new RecordDissent(item, PROBATION, WHY, WHY)).thenInvalid("panel-not-for-another", "/agency");
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = opened.guarding(_ -> new Text("guarded"));
        for (CaseCommand command : List.of(invite(HOUSING, Seat.HOUSING), say(null), new RecordDissent(item, null, WHY, WHY),
                new CoverTopic(item, PanelTopic.LINKS, WHY), new ConsiderCriticalCase(item, true, WHY), close(PanelEnd.DEFERRED),
                new SumUpRisk(item, WHY, WHY, WHY, WHY, WHY, HarmLevel.LOW, List.of()), there(HOUSING, Seat.HOUSING))) {
            var said = assertInstanceOf(Decision.Accepted.class, guarded.when(command).decision()).events().toString();
            assertTrue(said.contains("guarded") && !said.contains(WHY.raw()) && !said.contains("Manager"), said);
        }
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(Panel.DISCIPLINE.events());
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(Sensitivity.values(), Seat.values(), Turnout.values(), InvitationAnswer.values(), PanelEnd.values(),
                PanelTopic.values(), HarmLevel.values(), HarmTo.values(), PanelGap.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), Words.enumKey(constant));
            }
        }
        Panel.DISCIPLINE.events().forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", "")), type.name()));
        Panel.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name()), command.name()));
        Panel.DISCIPLINE.sections().forEach(view -> assertTrue(WORDS.has("section." + view.section().id())));
    }
}
