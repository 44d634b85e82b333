package gwarchod.core.casefile.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportReferralsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final EntityId REFERRAL = new EntityId("id-2-1");

    private static Scenario person() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, SupportReferrals.DISCIPLINE).given(new AddPerson(
                new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
    }

    private static Scenario offered(String service) {
        return person().given(new OfferSupport(SIAN, service, TODAY.minusDays(30), null));
    }

    private static MoveSupport to(SupportState state, int daysAgo) {
        return new MoveSupport(REFERRAL, state, TODAY.minusDays(daysAgo), null);
    }

    private static SupportView.Row row(Scenario scenario) {
        var words = CoreWords.load("support", "people");
        return ((SupportView) assertInstanceOf(Shown.Full.class, scenario.reads(SupportReferrals.REFERRALS, Level.FULL, words)).value())
                .referrals().getFirst();
    }

    @Test
    void the_services_victims_were_sent_to_are_known_and_one_says_that_it_specialises_in_stalking() {
        assertFalse(row(offered("goleudy")).stalkingSpecialist());
        assertTrue(row(offered("national-stalking-helpline")).stalkingSpecialist());
        person().when(new OfferSupport(SIAN, "nowhere", TODAY, null)).thenInvalid("support-service-unknown", "/service");
        person().when(new OfferSupport(new PersonId("nobody"), "goleudy", TODAY, null)).thenInvalid("person-not-on-case", "/person");
    }

    @Test
    void an_offer_is_accepted_waited_for_and_ends_and_the_wait_is_counted() {
        var waiting = offered("goleudy").given(to(SupportState.ACCEPTED, 28), to(SupportState.WAITING, 26));
        assertEquals(28, row(waiting).daysWaited());
        var supported = waiting.given(to(SupportState.SUPPORTED, 7));
        assertEquals(21, row(supported).daysWaited());
        var ended = supported.given(to(SupportState.ENDED, 1));
        assertFalse(row(ended).open());
        assertEquals(21, row(ended).daysWaited());
    }

    @Test
    void what_was_declined_stays_declined_and_support_is_offered_anew() {
        var declined = offered("goleudy").given(to(SupportState.DECLINED, 20));
        declined.when(to(SupportState.DECLINED, 20)).thenNothing();
        declined.when(to(SupportState.ACCEPTED, 10)).thenRefused("support-is-over");
        assertNull(row(declined).daysWaited());
        offered("goleudy").when(to(SupportState.OFFERED, 10)).thenInvalid("support-already-offered", "/state");
        offered("goleudy").when(to(SupportState.ACCEPTED, 31)).thenInvalid("ends-before-starts", "/on");
        person().when(to(SupportState.ACCEPTED, 1)).thenInvalid("support-referral-unknown", "/referral");
    }

    @Test
    void a_summary_counts_what_was_offered_and_names_no_service() {
        var words = CoreWords.load("support", "people");
        var both = offered("goleudy").given(to(SupportState.DECLINED, 20))
                .given(new OfferSupport(SIAN, "national-stalking-helpline", TODAY, null));
        assertEquals(new Shown.Summary<>(new SupportView.Summary(2, 0, 0, 1, 1)),
                both.reads(SupportReferrals.REFERRALS, Level.SUMMARY, words));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(SupportReferrals.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(SupportReferrals.DISCIPLINE, SupportState.class);
    }
}
