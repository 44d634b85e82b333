package gwarchod.mappa.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.PanelEvent.Opened;
import gwarchod.mappa.pdp.DecidePanel;
import gwarchod.mappa.pdp.DecideThreshold;
import gwarchod.mappa.pdp.LegalGateway;
import gwarchod.mappa.pdp.NominatePdp;
import gwarchod.mappa.youth.Youth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PanelTest extends Convened {
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
    void who_is_dangerous_and_not_under_mappa_is_spoken_about_elsewhere() {
        var known = Scenario.of(Stream.concat(Stream.of(PARTS), Stream.of(Person.DISCIPLINE, Youth.DISCIPLINE)).toArray(Discipline<?>[]::new))
                .given(new AssignLead(new UserId("officer"), POLICE, null));
        var nominating = new NominatePdp(WHY, WHY, WHY, null, null, null, LegalGateway.POLICING_PURPOSE, WHY);
        var nomination = new EntityId(known.when(nominating).ids().get("nomination"));
        var managed = known.given(nominating).given(new DecideThreshold(nomination, true, WHY)).given(new DecidePanel(nomination, true, "Supt Rees",
                List.of(POLICE, PROBATION), WHY, LegalGateway.POLICING_PURPOSE, WHY, WHY, LATER));
        managed.when(new OpenPanelItem(MEETING, 2)).thenRefused("panel-not-for-pdp");
        managed.given(new SetLevel(2, 2, LATER, WHY, MEETING, null)).when(new OpenPanelItem(MEETING, 2)).accepted();
        assertEquals(Set.of("mappa-level-3"), new OpenPanelItem(MEETING, 3).decidedOnlyAt(), "nor is a case on a meeting of another kind or level");
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
    void who_is_invited_is_invited_until_the_item_is_done_with() {
        assertEquals(CaseFacts.Invited.NOBODY, opened.card().facts().invited());
        var asked = opened.given(invite(HOUSING, Seat.HOUSING), new InviteToPanel(item, PROBATION, Seat.PROBATION, new UserId("peredur"), WHY));
        assertEquals(new CaseFacts.Invited(Map.of(HOUSING, Set.of(MEETING)), Map.of(new UserId("peredur"), Set.of(MEETING))), asked.card().facts().invited());
        var invitation = Panel.of(asked.file()).items().getFirst().invitations().getFirst().id();
        assertEquals(Set.of(), asked.given(new UninviteFromPanel(item, invitation, WHY)).card().facts().invited().agencies().keySet());
        var closed = asked.given(close(PanelEnd.DEFERRED));
        assertEquals(Set.of(HOUSING), closed.card().facts().invited().agencies().keySet());
        var last = closed.at(Scenario.NOON.plus(Duration.ofDays(28)));
        assertEquals(Set.of(HOUSING), last.card().facts().invited().agencies().keySet());
        assertEquals(CaseFacts.Invited.NOBODY, closed.at(Scenario.NOON.plus(Duration.ofDays(29))).card().facts().invited());
    }

    @Test
    void who_is_invited_to_one_item_knows_nothing_of_another() {
        var later = new MeetingId("m2");
        var both = opened.given(invite(HOUSING, Seat.HOUSING), say(null), close(PanelEnd.DEFERRED)).given(new OpenPanelItem(later, 2));
        var second = Panel.of(both.file()).at(later).orElseThrow().id();
        var all = both.given(new Contribute.SayStandard(second, null, WHY, false));
        var viewer = new Viewer(new UserId("guest"), "", HOUSING, new TreeSet<>(Set.of("panel-attendee")));
        var guest = new Agreement(1, Agreements.byDefault().terms()).scope(viewer, all.card().facts());
        var sees = new Rendering(Scenario.NOON, guest, Lang.EN, Words.load(List.of("panel")), Scenario.DIRECTORY, _ -> "somebody", text -> text);
        assertEquals(List.of(MEETING), PanelItemView.of(all.file(), sees).orElseThrow().items().stream().map(PanelItemView.Item::meeting).toList());
        var said = PanelStandardView.of(all.file(), sees).orElseThrow();
        assertEquals(List.of(MEETING), said.items().stream().map(PanelStandardView.Item::meeting).toList());
        assertEquals(List.of(MEETING), said.paragraphs().stream().map(ParagraphsView.Line::meeting).toList());
        assertTrue(all.card().items().stream().filter(one -> one.rule().equals("panel-item-open")).noneMatch(one -> one.openTo(guest)));
        assertTrue(all.card().labels().stream().filter(one -> one.tag().startsWith("panel-entries")).noneMatch(one -> one.openTo(guest)));
    }

    @Test
    void a_case_on_a_meeting_stands_on_its_agenda_and_what_was_not_finished_is_carried() {
        assertTrue(opened.card().has("panel-level-2"));
        assertEquals(1, opened.finds("panel-item-open").items().size());
        var deferred = opened.given(close(PanelEnd.DEFERRED));
        assertTrue(deferred.finds("panel-item-open").items().isEmpty());
        assertEquals(Urgency.ROUTINE, deferred.finds("panel-item-carried").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, deferred.at(Scenario.NOON.plus(Duration.ofDays(61))).finds("panel-item-carried").items().getFirst().urgency());
        assertTrue(deferred.given(new OpenPanelItem(new MeetingId("m2"), 2)).finds("panel-item-carried").items().isEmpty());
        var held = complete().given(close(PanelEnd.HELD));
        assertTrue(held.finds("panel-item-carried").items().isEmpty());
        assertFalse(held.card().has("panel-level-2"));
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
