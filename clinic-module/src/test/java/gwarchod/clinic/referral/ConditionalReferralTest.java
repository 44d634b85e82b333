package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.referral.ReferralEvent.ConditionMet;
import gwarchod.clinic.referral.ReferralEvent.Made;
import gwarchod.clinic.referral.ReferralEvent.Prepared;
import gwarchod.clinic.referral.ReferralEvent.WaitCancelled;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.crime.Outcomes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// "Call the scheme co-ordinator if the outcome is no further action": the scenario `programme-if-nfa` of the review of July 2023.
class ConditionalReferralTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final EntityId PROGRAMME = new EntityId("reflecting");
    private static final EntityId CRIME = new EntityId("id-1-1");
    private static final EntityId OTHER = new EntityId("id-2-1");
    private static final EntityId WAITING = new EntityId("id-3-1");
    private static final Text WHY = new Text("If it is no further action.");

    /// Two crimes nobody has an outcome for.
    private static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Management.DISCIPLINE, Developments.DISCIPLINE, Orders.DISCIPLINE,
                Assessments.DISCIPLINE, Referrals.DISCIPLINE)
                .given(crime("DPP/1/25"), crime("DPP/2/25"));
    }

    private static RecordCrime crime(String reference) {
        return new RecordCrime(reference, RecordedClass.STALKING, null, null, TODAY, null, null, null);
    }

    private static ReferIf prepare(EntityId crime) {
        return new ReferIf(FPUK, PROGRAMME, "Reflecting", WHY, crime);
    }

    private static RecordOutcome outcome(EntityId crime, int number) {
        return new RecordOutcome(crime, number, TODAY, null, null);
    }

    private static Scenario waiting() {
        return scenario().given(prepare(CRIME));
    }

    @Test
    void a_prepared_referral_is_made_with_the_outcome_and_is_then_like_any_other() {
        scenario().when(prepare(CRIME)).then(new Prepared(WAITING, FPUK, PROGRAMME, "Reflecting", WHY, CRIME));
        assertEquals(Set.of(), waiting().card().facts().referredTo(), "it opens nothing to the provider");
        assertTrue(waiting().card().has("referral-waits"));
        var events = assertInstanceOf(Decision.Accepted.class, waiting().when(outcome(CRIME, 16)).decision()).events();
        assertEquals(List.of(new ConditionMet(WAITING, CRIME, 16),
                new Made(WAITING, ReferralKind.PROGRAMME, FPUK, PROGRAMME, "Reflecting", WHY, null, null)), events.subList(1, 3));
        var made = waiting().given(outcome(CRIME, 16));
        assertEquals(Set.of(FPUK), made.card().facts().referredTo());
        assertTrue(!made.card().has("referral-waits"));
        assertEquals(List.of("referral-came-due:id-3-1"), agenda(made));
        assertEquals(List.of(), agenda(made.given(new RecordConsent(WAITING, ReferralConsent.GIVEN, null, null))));
        made.when(outcome(CRIME, 15)).accepted().when(new CancelWaiting(WAITING, WHY)).thenRefused("referral-waits-no-longer");
    }

    private static List<String> agenda(Scenario scenario) {
        return scenario.finds("referral-came-due").items().stream().map(AgendaItem::id).toList();
    }

    @Test
    void it_waits_through_every_other_outcome_and_for_its_own_crime() {
        for (int number : List.of(0, 1, 3, 5, 8, 20, 22)) {
            assertEquals(List.of(), waiting().given(outcome(CRIME, number)).state(Referrals.DISCIPLINE).all(), "outcome " + number);
        }
        assertEquals(List.of(), waiting().given(outcome(OTHER, 16)).state(Referrals.DISCIPLINE).all());
        assertEquals(1, scenario().given(prepare(null)).given(outcome(OTHER, 18)).state(Referrals.DISCIPLINE).all().size());
        assertEquals(1, waiting().given(outcome(CRIME, 1)).given(outcome(CRIME, 21)).state(Referrals.DISCIPLINE).all().size());
    }

    @Test
    void no_further_action_is_what_the_groups_of_outcomes_say() {
        assertEquals(Set.of(9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 21),
                Outcomes.groups().keySet().stream().filter(Outcomes::noFurtherAction).collect(Collectors.toSet()));
    }

    @Test
    void it_is_cancelled_with_a_reason_and_then_made_by_nothing() {
        waiting().when(new CancelWaiting(WAITING, Text.NONE)).thenInvalid("text-required", "/why");
        waiting().when(new CancelWaiting(WAITING, WHY)).then(new WaitCancelled(WAITING, WHY));
        var cancelled = waiting().given(new CancelWaiting(WAITING, WHY));
        cancelled.when(new CancelWaiting(WAITING, WHY)).thenRefused("referral-waits-no-longer");
        assertEquals(List.of(), cancelled.given(outcome(CRIME, 16)).state(Referrals.DISCIPLINE).all());
        scenario().when(new CancelWaiting(WAITING, WHY)).thenInvalid("referral-unknown", "/referral");
    }

    @Test
    void what_is_known_or_waits_already_is_refused_and_what_is_referred_already_is_not_referred_twice() {
        waiting().when(prepare(CRIME)).thenRefused("referral-waits-already");
        scenario().given(outcome(CRIME, 16)).when(prepare(CRIME)).thenRefused("outcome-known-already");
        scenario().when(prepare(new EntityId("another"))).thenInvalid("crime-not-on-case", "/crime");
        var referred = waiting().given(new Refer(ReferralKind.PROGRAMME, FPUK, PROGRAMME, "Reflecting", WHY, null, null)).given(outcome(CRIME, 16));
        assertEquals(1, referred.state(Referrals.DISCIPLINE).all().size());
    }

    @Test
    void two_that_wait_for_one_outcome_make_one_referral_and_neither_waits_any_more() {
        var both = waiting().given(prepare(null)).given(outcome(CRIME, 16));
        assertEquals(1, both.state(Referrals.DISCIPLINE).all().size());
        assertTrue(both.state(Referrals.DISCIPLINE).waiting().stream().noneMatch(Waiting::waits));
        assertEquals(List.of("referral-came-due:id-3-1"), agenda(both));
    }

    @Test
    void it_is_shown_as_waiting_to_whoever_prepared_it_and_to_its_provider_not_at_all() {
        var words = CoreWords.load("referral");
        assertInstanceOf(Shown.Empty.class, waiting().readsReferred(Referrals.SECTION, Level.FULL, FPUK, words));
        Shown<ReferralsSummary, ReferralsView> shown = waiting().reads(Referrals.SECTION, Level.FULL, words);
        var view = (ReferralsView) assertInstanceOf(Shown.Full.class, shown).value();
        assertEquals(List.of("Reflecting"), view.waiting().stream().map(ReferralsView.Prepared::programme).toList());
        assertEquals(1, view.summary().waiting());
    }
}
