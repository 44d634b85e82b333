package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.Gated;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.AllegeCounter;
import gwarchod.core.casefile.crime.PrimaryFinding;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.ReviewPrimary;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What is asked for before somebody suits a programme and before they begin, and what whom it is told to.
class GateTest {
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final Actor PROVIDER = new Actor(new UserId("facilitator"), FPUK, "somebody", "public-protection", null);
    private static final EntityId REFERRAL = new EntityId("id-1-1");
    private static final Text WHY = new Text("Said so");
    private static final DecideReferral SUITABLE = new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null);
    private static final StartReferral START = new StartReferral(REFERRAL, null);
    private static final CheckEligibility ELIGIBLE = new CheckEligibility(REFERRAL, List.of(EligibilityCriterion.values()), null, null);
    private static final TellParticipant TELL = tell(null, ToldItem.values());
    private static final RecordConsent CONSENT = new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, null);
    private static final Words WORDS = CoreWords.load("referral");

    private final Scenario referred = Referring.scenario().given(
            new Refer(ReferralKind.PROGRAMME, FPUK, new EntityId("p"), "Reflecting", WHY, null, LocalDate.of(2025, 6, 1)));

    private static TellParticipant tell(LocalDate on, ToldItem... items) {
        return new TellParticipant(REFERRAL, List.of(items), null, null, false, on);
    }

    private static Scenario assessed(Scenario scenario, AssessmentTool... tools) {
        var now = new AtomicReference<>(scenario);
        for (AssessmentTool tool : tools) {
            Gated.assess(command -> {
                var decided = now.get().when(command);
                now.set(decided.accepted());
                return decided.ids();
            }, tool, Referring.DAY);
        }
        return now.get();
    }

    private Scenario both() {
        return assessed(referred, AssessmentTool.SASH, AssessmentTool.HRE);
    }

    @Test
    void nobody_suits_without_a_sash_an_hre_and_the_criteria_and_each_is_named() {
        referred.when(SUITABLE).thenRefused("sash-missing");
        assessed(referred, AssessmentTool.HRE).when(SUITABLE).thenRefused("sash-missing");
        assessed(referred, AssessmentTool.SASH).when(SUITABLE).thenRefused("hre-missing");
        both().when(SUITABLE).thenRefused("eligibility-missing");
        both().given(new CheckEligibility(REFERRAL, List.of(EligibilityCriterion.ADULT), null, null)).when(SUITABLE).thenRefused("not-eligible");
        both().given(ELIGIBLE).when(SUITABLE).accepted();
    }

    @Test
    void nobody_suits_while_both_allege_and_nobody_found_out_who_is_the_primary_perpetrator() {
        var crime = both().given(ELIGIBLE).when(new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, null, Referring.DAY, null, null, null));
        var id = new EntityId(crime.ids().get("crime"));
        var alleged = crime.accepted().given(new AllegeCounter(id, WHY, null, null));
        alleged.when(SUITABLE).thenRefused("primary-unreviewed");
        alleged.by(PROVIDER).when(SUITABLE).thenRefused("gate-incomplete");
        alleged.given(new ReviewPrimary(id, PrimaryFinding.NOT_SETTLED, WHY, null)).when(SUITABLE).thenRefused("primary-not-settled");
        alleged.given(new ReviewPrimary(id, PrimaryFinding.OTHER, WHY, null)).when(SUITABLE).thenRefused("primary-is-other");
        alleged.given(new ReviewPrimary(id, PrimaryFinding.SUSPECT, WHY, null)).when(SUITABLE).accepted();
        assertEquals(json(both().given(ELIGIBLE).readsReferred(Referrals.SECTION, Level.FULL, FPUK, WORDS)),
                json(alleged.readsReferred(Referrals.SECTION, Level.FULL, FPUK, WORDS)), "an allegation moves nothing of theirs");
    }

    @Test
    void that_somebody_does_not_suit_needs_nothing_before() {
        referred.when(new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null)).accepted();
    }

    @Test
    void nobody_starts_without_consent_and_having_been_told_all_of_it_by_that_day() {
        var suitable = both().given(ELIGIBLE, SUITABLE);
        suitable.when(START).thenRefused("consent-missing");
        suitable.given(CONSENT).when(START).thenRefused("not-told");
        suitable.given(CONSENT, tell(null, ToldItem.ATTENDANCE)).when(START).thenRefused("told-in-part");
        suitable.given(CONSENT, tell(null, ToldItem.ATTENDANCE), tell(null, ToldItem.CONCERNS, ToldItem.THREATS, ToldItem.DISCLOSURES)).given(START);
        suitable.given(CONSENT, TELL).when(new StartReferral(REFERRAL, LocalDate.of(2025, 6, 5))).thenRefused("told-in-part");
        suitable.given(CONSENT, tell(LocalDate.of(2025, 6, 4), ToldItem.values())).given(new StartReferral(REFERRAL, LocalDate.of(2025, 6, 5)));
    }

    @Test
    void an_order_stands_for_consent_only_while_it_binds_and_requires_a_programme() {
        var suitable = both().given(ELIGIBLE, SUITABLE, TELL);
        var ordered = Referring.ordered(suitable, true);
        ordered.given(new RequireAttendance(REFERRAL, Referring.order(ordered), null)).given(START);
        var idle = Referring.ordered(suitable, false);
        var required = idle.given(new RequireAttendance(REFERRAL, Referring.order(idle), null));      // a fact, whatever the order says
        required.when(START).thenRefused("order-requires-nothing");
        required.given(CONSENT).given(START);
    }

    @Test
    void what_was_told_is_something_and_comes_after_the_referral() {
        referred.when(tell(null)).thenInvalid("told-nothing", "/items");
        referred.when(tell(LocalDate.of(2025, 5, 31), ToldItem.values())).thenInvalid("before-referral", "/on");
        referred.when(tell(LocalDate.of(2025, 6, 12), ToldItem.values())).thenInvalid("date-in-future", "/on");
    }

    @Test
    void its_provider_is_told_that_something_lacks_and_not_what() {
        referred.by(PROVIDER).when(SUITABLE).thenRefused("gate-incomplete");
        both().by(PROVIDER).when(SUITABLE).thenRefused("eligibility-missing");
        var theirs = json(referred.readsReferred(Referrals.SECTION, Level.FULL, FPUK, WORDS));
        assertTrue(theirs.contains("\"others\":true"), theirs);
        assertFalse(theirs.contains("sash") || theirs.contains("hre") || theirs.contains("gate-incomplete"), theirs);
        assertEquals(theirs, json(both().readsReferred(Referrals.SECTION, Level.FULL, FPUK, WORDS)), "what the police did moves nothing of theirs");
    }

    @Test
    void who_sees_assessments_is_told_which_and_since_when() {
        var view = (ReferralsView) assertInstanceOf(Shown.Full.class, both().readsBeside(Referrals.SECTION, Assessments.CONSIDERED, WORDS)).value();
        var gate = view.referrals().getFirst().onward().gate();
        assertEquals(List.of(GateNeed.SASH, GateNeed.HRE, GateNeed.ELIGIBLE, GateNeed.CONSENT, GateNeed.TOLD),
                gate.stream().map(Onward.Part::need).toList(), "who sees no crimes isn't told of any allegation");
        assertEquals(Referring.DAY, gate.getFirst().on());
        assertEquals("eligibility-missing", gate.get(2).code());
        var next = view.referrals().getFirst().onward().next().stream().filter(one -> one.move() == ReferralMove.SUITABLE).findFirst().orElseThrow();
        assertEquals(List.of("eligibility-missing"), next.missing().stream().map(Onward.Part::code).toList());
    }

    private static String json(Shown<ReferralsSummary, ReferralsView> shown) {
        return Json.write(assertInstanceOf(Shown.Full.class, shown).value());
    }

    @Test
    void why_it_is_not_the_provider_by_risk_is_read_by_whoever_manages_and_not_by_that_provider() {
        var chosen = Referring.scenario().given(new Refer(
                ReferralKind.PROGRAMME, FPUK, new EntityId("p"), "Reflecting", WHY, null, null, new Text("The other has no place")));
        assertTrue(json(chosen.reads(Referrals.SECTION, Level.FULL, WORDS)).contains("no place"));
        assertFalse(json(chosen.readsReferred(Referrals.SECTION, Level.FULL, FPUK, WORDS)).contains("no place"));
    }

    @Test
    void a_hold_says_until_when_and_is_looked_at_again_when_that_day_is_over() {
        var suitable = both().given(ELIGIBLE, SUITABLE);
        suitable.when(hold(null, null)).thenInvalid("hold-until-required", "/until");
        suitable.when(hold(Referring.DAY.minusDays(1), null)).thenInvalid("hold-date-absurd", "/until");
        suitable.when(hold(null, Referring.DAY.plusYears(4))).thenInvalid("hold-date-absurd", "/reviewOn");
        var held = suitable.given(hold(LocalDate.of(2025, 7, 1), null));
        var over = Instant.parse("2025-07-01T23:00:00Z");
        assertEquals(over, held.finds("referral-hold-due").lookAgain().orElseThrow());
        assertEquals(List.of(), held.at(over.minusMillis(1)).finds("referral-hold-due").items());
        var item = held.at(over).finds("referral-hold-due").items().getFirst();
        assertEquals(Scenario.NOON, item.cause().at(), "when it was recorded");
        assertEquals(List.of("referral-hold-due:id-1-1"), held.at(over).finds("referral-hold-due").items().stream().map(AgendaItem::id).toList());
        var reviewed = suitable.given(hold(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 6, 20)));
        assertEquals(Instant.parse("2025-06-19T23:00:00Z"), reviewed.finds("referral-hold-due").lookAgain().orElseThrow(), "on that day itself");
        assertEquals(List.of(), held.at(over).given(new ResumeReferral(REFERRAL, null, null)).finds("referral-hold-due").items());
    }

    private static HoldReferral hold(LocalDate until, LocalDate reviewOn) {
        return new HoldReferral(REFERRAL, HoldKind.TRIAL, WHY, until, reviewOn, null);
    }
}
