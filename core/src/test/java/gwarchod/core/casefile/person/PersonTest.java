package gwarchod.core.casefile.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.person.PersonEvent.Corrected;
import gwarchod.core.casefile.person.PersonEvent.IdentifierAdded;
import gwarchod.core.casefile.person.PersonEvent.Opened;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Event;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final LocalDate BORN = LocalDate.of(1988, 2, 29);
    private static final Opened DEAN = new Opened(new PersonName("Rees", "Dean"), BORN, List.of(), List.of(), false);
    private static final Text WHY = new Text("misheard");

    private static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE);
    }

    private static OpenCase open(PersonName name, LocalDate born, Boolean unknown) {
        return new OpenCase(name, born, List.of(), List.of(), unknown);
    }

    @Test
    void a_case_begins_with_a_name_and_the_openers_agency_is_a_partner() {
        scenario().when(OpenCase.of(" Rees ", "Dean", BORN)).then(DEAN, Management.joined(new AgencyId("police")));
    }

    @Test
    void what_the_product_itself_opens_has_no_partner_yet() {
        scenario().by(Actor.SYSTEM).when(OpenCase.of("Rees", "Dean", BORN)).then(DEAN);
    }

    @Test
    void a_case_may_begin_with_an_unknown_suspect_who_gets_a_name_later() {
        var unknown = scenario().given(open(null, null, true));
        assertEquals("Unknown person", unknown.card().name());
        var known = unknown.given(new CorrectPerson(new PersonName("Rees", "Dean"), BORN, List.of(), WHY));
        assertEquals("Rees, Dean", known.card().name());
        assertFalse(Person.of(known.file()).unknown());
    }

    @Test
    void a_case_is_opened_once() {
        scenario().given((Event) DEAN).when(OpenCase.of("Rees", "Dean", BORN)).thenRefused("case-already-open");
    }

    @Test
    void a_known_person_has_a_name_and_an_unknown_one_has_none() {
        scenario().when(open(null, BORN, null)).thenInvalid("name-required", "/name");
        scenario().when(open(new PersonName(" ", "Dean"), BORN, null)).thenInvalid("text-required", "/name/family");
        scenario().when(open(new PersonName("Rees", "De\nan"), BORN, null)).thenInvalid("text-not-one-line", "/name/given");
        scenario().when(open(new PersonName("Rees", ""), BORN, true)).thenInvalid("unknown-has-no-name", "/name");
    }

    @Test
    void nobody_is_born_tomorrow_or_before_1900() {
        scenario().when(OpenCase.of("Rees", "Dean", LocalDate.of(2025, 6, 12))).thenInvalid("date-in-future", "/dateOfBirth");
        scenario().when(OpenCase.of("Rees", "Dean", LocalDate.of(1899, 12, 31))).thenInvalid("date-absurd", "/dateOfBirth");
    }

    @Test
    void aliases_and_identifiers_say_something_and_have_a_bound() {
        var name = new PersonName("Rees", "Dean");
        var blank = new Identifier(IdentifierKind.PNC, " ");
        scenario().when(new OpenCase(name, null, List.of(""), List.of(), null)).thenInvalid("text-required", "/aliases/0");
        scenario().when(new OpenCase(name, null, List.of(), List.of(blank), null)).thenInvalid("text-required", "/identifiers/0/value");
        scenario().when(new OpenCase(name, null, Collections.nCopies(51, "x"), List.of(), null)).thenInvalid("too-many", "/aliases");
    }

    @Test
    void a_correction_says_everything_as_it_should_read_and_why() {
        var given = scenario().given((Event) DEAN);
        var deian = new PersonName("Rees", "Deian");
        given.when(new CorrectPerson(deian, null, List.of(), WHY)).then(new Corrected(deian, null, List.of(), false, WHY));
        given.when(new CorrectPerson(deian, null, List.of(), Text.NONE)).thenInvalid("text-required", "/why");
        given.when(new CorrectPerson(DEAN.name(), BORN, List.of(), WHY)).thenNothing();
    }

    @Test
    void an_identifier_is_added_once() {
        var identifier = new Identifier(IdentifierKind.PNC, "88/1X");
        var given = scenario().given((Event) DEAN);
        given.when(new AddIdentifier(IdentifierKind.PNC, " 88/1X ")).then(new IdentifierAdded(identifier));
        given.given((Event) new IdentifierAdded(identifier)).when(new AddIdentifier(IdentifierKind.PNC, "88/1X")).thenNothing();
        given.when(new AddIdentifier(IdentifierKind.PNC, "")).thenInvalid("text-required", "/value");
    }

    @Test
    void a_child_is_labelled_until_the_day_they_turn_eighteen() {
        var child = scenario().given((Event) new Opened(new PersonName("Rees", "Dean"), LocalDate.of(2007, 6, 12), List.of(), List.of(), false));
        assertTrue(child.card().has("under-18"));
        var birthday = Instant.parse("2025-06-11T23:00:00Z");
        assertEquals(Optional.of(birthday), child.card().wake());
        assertFalse(child.at(birthday).card().has("under-18"));
    }

    @Test
    void the_card_is_found_by_name_alias_birth_and_identifier() {
        var card = scenario().given(new OpenCase(new PersonName("Réés", "Dean"), BORN, List.of("Deano"),
                List.of(new Identifier(IdentifierKind.VISOR, "V-7")), null)).card();
        assertEquals(List.of("dean rees", "deano", "v-7", "1988-02-29"), card.terms().stream().map(term -> term.text()).toList());
        assertTrue(card.terms().stream().allMatch(term -> term.section().equals("person.details")));
    }

    @Test
    void the_summary_says_name_and_birth_and_the_full_content_the_rest() {
        var file = scenario().given(new OpenCase(new PersonName("Rees", "Dean"), BORN, List.of("Deano"),
                List.of(new Identifier(IdentifierKind.VISOR, "V-7")), null));
        var words = CoreWords.load("person");
        assertEquals(new Shown.Summary<>(new PersonView.Summary("Rees, Dean", false, BORN, false)),
                file.reads(Person.DETAILS, Level.SUMMARY, words));
        var full = assertInstanceOf(Shown.Full.class, file.reads(Person.DETAILS, Level.FULL, words)).value();
        assertEquals(new PersonView("Rees, Dean", "Rees", "Dean", false, BORN, 37, false, List.of("Deano"),
                List.of(new Identifier(IdentifierKind.VISOR, "V-7"))), full);
    }

    @Test
    void an_unknown_person_is_called_so_in_the_readers_language() {
        var file = scenario().given(open(null, null, true));
        var summary = file.reads(Person.DETAILS, Level.SUMMARY, CoreWords.load("person"));
        assertEquals(new Shown.Summary<>(new PersonView.Summary("Unknown person", true, null, false)), summary);
        assertEquals("Person anhysbys", CaseViews.said(file.card().name(), CoreWords.load("person"), Lang.CY));
        assertEquals("Rees, Dean", CaseViews.said("Rees, Dean", CoreWords.load("person"), Lang.CY));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Person.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(Person.DISCIPLINE, IdentifierKind.class);
    }
}
