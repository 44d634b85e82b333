package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralsViewTest {
    private static final Words WORDS = Words.load(List.of("checks", "referral", "report"));
    private static final Refer REFER = new Refer(ReferralKind.PROGRAMME, new AgencyId("fpuk"), new EntityId("p"), "Reflecting",
            new Text("Follows " + Text.reference(new PersonId("victim")) + " home"), null, null);

    @Test
    void the_full_section_says_why_without_naming_protected_people() {
        var shown = Referring.scenario().given(REFER).reads(Referrals.SECTION, Level.FULL, WORDS);
        var line = assertInstanceOf(Shown.Full.class, shown).value();
        assertEquals("Follows a protected person home", ((ReferralsView) line).referrals().getFirst().reason());
    }

    @Test
    void the_summary_says_where_it_stands_and_not_why() {
        var shown = Referring.scenario().given(REFER).reads(Referrals.SECTION, Level.SUMMARY, WORDS);
        var json = Json.write(assertInstanceOf(Shown.Summary.class, shown).value());
        assertFalse(json.contains("Follows"), json);
        assertEquals(ReferralStage.REFERRED, Json.read(json, ReferralsSummary.class).referrals().getFirst().stage());
    }

    @Test
    void a_case_without_referrals_has_an_empty_section() {
        assertInstanceOf(Shown.Empty.class, Referring.scenario().reads(Referrals.SECTION, Level.FULL, WORDS));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(ReferralEvent.TYPES);
        Golden.checkOld(ReferralEvent.TYPES, ReferralEvent.UPCASTERS);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(ReferralKind.values(), ReferralConsent.values(), ReferralStage.values(), Suitability.values(),
                ReferralEnd.values(), ReferralStanding.values(), ReferralMove.values(), GateNeed.values(), GateState.values(), HoldKind.values(),
                ToldItem.values(), EligibilityCriterion.values(), ReferralPlace.values())) {
            for (Enum<?> constant : type) {
                assertFalse(WORDS.say(Lang.CY, Words.enumKey(constant)).isBlank());
            }
        }
        ReferralEvent.TYPES.forEach(type -> WORDS.say(Lang.EN, "event." + type.name().replaceAll("\\.\\d+$", "")));
        Referrals.DISCIPLINE.commands().forEach(command -> WORDS.say(Lang.EN, "command." + command.name()));
    }

    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final AgencyId CLINIC = new AgencyId("clinic-west");

    @Test
    void a_provider_sees_the_referrals_to_itself_alone() {
        var both = Referring.scenario().given(REFER)
                .given(new Refer(ReferralKind.CLINIC, CLINIC, null, null, new Text("Fixated"), null, null));
        var full = (ReferralsView) assertInstanceOf(Shown.Full.class, both.readsReferred(Referrals.SECTION, Level.FULL, FPUK, WORDS)).value();
        assertEquals(List.of(FPUK), full.referrals().stream().map(ReferralsView.Line::providerId).toList());
        var summary = Json.write(assertInstanceOf(Shown.Summary.class, both.readsReferred(Referrals.SECTION, Level.SUMMARY, CLINIC, WORDS)).value());
        assertFalse(summary.contains("fpuk"), summary);
        assertInstanceOf(Shown.Empty.class, both.readsReferred(Referrals.SECTION, Level.FULL, new AgencyId("threshold"), WORDS));
        assertEquals(2, ((ReferralsView) ((Shown.Full<?, ?>) both.reads(Referrals.SECTION, Level.FULL, WORDS)).value()).referrals().size());
    }

    @Test
    void labels_and_items_about_a_referral_are_open_to_its_provider_alone() {
        var card = Referring.scenario().given(REFER)
                .given(new Refer(ReferralKind.CLINIC, CLINIC, null, null, new Text("Fixated"), null, null));
        assertEquals(List.of("programme"), tags(card, FPUK));
        assertEquals(List.of("clinic-clinic-west"), tags(card, CLINIC));
        var late = card.at(Scenario.NOON.plus(Duration.ofDays(9))).card();
        assertEquals(1, late.openTo(Scenario.referredTo(Referrals.SECTION, Level.FULL, FPUK)).items().size());
        assertEquals(List.of(), late.openTo(Scenario.referredTo(Referrals.SECTION, Level.FULL, CLINIC)).items());
    }

    private static List<String> tags(Scenario scenario, AgencyId provider) {
        return scenario.card().openTo(Scenario.referredTo(Referrals.SECTION, Level.FULL, provider)).labels().stream()
                .map(Card.Label::tag).toList();
    }
}
