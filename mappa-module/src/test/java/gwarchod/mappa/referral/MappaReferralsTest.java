package gwarchod.mappa.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.referral.MappaEvent.Answered;
import gwarchod.mappa.referral.MappaEvent.Referred;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappaReferralsTest {
    private static final Words WORDS = Words.load(List.of("checks", "mappa"));
    private static final EntityId ID = new EntityId("id-1-1");
    private static final Text WHY = new Text("Stalks, armed");
    private static final Text MORE = new Text("Three agencies at once");
    private static final ReferToMappa REFER = refer(2, WHY, MORE, null, "Insp. Rees");

    private final Scenario empty = Scenario.of(MappaReferrals.DISCIPLINE);
    private final Scenario referred = empty.given(REFER);

    private static ReferToMappa refer(int level, Text reason, Text adds, @Nullable Text beyond, String endorsedBy) {
        return new ReferToMappa(level, MappaThreshold.HIGH_OR_VERY_HIGH_RISK, reason, adds, beyond, endorsedBy,
                List.of(new AgencyId("probation")));
    }

    private static AnswerMappaReferral answer(MappaAnswer answer) {
        return new AnswerMappaReferral(ID, answer, WHY);
    }

    @Test
    void a_complete_referral_is_recorded() {
        empty.when(REFER).then(new Referred(ID, 2, MappaThreshold.HIGH_OR_VERY_HIGH_RISK, WHY, MORE, null, "Insp. Rees",
                List.of(new AgencyId("probation"))));
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
        assertEquals("mappa-referral-waiting:id-1-1", item.id());
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
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(MappaThreshold.values(), MappaAnswer.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)));
            }
        }
        MappaEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        MappaReferrals.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
