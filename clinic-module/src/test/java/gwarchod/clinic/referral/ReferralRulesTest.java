package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.referral.ReferralEvent.ConsentRecorded;
import gwarchod.clinic.referral.ReferralEvent.Ended;
import gwarchod.clinic.referral.ReferralEvent.Held;
import gwarchod.clinic.referral.ReferralEvent.Made;
import gwarchod.clinic.referral.ReferralEvent.Started;
import gwarchod.clinic.referral.ReferralEvent.SuitabilityDecided;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralRulesTest {
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final EntityId RELATIONSHIPS = new EntityId("relationships");
    private static final EntityId REFERRAL = new EntityId("id-1-1");
    private static final EntityId ORDER = new EntityId("spo");
    private static final Text WHY = new Text("Follows people home");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);

    private static final Refer REFER = new Refer(ReferralKind.PROGRAMME, FPUK, RELATIONSHIPS, "Reflecting on Relationships", WHY, null, null);
    private static final Refer TO_CLINIC = new Refer(ReferralKind.CLINIC, new AgencyId("clinic-west"), null, null, WHY, null, null);
    private static final DecideReferral SUITABLE = new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null);
    private static final RecordConsent CONSENT = consent(ReferralConsent.GIVEN);
    private static final StartReferral START = new StartReferral(REFERRAL, null);
    private static final EndReferral COMPLETE = new EndReferral(REFERRAL, ReferralEnd.COMPLETED, null, null);

    private final Scenario empty = Referring.scenario();
    private final Scenario referred = Referring.gated(empty.given(REFER), REFERRAL);
    private final Scenario started = referred.given(SUITABLE, CONSENT, START);

    private static RecordConsent consent(ReferralConsent answer) {
        return new RecordConsent(REFERRAL, answer, null, null);
    }

    private static Event news(DevelopmentKind kind) {
        return Developments.followed(VictimNews.id(REFERRAL, kind), kind);
    }

    @Test
    void a_person_is_referred_to_a_programme() {
        var decided = empty.when(REFER);
        decided.then(new Made(REFERRAL, ReferralKind.PROGRAMME, FPUK, RELATIONSHIPS, "Reflecting on Relationships", WHY, null, null));
        assertEquals("id-1-1", decided.ids().get("referral"));
    }

    @Test
    void a_referral_to_a_programme_names_it_and_says_why() {
        empty.when(new Refer(ReferralKind.PROGRAMME, FPUK, null, "Name", WHY, null, null)).thenInvalid("programme-required", "/programme");
        empty.when(new Refer(ReferralKind.PROGRAMME, FPUK, RELATIONSHIPS, null, WHY, null, null))
                .thenInvalid("text-required", "/programmeName");
        empty.when(new Refer(ReferralKind.PROGRAMME, FPUK, RELATIONSHIPS, "Name", Text.NONE, null, null))
                .thenInvalid("text-required", "/reason");
    }

    @Test
    void a_clinic_has_no_programme_no_order_and_no_consent() {
        var clinic = new AgencyId("clinic-west");
        empty.when(new Refer(ReferralKind.CLINIC, clinic, RELATIONSHIPS, null, WHY, null, null))
                .thenInvalid("programme-not-asked", "/programme");
        empty.when(new Refer(ReferralKind.CLINIC, clinic, null, "Name", WHY, null, null))
                .thenInvalid("programme-not-asked", "/programmeName");
        empty.when(new Refer(ReferralKind.CLINIC, clinic, null, null, WHY, ORDER, null)).thenInvalid("order-not-asked", "/order");
        empty.given(TO_CLINIC).when(CONSENT).thenRefused("consent-not-asked");
        empty.given(TO_CLINIC).when(new RequireAttendance(REFERRAL, ORDER, null)).thenRefused("consent-not-asked");
    }

    @Test
    void nobody_is_referred_twice_to_the_same() {
        referred.when(REFER).thenRefused("already-referred");
        referred.given(TO_CLINIC);
        started.given(COMPLETE).given(REFER);
    }

    @Test
    void nothing_happens_in_the_future_or_before_the_referral() {
        empty.when(new Refer(ReferralKind.PROGRAMME, FPUK, RELATIONSHIPS, "Name", WHY, null, TODAY.plusDays(1)))
                .thenInvalid("date-in-future", "/on");
        referred.when(new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, TODAY.minusDays(1))).thenInvalid("before-referral", "/on");
    }

    @Test
    void an_unknown_referral_is_refused() {
        empty.when(START).thenInvalid("referral-unknown", "/referral");
    }

    @Test
    void a_provider_acts_on_its_own_referrals_only() {
        var threshold = new Actor(new UserId("facilitator2"), new AgencyId("threshold"), "somebody", "public-protection", null);
        var both = referred.given(new Refer(ReferralKind.PROGRAMME, threshold.agency(), new EntityId("other"), "Other", WHY, null, null));
        both.by(threshold).when(SUITABLE).thenInvalid("referral-unknown", "/referral");
        both.when(SUITABLE).accepted();
    }

    @Test
    void consent_is_a_fact_that_may_change() {
        referred.when(CONSENT).then(new ConsentRecorded(REFERRAL, ReferralConsent.GIVEN, Text.NONE, null));
        referred.given(CONSENT).when(CONSENT).thenNothing();
        referred.given(CONSENT).given(consent(ReferralConsent.REFUSED));
        referred.when(consent(ReferralConsent.NOT_ASKED)).thenInvalid("consent-answer-required", "/consent");
        started.given(COMPLETE).when(consent(ReferralConsent.REFUSED)).thenRefused("referral-ended");
    }

    @Test
    void suitability_is_decided_before_the_start_and_with_reasons() {
        referred.when(SUITABLE).then(new SuitabilityDecided(REFERRAL, Suitability.SUITABLE, WHY, null));
        referred.given(SUITABLE).when(SUITABLE).thenNothing();
        referred.when(new DecideReferral(REFERRAL, Suitability.SUITABLE, Text.NONE, null)).thenInvalid("text-required", "/rationale");
        started.when(SUITABLE).thenRefused("referral-started");
        referred.given(new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null)).when(SUITABLE).thenRefused("referral-ended");
    }

    @Test
    void nobody_starts_without_being_found_suitable() {
        referred.given(CONSENT).when(START).thenRefused("suitability-undecided");
        referred.given(new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null)).when(START).thenRefused("referral-ended");
    }

    @Test
    void nobody_starts_without_consent_unless_an_order_requires_it() {
        referred.given(SUITABLE).when(START).thenRefused("consent-missing");
        referred.given(SUITABLE, consent(ReferralConsent.REFUSED)).when(START).thenRefused("consent-missing");
        referred.given(SUITABLE, CONSENT).when(START).then(new Started(REFERRAL, null), news(DevelopmentKind.PROGRAMME_ATTENDS));
        var suitable = referred.given(SUITABLE);
        suitable.given(new RequireAttendance(REFERRAL, ORDER, null)).when(START).thenRefused("order-requires-nothing");
        var ordered = Referring.ordered(suitable, true);
        ordered.given(new RequireAttendance(REFERRAL, Referring.order(ordered), null)).when(START)
                .then(new Started(REFERRAL, null), news(DevelopmentKind.PROGRAMME_ATTENDS));
        var empty = Referring.ordered(suitable, false);
        empty.given(new RequireAttendance(REFERRAL, Referring.order(empty), null)).when(START).thenRefused("order-requires-nothing");
        started.when(START).thenNothing();
    }

    @Test
    void an_order_is_recorded_once_and_while_the_referral_is_open() {
        var required = referred.given(new RequireAttendance(REFERRAL, ORDER, null));
        assertTrue(required.state(Referrals.DISCIPLINE).get(REFERRAL).orElseThrow().required());
        required.when(new RequireAttendance(REFERRAL, ORDER, null)).thenNothing();
        started.given(COMPLETE).when(new RequireAttendance(REFERRAL, ORDER, null)).thenRefused("referral-ended");
    }

    @Test
    void what_is_on_hold_is_taken_up_again() {
        var hold = new HoldReferral(REFERRAL, HoldKind.TRIAL, new Text("A trial is listed"), TODAY.plusDays(40), null, null);
        started.when(hold).then(new Held(REFERRAL, HoldKind.TRIAL, TODAY.plusDays(40), null, new Text("A trial is listed"), null));
        started.given(hold).when(hold).thenNothing();
        started.given(hold).when(START).then(new Started(REFERRAL, null));
        started.when(new HoldReferral(REFERRAL, null, Text.NONE, null, TODAY, null)).thenInvalid("text-required", "/reason");
        referred.when(hold).thenRefused("suitability-undecided");
        started.given(COMPLETE).when(hold).thenRefused("referral-ended");
        started.given(COMPLETE).when(START).thenRefused("referral-ended");
    }

    @Test
    void only_what_began_is_completed_and_everything_else_ends_with_a_reason() {
        referred.when(COMPLETE).thenRefused("referral-not-started");
        started.when(COMPLETE).then(new Ended(REFERRAL, ReferralEnd.COMPLETED, Text.NONE, null), news(DevelopmentKind.PROGRAMME_COMPLETED));
        started.given(COMPLETE).when(COMPLETE).thenNothing();
        started.when(new EndReferral(REFERRAL, ReferralEnd.WITHDREW, null, null)).thenInvalid("text-required", "/reason");
        referred.when(new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null))
                .then(new Ended(REFERRAL, ReferralEnd.WITHDREW, WHY, null));
        started.given(COMPLETE).when(new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null)).thenRefused("referral-ended");
    }

    @Test
    void every_text_passes_the_guard() {
        var guarded = empty.guarding(text -> new Text(text.raw().replace("people", "{{person:p1}}")));
        guarded.when(REFER).then(new Made(REFERRAL, ReferralKind.PROGRAMME, FPUK, RELATIONSHIPS, "Reflecting on Relationships",
                new Text("Follows {{person:p1}} home"), null, null));
    }

    @Test
    void a_provider_may_know_the_person_only_while_the_referral_is_active() {
        assertEquals(Set.of(FPUK), referred.card().facts().referredTo());
        assertTrue(referred.card().has("programme"));
        assertTrue(referred.given(consent(ReferralConsent.REFUSED)).card().facts().referredTo().isEmpty());
        assertTrue(started.given(COMPLETE).card().facts().referredTo().isEmpty());
        assertFalse(started.given(COMPLETE).card().has("programme"));
        var required = referred.given(consent(ReferralConsent.REFUSED), new RequireAttendance(REFERRAL, ORDER, null));
        assertEquals(Set.of(FPUK), required.card().facts().referredTo());
    }

    @Test
    void a_clinic_chooses_its_cases_by_its_tag() {
        assertTrue(empty.given(TO_CLINIC).card().has("clinic-clinic-west"));
        assertFalse(empty.given(TO_CLINIC).card().has("programme"));
    }

    @Test
    void consent_awaited_for_more_than_a_week_is_spoken_about() {
        var eighthDay = Instant.parse("2025-06-18T23:00:00Z");      // midnight in Wales, summer time
        assertEquals(eighthDay, referred.finds("consent-awaited").lookAgain().orElseThrow());
        assertTrue(referred.at(eighthDay.minusMillis(1)).finds("consent-awaited").items().isEmpty());
        var item = referred.at(eighthDay).finds("consent-awaited").items().getFirst();
        assertEquals("consent-awaited:id-1-1", item.id());
        assertEquals("consent-awaited", item.cause().kind());
        assertEquals("case/case-one/1", item.cause().commit().toString());
    }

    @Test
    void nobody_waits_for_consent_that_is_answered_not_needed_or_asked_anew() {
        var later = Instant.parse("2025-06-25T12:00:00Z");
        assertTrue(referred.given(CONSENT).at(later).finds("consent-awaited").items().isEmpty());
        assertTrue(referred.given(new RequireAttendance(REFERRAL, ORDER, null)).at(later).finds("consent-awaited").items().isEmpty());
        assertTrue(empty.given(TO_CLINIC).at(later).finds("consent-awaited").items().isEmpty());
        var askedAnew = referred.given(consent(ReferralConsent.REFUSED)).at(later).given(consent(ReferralConsent.AWAITED));
        assertTrue(askedAnew.finds("consent-awaited").items().isEmpty());
    }
}
