package gwarchod.core.casefile.contact;

import static gwarchod.core.casefile.contact.ContactCase.SIAN;
import static gwarchod.core.casefile.contact.ContactCase.TODAY;
import static gwarchod.core.casefile.contact.ContactCase.agree;
import static gwarchod.core.casefile.contact.ContactCase.agreed;
import static gwarchod.core.casefile.contact.ContactCase.at;
import static gwarchod.core.casefile.contact.ContactCase.contact;
import static gwarchod.core.casefile.contact.ContactCase.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.ReopenOutcome;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactReviewsTest {
    private static Kept kept(Scenario scenario, LocalDate today) {
        return Contacts.of(scenario.file()).with(SIAN).orElseThrow().kept(today);
    }

    @Test
    void how_a_promise_was_kept_is_counted_in_time_missed_and_asked_for() {
        var kept = agreed(ContactFrequency.EVERY_7_DAYS).at(at("2025-07-20T12:00:00Z"))
                .given(contact(at("2025-06-18T10:00:00Z"), ContactInitiator.US, true))
                .given(contact(at("2025-06-27T10:00:00Z"), ContactInitiator.US, true))
                .given(contact(at("2025-06-28T10:00:00Z"), ContactInitiator.PROTECTED_PERSON, true))
                .given(contact(at("2025-06-29T10:00:00Z"), ContactInitiator.US, false));
        assertEquals(new Kept(2, 1, 1), kept(kept, LocalDate.of(2025, 7, 5)));
        assertEquals(new Kept(2, 2, 1), kept(kept, LocalDate.of(2025, 7, 6)));
        assertEquals(Kept.NONE, kept(agreed(ContactFrequency.NOT_WANTED), TODAY.plusDays(90)));
    }

    @Test
    void an_agreement_made_anew_keeps_what_came_of_the_one_before() {
        var anew = agreed(ContactFrequency.EVERY_7_DAYS).at(at("2025-07-20T12:00:00Z"))
                .given(contact(at("2025-06-18T10:00:00Z"), ContactInitiator.US, true))
                .given(agree(ContactFrequency.EVERY_21_DAYS, LocalDate.of(2025, 7, 1)));
        assertEquals(new Kept(1, 1, 0), kept(anew, LocalDate.of(2025, 7, 20)));
        assertEquals(new Kept(1, 2, 0), kept(anew, LocalDate.of(2025, 7, 23)));
    }

    private static Scenario recorded(RecordedClass as) {
        return agreed(ContactFrequency.EVERY_14_DAYS).given(new RecordCrime("26/1", as, null, false, TODAY, SIAN, null, new Text("followed")));
    }

    @Test
    void each_stage_asks_for_a_look_at_what_was_agreed_and_agreeing_anew_is_one_too() {
        var arrested = agreed(ContactFrequency.EVERY_14_DAYS).at(at("2025-06-20T12:00:00Z"))
                .given(new RecordDevelopment(DevelopmentKind.ARREST, at("2025-06-15T12:00:00Z"), null));
        assertEquals("contact-review-due:id-1-1:2025-06-15", arrested.finds("contact-review-due").items().getFirst().id());
        assertEquals(List.of(), arrested.given(new ReviewContact(SIAN, LocalDate.of(2025, 6, 19), null)).finds("contact-review-due").items());
        assertEquals(List.of(), arrested.given(agree(ContactFrequency.EVERY_7_DAYS, LocalDate.of(2025, 6, 20))).finds("contact-review-due").items());
        var ahead = agreed(ContactFrequency.EVERY_14_DAYS)
                .given(new RecordDevelopment(DevelopmentKind.BAIL_CHANGE, at("2025-06-20T12:00:00Z"), null));
        assertEquals(Findings.later(at("2025-06-19T23:00:00Z")), ahead.finds("contact-review-due"));
        assertEquals(Findings.NONE, agreed(ContactFrequency.EVERY_14_DAYS).finds("contact-review-due"));
        scenario().when(new ReviewContact(SIAN, TODAY, null)).thenInvalid("contact-not-agreed", "/person");
    }

    @Test
    void an_outcome_and_a_breach_are_stages_too() {
        var ended = recorded(RecordedClass.HARASSMENT).at(at("2025-06-20T12:00:00Z"))
                .given(new RecordOutcome(new EntityId("id-3-1"), 15, LocalDate.of(2025, 6, 18), null, null));
        assertEquals("contact-review-due:id-1-1:2025-06-18", ended.finds("contact-review-due").items().getFirst().id());
        var bound = agreed(ContactFrequency.EVERY_14_DAYS).given(new RecordOrder(
                "spo", OrderState.IN_FORCE, null, null, TODAY, TODAY, TODAY.plusYears(2), null, List.of(), false, null)).at(at("2025-06-20T12:00:00Z"));
        assertEquals(List.of(), bound.finds("contact-review-due").items());
        var broken = bound.given(new RecordBreach(new EntityId("id-3-1"), at("2025-06-17T23:30:00Z"), new Text("rang her"), null));
        assertEquals("contact-review-due:id-1-1:2025-06-18", broken.finds("contact-review-due").items().getFirst().id());
    }

    private static Scenario notSupported() {
        return recorded(RecordedClass.STALKING).at(at("2025-07-20T12:00:00Z"))
                .given(new RecordOutcome(new EntityId("id-3-1"), 16, LocalDate.of(2025, 6, 18), null, null));
    }

    @Test
    void a_victim_who_is_in_touch_again_after_outcome_16_asks_for_it_to_be_reopened() {
        assertEquals(Findings.NONE, notSupported().finds("outcome-reopen-asked"));
        var back = notSupported().given(contact(at("2025-07-01T10:00:00Z"), ContactInitiator.PROTECTED_PERSON, true));
        assertEquals(List.of("outcome-reopen-asked:id-1-1"), back.finds("outcome-reopen-asked").items().stream().map(AgendaItem::id).toList());
        var reopen = new ReopenOutcome(new EntityId("id-3-1"), new Text("she rang after new messages"));
        assertEquals(Findings.NONE, back.given(reopen).finds("outcome-reopen-asked"));
        assertEquals(0, Crimes.of(back.given(reopen).file()).all().getFirst().outcome());
        back.given(reopen).when(reopen).thenRefused("outcome-not-recorded");
        assertEquals(Findings.NONE, notSupported().given(contact(at("2025-07-01T10:00:00Z"), ContactInitiator.US, true)).finds("outcome-reopen-asked"));
    }

    @Test
    void a_wish_for_action_asks_for_it_too_and_the_latest_wish_counts() {
        var wants = notSupported().given(new RecordWish(SIAN, LocalDate.of(2025, 7, 2), ActionWish.SUPPORTS_ACTION, null));
        assertEquals(1, wants.finds("outcome-reopen-asked").items().size());
        var not = wants.given(new RecordWish(SIAN, LocalDate.of(2025, 7, 3), ActionWish.DOES_NOT_SUPPORT_ACTION, null));
        assertEquals(Findings.NONE, not.finds("outcome-reopen-asked"));
        assertEquals(Findings.NONE, not.given(new RecordWish(SIAN, LocalDate.of(2025, 7, 1), ActionWish.SUPPORTS_ACTION, null))
                .finds("outcome-reopen-asked"));
    }
}
