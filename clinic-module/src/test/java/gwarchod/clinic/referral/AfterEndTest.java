package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What each end of a referral asks of the lead, and until when.
class AfterEndTest {
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final AgencyId POLICE = new AgencyId("police");
    private static final EntityId CRIME = new EntityId("id-1-1");
    private static final EntityId REFERRAL = new EntityId("id-3-1");
    private static final Text WHY = new Text("Said so");
    private static final CaseCommand MEASURE = new AddMeasure(Pillar.SUPERVISION, new Text("Calls each week"), null, null, POLICE, null);
    private static final CaseCommand REVIEW = new ReviewPlan(Referring.DAY, Referring.DAY.plusDays(28), null);
    private static final CaseCommand LEFT = new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null);
    private static final CaseCommand EARLY = new EndReferral(REFERRAL, ReferralEnd.ENDED_EARLY, WHY, null);
    private static final Words WORDS = CoreWords.load("referral", "attendance");
    private static final CaseCommand REFUSED = new RecordConsent(REFERRAL, ReferralConsent.REFUSED, null, null);
    private static final CaseCommand UNSUITABLE = new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null);

    /// Somebody with a crime and a plan who was referred.
    private static Scenario referred(CaseCommand... then) {
        return Referring.scenario()
                .given(new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, null, Referring.DAY, null, null, null), MEASURE, refer("reflecting"))
                .given(then);
    }

    private static Refer refer(String programme) {
        return new Refer(ReferralKind.PROGRAMME, FPUK, new EntityId(programme), "Reflecting", WHY, null, null);
    }

    private static RecordConsiderations considered(LocalDate on, String what) {
        return new RecordConsiderations(CRIME, on, Forum.OTHER, List.of(new Considering(what, Verdict.NOT_PURSUED, null)), WHY);
    }

    private static List<String> asks(Scenario scenario) {
        return Stream.of("programme-left", "programme-not-taken").flatMap(rule -> scenario.finds(rule).items().stream()).map(AgendaItem::id).toList();
    }

    @Test
    void who_left_a_programme_has_their_plan_reviewed_and_a_review_from_before_is_none() {
        assertEquals(List.of(), asks(referred(REVIEW)));
        var left = referred(REVIEW, LEFT);
        assertEquals(List.of("programme-left:id-3-1"), asks(left));
        assertEquals(List.of("programme-left:id-3-1"), asks(left.given(MEASURE)), "one more measure is no review");
        assertEquals(List.of(), asks(left.given(new ReviewPlan(Referring.DAY, Referring.DAY.plusDays(14), null))));
    }

    @Test
    void who_left_one_and_had_no_plan_has_one_made() {
        var left = Referring.scenario().given(refer("reflecting")).given(new EndReferral(new EntityId("id-1-1"), ReferralEnd.WITHDREW, WHY, null));
        assertEquals(List.of("programme-left:id-1-1"), asks(left));
        assertEquals(List.of(), asks(left.given(MEASURE)));
    }

    @Test
    void where_one_did_not_suit_or_they_would_not_come_something_else_is_considered() {
        for (CaseCommand end : List.of(REFUSED, UNSUITABLE)) {
            var ended = referred(considered(Referring.DAY, "sash"), end);
            assertEquals(List.of("programme-not-taken:id-3-1"), asks(ended));
            assertEquals(List.of("programme-not-taken:id-3-1"), asks(ended.given(considered(Referring.DAY, "hre"))), "an assessment is no measure");
            for (CaseCommand answer : List.of(refer("another"), considered(Referring.DAY, "spo"), considered(Referring.DAY, "programme"), MEASURE,
                    new ReferIf(FPUK, new EntityId("another"), "Another", WHY, CRIME))) {
                assertEquals(List.of(), asks(ended.given(answer)), answer::toString);
            }
        }
        assertEquals(List.of(), asks(referred(REFUSED, new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, null))), "who changed their mind");
    }

    @Test
    void who_completed_one_and_who_must_come_though_they_refused_ask_for_neither() {
        assertEquals(List.of(), asks(referred(EARLY)));
        assertEquals(List.of(), asks(required(REFUSED)));
    }

    /// To a programme that an order requires.
    private static Scenario required(CaseCommand... then) {
        var ordered = Referring.ordered(referred(), true);
        return ordered.given(new RequireAttendance(REFERRAL, Referring.order(ordered), null)).given(then);
    }

    private static List<AgendaItem> cutShort(Scenario scenario) {
        return scenario.finds("programme-ended-early").items();
    }

    @Test
    void the_early_end_of_what_an_order_requires_is_put_to_a_person_until_they_decided_what_it_was_and_is_no_breach_by_itself() {
        assertEquals(List.of(), cutShort(required()));
        for (CaseCommand end : List.of(EARLY, LEFT)) {
            var ended = required(end);
            assertEquals(List.of(Urgency.HIGH), cutShort(ended).stream().map(AgendaItem::urgency).toList());
            assertEquals(List.of(), Breaches.of(ended.file()).happened());
            assertEquals(List.of(true), watched(ended).stream().map(ReferralsView.Watch::awaitsConsequence).toList());
            var decided = ended.given(new DecideEnd(REFERRAL, Consequence.NOT_BREACH, WHY));
            assertEquals(List.of(), cutShort(decided));
            assertEquals("Said so", Optional.ofNullable(watched(decided).getFirst().consequence()).orElseThrow().why());
            decided.when(new DecideEnd(REFERRAL, Consequence.NOT_BREACH, WHY)).thenNothing();
            assertEquals(List.of(), cutShort(decided.given(new DecideEnd(REFERRAL, Consequence.BREACH, WHY))), "who changes their mind");
        }
    }

    @Test
    void of_who_came_of_their_own_accord_nothing_is_decided_and_nothing_says_the_word() {
        var ended = referred(EARLY);
        assertEquals(List.of(), cutShort(ended));
        assertEquals(List.of(false), watched(ended).stream().map(ReferralsView.Watch::awaitsConsequence).toList());
        ended.when(new DecideEnd(REFERRAL, Consequence.BREACH, WHY)).thenRefused("referral-not-required");
        required().when(new DecideEnd(REFERRAL, Consequence.BREACH, WHY)).thenRefused("referral-no-consequence");
        ended.when(new DecideEnd(new EntityId("another"), Consequence.BREACH, WHY)).thenInvalid("referral-unknown", "/referral");
        required(EARLY).when(new DecideEnd(REFERRAL, Consequence.BREACH, Text.NONE)).thenInvalid("text-required", "/why");
        for (Lang lang : Lang.values()) {
            var said = Stream.of("programme-left", "programme-not-taken").flatMap(rule -> Stream.of(LEFT, REFUSED, UNSUITABLE)
                    .flatMap(end -> referred(end).finds(rule).items().stream())).flatMap(item -> Stream.of(item.title(), item.asks()))
                    .map(phrase -> WORDS.say(lang, phrase)).toList();
            assertEquals(6, said.size());
            assertTrue(said.stream().noneMatch(text -> text.contains("breach") || text.contains("oriad")), said::toString);
            assertTrue(Stream.of("refusal.referral-not-required").map(key -> WORDS.say(lang, key)).noneMatch(text -> text.contains("breach")));
        }
    }

    private static List<ReferralsView.Watch> watched(Scenario scenario) {
        return ((ReferralsView) assertInstanceOf(Shown.Full.class, scenario.reads(Referrals.SECTION, Level.FULL, WORDS)).value()).watched();
    }

    @Test
    void its_cause_is_when_the_end_was_recorded_and_neither_a_summary_nor_the_provider_is_told() {
        for (CaseCommand end : List.of(LEFT, REFUSED, UNSUITABLE)) {
            var ended = referred(end);
            var item = Stream.of("programme-left", "programme-not-taken").flatMap(rule -> ended.finds(rule).items().stream()).findFirst().orElseThrow();
            assertEquals(List.of(Scenario.NOON, 4L), List.of(item.cause().at(), item.cause().commit().number()));
            for (Level level : List.of(Level.SUMMARY, Level.FULL)) {
                assertEquals(List.of(), ended.card().openTo(Scenario.referredTo(Referrals.SECTION, level, FPUK)).items().stream()
                        .filter(one -> one.rule().startsWith("programme-")).toList());
            }
            assertEquals(Level.FULL, item.least());
        }
    }
}
