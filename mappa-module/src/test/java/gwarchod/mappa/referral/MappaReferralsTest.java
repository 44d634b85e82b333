package gwarchod.mappa.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.level.LeaveMappa;
import gwarchod.core.casefile.level.LeavingReason;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.referral.MappaEvent.Answered;
import gwarchod.mappa.referral.MappaEvent.Referred;
import gwarchod.mappa.referral.MappaEvent.TransferAnswered;
import gwarchod.mappa.screening.CourtFinding;
import gwarchod.mappa.screening.Particulars;
import gwarchod.mappa.screening.RecordConviction;
import gwarchod.mappa.screening.ScreeningOutcome;
import gwarchod.mappa.screening.ScreeningPurpose;
import gwarchod.mappa.screening.Screenings;
import gwarchod.mappa.screening.SentenceKind;
import gwarchod.mappa.screening.SignScreening;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappaReferralsTest {
    private static final Words WORDS = Words.load(List.of("checks", "mappa", "screening", "level", "setting"));
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final EntityId ID = new EntityId("id-4-1");
    private static final Text WHY = new Text("Stalks, armed");
    private static final Text MORE = new Text("Three agencies at once");
    private static final ReferToMappa REFER = refer(2, WHY, MORE, null, "Insp. Rees");

    private final Scenario nothing = Scenario.of(MappaReferrals.DISCIPLINE, Screenings.DISCIPLINE, MappaLevel.DISCIPLINE, Management.DISCIPLINE,
            Plan.DISCIPLINE, Crimes.DISCIPLINE, People.DISCIPLINE);
    private final Scenario led = nothing.given(new AssignLead(new UserId("mosovo"), new AgencyId("police"), null));
    private final Scenario planned = led.given(new AddMeasure(Pillar.SUPERVISION, WHY, null, null, new AgencyId("police"), null));
    private final Scenario empty = planned.given(new RecordConviction(new Particulars("sexual-schedule-3", null, CourtFinding.CONVICTED,
            SentenceKind.COMMUNITY, null, TODAY, null, null, true, null)));
    private final Scenario referred = empty.given(REFER);

    private static ReferToMappa refer(int level, Text reason, Text adds, @Nullable Text beyond, String endorsedBy) {
        return new ReferToMappa(level, 1, MappaThreshold.HIGH_OR_VERY_HIGH_RISK, reason, adds, beyond, endorsedBy,
                List.of(new AgencyId("probation")), WHY, null);
    }

    private static AnswerMappaReferral answer(MappaAnswer answer) {
        return new AnswerMappaReferral(ID, answer, WHY);
    }

    @Test
    void a_complete_referral_is_recorded() {
        empty.when(REFER).then(new Referred(ID, 2, MappaThreshold.HIGH_OR_VERY_HIGH_RISK, WHY, MORE, null, "Insp. Rees",
                List.of(new AgencyId("probation")), 1, WHY, null));
    }

    @Test
    void an_incomplete_referral_is_refused_where_it_lacks_something() {
        empty.when(refer(1, WHY, MORE, null, "Rees")).thenInvalid("level-not-formal", "/level");
        empty.when(refer(2, Text.NONE, MORE, null, "Rees")).thenInvalid("text-required", "/reason");
        empty.when(refer(2, WHY, Text.NONE, null, "Rees")).thenInvalid("text-required", "/meetingAdds");
        empty.when(refer(3, WHY, MORE, null, "Rees")).thenInvalid("text-required", "/beyondLevel2");
        empty.when(refer(2, WHY, MORE, null, "")).thenInvalid("text-required", "/endorsedBy");
        empty.given(refer(3, WHY, MORE, WHY, "Rees"));
    }

    @Test
    void a_referral_waits_until_the_case_has_what_a_meeting_needs() {
        nothing.when(REFER).thenRefused("mappa-referral-lacks-lead");
        led.when(REFER).thenRefused("mappa-referral-lacks-plan");
        planned.when(REFER).thenRefused("mappa-referral-lacks-conviction");
        empty.when(new ReferToMappa(2, 5, MappaThreshold.ACTIVE_COORDINATION, WHY, MORE, null, "Rees", List.of(new AgencyId("probation")), null, null))
                .thenInvalid("mappa-category-unknown", "/category");
        empty.when(new ReferToMappa(2, 1, MappaThreshold.ACTIVE_COORDINATION, WHY, MORE, null, "Rees", List.of(), null, null))
                .thenInvalid("value-required", "/invite");
        empty.when(category(3)).thenRefused("category-goes-before");
        var other = planned.given(new RecordConviction(new Particulars("stalking-2a", null, CourtFinding.CONVICTED,
                SentenceKind.COMMUNITY, null, TODAY, null, null, false, null)));
        other.when(category(1)).thenRefused("category-not-shown");
        other.when(category(3)).accepted();
    }

    private static ReferToMappa category(int category) {
        return new ReferToMappa(2, category, MappaThreshold.ACTIVE_COORDINATION, WHY, MORE, null, "Rees", List.of(new AgencyId("probation")), null, null);
    }

    @Test
    void the_first_meeting_has_a_clock_from_the_answer_until_a_meeting_decides() {
        var accepted = referred.given(answer(MappaAnswer.ACCEPTED));
        assertTrue(accepted.card().has("mappa-first-2"), "so it is on the agenda of that meeting");
        assertEquals(Urgency.ROUTINE, accepted.finds("mappa-first-meeting").items().getFirst().urgency());
        var due = LocalDate.of(2025, 7, 9);         // twenty working days after Wednesday 11 June 2025
        assertEquals(new Waits.One(MappaWait.FIRST_MEETING, "mappa.referral", Scenario.NOON, TODAY, due), waits(accepted, MappaWait.FIRST_MEETING));
        var late = accepted.at(Days.start(due.plusDays(1)));
        assertEquals(Urgency.HIGH, late.finds("mappa-first-meeting").items().getFirst().urgency());
        assertFalse(WORDS.say(Lang.EN, late.finds("mappa-first-meeting").items().getFirst().title()).contains("2025"));
        var held = late.given(new SetLevel(1, 2, due.plusDays(80), WHY, new MeetingId("panel-one"), null));
        assertTrue(held.finds("mappa-first-meeting").items().isEmpty());
        assertTrue(Waits.of(held.file(), due).all().stream().noneMatch(one -> one.at() == MappaWait.FIRST_MEETING));
        assertTrue(referred.given(answer(MappaAnswer.DECLINED)).finds("mappa-first-meeting").items().isEmpty());
    }

    @Test
    void whoever_died_waits_for_no_meeting_and_to_be_referred_by_nobody() {
        var managed = empty.given(MappaLevel.screened(new EntityId("s-1"), 1, TODAY, TODAY.plusDays(100), WHY));
        var referral = new EntityId("id-5-1");
        for (var answer : List.of(MappaAnswer.ACCEPTED, MappaAnswer.RETURNED)) {
            var answered = managed.given(REFER).given(new AnswerMappaReferral(referral, answer, WHY));
            assertTrue(Waits.of(answered.file(), TODAY).all().stream().anyMatch(one -> one.section().equals("mappa.referral")));
            var dead = answered.given(new LeaveMappa(LeavingReason.DIED, TODAY, WHY, null));
            assertTrue(dead.finds("mappa-first-meeting").items().isEmpty());
            assertTrue(Waits.of(dead.file(), TODAY).all().stream().noneMatch(one -> one.section().equals("mappa.referral")));
            assertEquals(Optional.empty(), MappaReferrals.firstMeetingBy(dead.file()));
        }
    }

    @Test
    void a_referral_to_level_3_is_met_by_the_number_of_level_3() {
        var accepted = empty.given(refer(3, WHY, MORE, MORE, "Insp. Rees")).given(answer(MappaAnswer.ACCEPTED));
        assertEquals(Optional.of(LocalDate.of(2025, 6, 18)), MappaReferrals.firstMeetingBy(accepted.file()));
    }

    @Test
    void whoever_was_found_to_be_one_to_refer_waits_until_they_are() {
        var found = empty.given(new SignScreening(ScreeningPurpose.IDENTIFICATION, ScreeningOutcome.REFER, 1, false, false, WHY, null, "Rees"));
        assertEquals(1, found.finds("mappa-to-refer").items().size());
        assertEquals("mappa.screening", waits(found, MappaWait.REFERRAL).section());
        assertTrue(found.given(REFER).finds("mappa-to-refer").items().isEmpty());
        var returned = found.given(REFER).given(new AnswerMappaReferral(new EntityId("id-5-1"), MappaAnswer.RETURNED, WHY));
        assertEquals("mappa.referral", waits(returned, MappaWait.REFERRAL_RETURNED).section());
    }

    private static Waits.One waits(Scenario scenario, MappaWait at) {
        return Waits.of(scenario.file(), TODAY).all().stream().filter(one -> one.at() == at).findFirst().orElseThrow();
    }

    @Test
    void a_transfer_keeps_the_person_here_until_the_other_area_took_over() {
        var ask = new AskTransfer("North Wales", WHY);
        empty.when(ask).thenRefused("not-under-mappa");
        var managed = empty.given(new SetLevel(1, 2, TODAY.plusDays(80), WHY, new MeetingId("panel-one"), null));
        managed.when(new AskTransfer("", WHY)).thenInvalid("text-required", "/area");
        var asked = managed.given(ask);
        var id = asked.state(MappaReferrals.DISCIPLINE).transfers().getFirst().said().transfer();
        asked.when(ask).thenRefused("transfer-waiting");
        assertEquals(1, asked.finds("mappa-transfer-waiting").items().size());
        assertEquals("mappa.referral", waits(asked, MappaWait.TRANSFER).section());
        var refused = asked.given(new AnswerTransfer(id, TransferAnswer.REFUSED, TODAY, null, WHY));
        assertTrue(MappaLevel.standing(refused.file()).isPresent());
        refused.when(new AnswerTransfer(id, TransferAnswer.TAKEN_OVER, TODAY, null, WHY)).thenRefused("transfer-answered");
        asked.when(new AnswerTransfer(new EntityId("other"), TransferAnswer.REFUSED, TODAY, null, WHY)).thenInvalid("transfer-unknown", "/transfer");
        var over = new AnswerTransfer(id, TransferAnswer.TAKEN_OVER, TODAY, "NW 12", WHY);
        asked.when(over).then(new TransferAnswered(id, TransferAnswer.TAKEN_OVER, TODAY, new Text("NW 12"), WHY),
                MappaLevel.transferred(TODAY, WHY));
        assertTrue(MappaLevel.standing(asked.given(over).file()).isEmpty());
        assertTrue(asked.given(over).finds("mappa-transfer-waiting").items().isEmpty());
    }

    @Test
    void one_referral_waits_at_a_time_and_a_returned_one_is_sent_again() {
        referred.when(REFER).thenRefused("mappa-referral-waiting");
        referred.given(answer(MappaAnswer.RETURNED)).given(REFER);
    }

    @Test
    void a_referral_is_answered_once_and_with_a_rationale() {
        referred.when(answer(MappaAnswer.ACCEPTED)).then(new Answered(ID, MappaAnswer.ACCEPTED, WHY));
        referred.when(new AnswerMappaReferral(ID, MappaAnswer.DECLINED, Text.NONE)).thenInvalid("text-required", "/rationale");
        referred.given(answer(MappaAnswer.ACCEPTED)).when(answer(MappaAnswer.ACCEPTED)).thenNothing();
        referred.given(answer(MappaAnswer.ACCEPTED)).when(answer(MappaAnswer.DECLINED)).thenRefused("mappa-referral-answered");
        empty.when(answer(MappaAnswer.ACCEPTED)).thenInvalid("mappa-referral-unknown", "/referral");
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = empty.guarding(_ -> new Text("guarded"));
        var said = (Referred) ((Decision.Accepted) guarded.when(refer(3, WHY, MORE, WHY, "Rees")).decision())
                .events().getFirst();
        assertEquals(Set.of("guarded"),
                Set.of(said.reason().raw()));
        assertEquals("guarded", said.meetingAdds().raw());
        assertEquals("guarded", said.beyondLevel2() == null ? "" : said.beyondLevel2().raw());
        assertEquals("guarded", said.endorsedBy());
    }

    @Test
    void a_referral_waiting_for_an_answer_is_spoken_about() {
        assertTrue(referred.card().has("mappa-referred"));
        var item = referred.finds("mappa-referral-waiting").items().getFirst();
        assertEquals("mappa-referral-waiting:id-4-1", item.id());
        assertEquals(Urgency.ROUTINE, item.urgency());
        assertFalse(WORDS.say(Lang.CY, item.title()).isBlank());
        assertEquals(Urgency.HIGH,
                empty.given(refer(3, WHY, MORE, WHY, "Rees")).finds("mappa-referral-waiting").items().getFirst().urgency());
        var answered = referred.given(answer(MappaAnswer.DECLINED));
        assertTrue(answered.finds("mappa-referral-waiting").items().isEmpty());
        assertFalse(answered.card().has("mappa-referred"));
    }

    @Test
    void the_summary_says_where_it_stands_and_not_why() {
        var summary = assertInstanceOf(Shown.Summary.class, referred.reads(MappaReferrals.SECTION, Level.SUMMARY, WORDS)).value();
        assertFalse(Json.write(summary).contains("Stalks"));
        var full = (MappaReferralView) assertInstanceOf(Shown.Full.class,
                referred.given(answer(MappaAnswer.ACCEPTED)).reads(MappaReferrals.SECTION, Level.FULL, WORDS)).value();
        assertEquals("Stalks, armed", full.referrals().getFirst().reason());
        assertInstanceOf(Shown.Empty.class, empty.reads(MappaReferrals.SECTION, Level.FULL, WORDS));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(MappaEvent.TYPES);
        Golden.checkOld(MappaEvent.TYPES, MappaEvent.UPCASTERS);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(MappaThreshold.values(), MappaAnswer.values(), TransferAnswer.values(), ReferralGap.values(), MappaWait.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)));
            }
        }
        MappaEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        MappaReferrals.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
