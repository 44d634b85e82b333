package gwarchod.core.casefile.contact;

import static gwarchod.core.casefile.contact.ContactCase.DAO;
import static gwarchod.core.casefile.contact.ContactCase.SIAN;
import static gwarchod.core.casefile.contact.ContactCase.TODAY;
import static gwarchod.core.casefile.contact.ContactCase.agree;
import static gwarchod.core.casefile.contact.ContactCase.agreed;
import static gwarchod.core.casefile.contact.ContactCase.at;
import static gwarchod.core.casefile.contact.ContactCase.contact;
import static gwarchod.core.casefile.contact.ContactCase.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.contact.ContactEvent.ContactAgreed;
import gwarchod.core.casefile.contact.ContactEvent.ContactMade;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsTest {
    private static List<String> items(Scenario scenario) {
        return scenario.finds("contact-missed").items().stream().map(AgendaItem::id).toList();
    }

    @Test
    void contact_is_agreed_once_and_may_be_agreed_anew() {
        var safe = new AgreeContact(SIAN, ContactFrequency.EVERY_7_DAYS, ContactMethod.EMAIL, TODAY, DAO, new Text("Siân's work address"));
        var scenario = scenario();
        scenario.guarding(People.guard(scenario.file())).when(safe).then(new ContactAgreed(
                SIAN, ContactFrequency.EVERY_7_DAYS, ContactMethod.EMAIL, TODAY, DAO, new Text("{{person:id-1-1}}'s work address")));
        agreed(ContactFrequency.EVERY_7_DAYS).when(agree(ContactFrequency.EVERY_7_DAYS, TODAY)).thenNothing();
        var anew = agreed(ContactFrequency.EVERY_7_DAYS).given(agree(ContactFrequency.EVERY_21_DAYS, TODAY));
        assertEquals(1, Contacts.of(anew.file()).agreements().size());
        assertEquals(TODAY.plusDays(21), Contacts.of(anew.file()).agreements().getFirst().nextDue(Settings.AREA).orElseThrow());
    }

    @Test
    void contact_is_agreed_with_somebody_on_the_case_and_not_in_the_future() {
        scenario().when(new AgreeContact(new PersonId("nobody"), ContactFrequency.EVERY_7_DAYS, ContactMethod.PHONE, TODAY, null, null))
                .thenInvalid("person-not-on-case", "/person");
        scenario().when(agree(ContactFrequency.EVERY_7_DAYS, TODAY.plusDays(1))).thenInvalid("date-in-future", "/agreedOn");
        scenario().when(agree(ContactFrequency.EVERY_7_DAYS, LocalDate.EPOCH.minusYears(90))).thenInvalid("date-absurd", "/agreedOn");
    }

    @Test
    void a_contact_is_made_with_somebody_on_the_case_and_not_in_the_future() {
        scenario().when(new RecordContact(new PersonId("nobody"), Scenario.NOON, ContactMethod.PHONE, ContactInitiator.US, true, null))
                .thenInvalid("person-not-on-case", "/person");
        scenario().when(contact(Scenario.NOON.plus(Duration.ofMinutes(6)), ContactInitiator.US, true))
                .thenInvalid("date-in-future", "/occurredAt");
        scenario().when(contact(Instant.MIN, ContactInitiator.US, true)).thenInvalid("date-absurd", "/occurredAt");
    }

    @Test
    void a_contact_is_recorded_with_when_it_was_and_also_before_anything_was_agreed() {
        scenario().when(contact(Scenario.NOON, ContactInitiator.US, true)).then(new ContactMade(
                new EntityId("id-2-1"), SIAN, Scenario.NOON, ContactMethod.PHONE, ContactInitiator.US, true, Text.NONE));
        assertEquals(Map.of("contact", "id-2-1"), scenario().when(contact(Scenario.NOON, ContactInitiator.US, true)).ids());
        var made = scenario().given(contact(Scenario.NOON, ContactInitiator.US, true));
        assertEquals(Findings.NONE, made.finds("contact-missed"));
        var agreed = made.given(agree(ContactFrequency.EVERY_7_DAYS, TODAY.minusDays(3)));
        assertEquals(TODAY.plusDays(7), Contacts.of(agreed.file()).with(SIAN).orElseThrow().nextDue(Settings.AREA).orElseThrow());
    }

    @Test
    void contact_is_missed_when_the_last_day_for_it_has_passed_in_the_united_kingdom() {
        var scenario = agreed(ContactFrequency.EVERY_7_DAYS);
        var missedFrom = at("2025-06-18T23:00:00Z");
        assertEquals(Findings.later(missedFrom), scenario.at(missedFrom.minusMillis(1)).finds("contact-missed"));
        var found = scenario.at(missedFrom).finds("contact-missed");
        assertEquals("contact-missed:id-1-1:2025-06-18", found.items().getFirst().id());
        assertEquals(Urgency.HIGH, found.items().getFirst().urgency());
        assertEquals(2, found.items().getFirst().cause().commit().number());
        assertEquals(missedFrom, found.items().getFirst().cause().at());
    }

    @Test
    void a_day_in_winter_ends_an_hour_later() {
        var winter = scenario().at(at("2025-12-01T12:00:00Z")).given(agree(ContactFrequency.EVERY_7_DAYS, LocalDate.of(2025, 12, 1)));
        assertEquals(Findings.later(at("2025-12-09T00:00:00Z")), winter.finds("contact-missed"));
    }

    @Test
    void the_next_contact_is_counted_from_the_last_one_that_reached_them() {
        var scenario = agreed(ContactFrequency.EVERY_14_DAYS).at(at("2025-06-20T12:00:00Z"))
                .given(contact(at("2025-06-19T10:00:00Z"), ContactInitiator.US, true))
                .given(contact(at("2025-06-20T10:00:00Z"), ContactInitiator.US, false))
                .given(contact(at("2025-06-12T10:00:00Z"), ContactInitiator.PROTECTED_PERSON, true));
        var agreement = Contacts.of(scenario.file()).with(SIAN).orElseThrow();
        assertEquals(LocalDate.of(2025, 7, 3), agreement.nextDue(Settings.AREA).orElseThrow());
        assertEquals(3, agreement.cause().number());
        assertEquals(List.of("id-4-1", "id-3-1", "id-5-1"), agreement.contacts().stream().map(one -> one.id().value()).toList());
    }

    @Test
    void each_frequency_is_due_after_its_days_and_no_contact_wanted_never() {
        assertEquals(TODAY.plusDays(7), due(ContactFrequency.EVERY_7_DAYS));
        assertEquals(TODAY.plusDays(14), due(ContactFrequency.EVERY_14_DAYS));
        assertEquals(TODAY.plusDays(21), due(ContactFrequency.EVERY_21_DAYS));
        assertEquals(TODAY.plusDays(28), due(ContactFrequency.SIGNIFICANT_DEVELOPMENT));
        assertEquals(Findings.NONE, agreed(ContactFrequency.NOT_WANTED).at(at("2030-01-01T00:00:00Z")).finds("contact-missed"));
    }

    private static LocalDate due(ContactFrequency frequency) {
        return Contacts.of(agreed(frequency).file()).agreements().getFirst().nextDue(Settings.AREA).orElseThrow();
    }

    @Test
    void a_long_silence_prompts_for_welfare_where_only_developments_were_agreed() {
        var found = agreed(ContactFrequency.SIGNIFICANT_DEVELOPMENT).at(at("2025-07-09T23:00:00Z")).finds("contact-missed");
        assertEquals("contact-welfare", found.items().getFirst().cause().kind());
        assertEquals(Urgency.ROUTINE, found.items().getFirst().urgency());
    }

    @Test
    void an_item_names_nobody_in_either_language() {
        var words = CoreWords.load("contact");
        for (var frequency : List.of(ContactFrequency.EVERY_7_DAYS, ContactFrequency.SIGNIFICANT_DEVELOPMENT)) {
            var item = agreed(frequency).at(at("2025-08-01T00:00:00Z")).finds("contact-missed").items().getFirst();
            for (Lang lang : Lang.values()) {
                var said = words.say(lang, item.title()) + words.say(lang, item.asks());
                assertFalse(said.contains("Bowen") || said.contains("Siân") || said.contains("id-1"), said);
                assertTrue(said.contains("2025"), said);
            }
        }
    }

    @Test
    void agreements_with_two_people_are_missed_one_by_one() {
        var both = agreed(ContactFrequency.EVERY_7_DAYS).given(new AddPerson(
                new PersonName("Bowen", "Twm"), List.of(), ProtectedKind.CHILD, new Text("son"), null, null, null));
        var second = new PersonId("id-3-1");
        both = both.given(new AgreeContact(second, ContactFrequency.EVERY_14_DAYS, ContactMethod.LETTER, TODAY, null, null));
        assertEquals(List.of("contact-missed:id-1-1:2025-06-18"), items(both.at(at("2025-06-19T12:00:00Z"))));
        assertEquals(2, items(both.at(at("2025-06-26T12:00:00Z"))).size());
    }

    @Test
    void a_reader_sees_what_is_due_and_that_they_had_to_ask() {
        var scenario = agreed(ContactFrequency.EVERY_7_DAYS).at(at("2025-06-25T12:00:00Z"))
                .given(contact(at("2025-06-12T10:00:00Z"), ContactInitiator.US, true))
                .given(contact(at("2025-06-14T10:00:00Z"), ContactInitiator.PROTECTED_PERSON, true));
        var words = CoreWords.load("contact", "people");
        var full = (ContactsView) assertInstanceOf(Shown.Full.class, scenario.reads(Contacts.AGREEMENTS, Level.FULL, words)).value();
        var row = full.agreements().getFirst();
        assertEquals("a protected person", row.name());
        assertEquals(LocalDate.of(2025, 6, 21), row.nextDue());
        assertTrue(row.overdue());
        assertEquals(1, row.askedThemselves());
        assertEquals("officer", row.contacts().getFirst().by());
        assertEquals(new Shown.Summary<>(new ContactsView.Summary(1, 1, LocalDate.of(2025, 6, 21), 0, 0)),
                scenario.reads(Contacts.AGREEMENTS, Level.SUMMARY, words));
        assertInstanceOf(Shown.Empty.class, scenario().reads(Contacts.AGREEMENTS, Level.FULL, words));
    }

    @Test
    void the_file_keeps_the_latest_twenty_contacts() {
        var scenario = agreed(ContactFrequency.EVERY_7_DAYS);
        for (int i = 0; i < 25; i++) {
            scenario = scenario.given(contact(Scenario.NOON.minusSeconds(i), ContactInitiator.US, true));
        }
        var contacts = Contacts.of(scenario.file()).with(SIAN).orElseThrow().contacts();
        assertEquals(20, contacts.size());
        assertEquals(Scenario.NOON, contacts.getFirst().at());
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Contacts.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(Contacts.DISCIPLINE, ContactFrequency.class, ContactMethod.class, ContactInitiator.class, ActionWish.class);
        assertTrue(CoreWords.load("contact").has("agenda.contact-missed.welfare.title"));
        assertTrue(CoreWords.load("contact").has("agenda.contact-missed.welfare.asks"));
    }
}
