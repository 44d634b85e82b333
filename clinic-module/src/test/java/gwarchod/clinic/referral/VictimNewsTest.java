package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.development.ChangeDevelopment;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.development.DevelopmentsView;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VictimNewsTest {
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final EntityId REFERRAL = new EntityId("id-1-1");
    private static final Text WHY = new Text("Said so");

    private static Scenario suitable(CaseCommand... then) {
        var made = Referring.scenario().at(Instant.parse("2025-06-08T11:00:00Z"))
                .given(new Refer(ReferralKind.PROGRAMME, FPUK, new EntityId("reflecting"), "Reflecting", WHY, null, null)).at(Scenario.NOON);
        return Referring.gated(made, REFERRAL).given(new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, null),
                new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null)).given(then);
    }

    private static List<DevelopmentsView.Row> news(Scenario scenario) {
        var words = CoreWords.load("development", "referral");
        Shown<DevelopmentsView.Summary, DevelopmentsView> shown = scenario.reads(Developments.RECORD, Level.FULL, words);
        return shown instanceof Shown.Empty ? List.of() : ((DevelopmentsView) assertInstanceOf(Shown.Full.class, shown).value()).developments();
    }

    private static List<DevelopmentKind> kinds(Scenario scenario) {
        return news(scenario).stream().map(DevelopmentsView.Row::kind).toList();
    }

    @Test
    void that_somebody_attends_has_completed_or_no_longer_attends_is_there_to_be_told() {
        var started = suitable(new StartReferral(REFERRAL, null));
        assertEquals(List.of(DevelopmentKind.PROGRAMME_ATTENDS), kinds(started));
        var completed = started.given(new EndReferral(REFERRAL, ReferralEnd.COMPLETED, null, null));
        assertEquals(List.of(DevelopmentKind.PROGRAMME_COMPLETED, DevelopmentKind.PROGRAMME_ATTENDS), kinds(completed).stream().sorted().toList().reversed());
        var left = started.given(new EndReferral(REFERRAL, ReferralEnd.ENDED_EARLY, WHY, null));
        assertEquals(DevelopmentKind.PROGRAMME_LEFT, kinds(left).stream().sorted().toList().getLast());
    }

    @Test
    void who_never_began_attends_nothing_and_who_begins_again_is_no_news() {
        assertEquals(List.of(), kinds(suitable(new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null))));
        var clinic = Referring.scenario().given(new Refer(ReferralKind.CLINIC, FPUK, null, null, WHY, null, null),
                new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null), new StartReferral(REFERRAL, null));
        assertEquals(List.of(), kinds(clinic));
    }

    @Test
    void what_is_told_says_neither_where_nor_whose_nor_when_its_sessions_are() {
        var row = news(suitable(new StartReferral(REFERRAL, null))).getFirst();
        assertEquals("", row.note());
        assertEquals(Scenario.NOON, row.at(), "when it was recorded, not when they began");
        assertFalse(row.toString().contains("fpuk") || row.toString().contains("Reflecting") || row.toString().contains(REFERRAL.value()));
    }

    @Test
    void whoever_leads_takes_back_what_may_not_be_told_and_nobody_says_it_by_hand() {
        var started = suitable(new StartReferral(REFERRAL, null));
        var told = news(started).getFirst().id();
        assertEquals(true, news(started.given(new ChangeDevelopment(told, null, new Text("She would go there.")))).getFirst().off());
        started.when(new RecordDevelopment(DevelopmentKind.PROGRAMME_ATTENDS, Scenario.NOON, null)).thenInvalid("development-of-a-referral", "/kind");
    }
}
