package gwarchod.core.casefile.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.PeopleEvent.PersonAdded;
import gwarchod.core.casefile.people.PeopleEvent.PersonCorrected;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final PersonName SIAN = new PersonName("Bowen", "Siân");
    private static final PersonId FIRST = new PersonId("id-2-1");

    private static Scenario open() {
        return Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE, People.DISCIPLINE).given(OpenCase.of("Rees", "Dean", null));
    }

    private static AddPerson add(PersonName name, String relationship, String notes) {
        return new AddPerson(name, List.of("Shan"), ProtectedKind.VICTIM, new Text(relationship), new Text(notes), new Text("Llanelli"),
                new AgencyId("idva"));
    }

    private static CorrectAtRisk correct(PersonId person, PersonName name) {
        return new CorrectAtRisk(person, name, List.of(), ProtectedKind.VICTIM, new Text("former partner"), null, null, null);
    }

    private static Scenario withSian() {
        return open().given(add(SIAN, "former partner", "not at home"));
    }

    @Test
    void somebody_at_risk_is_added_and_their_own_notes_refer_to_them() {
        open().when(add(SIAN, "former partner", "Siân works nights")).then(new PersonAdded(FIRST, new Described(
                SIAN, List.of("Shan"), ProtectedKind.VICTIM, new Text("former partner"), new Text("{{person:id-2-1}} works nights"),
                new Text("Llanelli"), new AgencyId("idva"))));
        assertEquals(Map.of("person", "id-2-1"), open().when(add(SIAN, "former partner", "")).ids());
    }

    @Test
    void a_person_at_risk_has_a_name_and_a_relationship() {
        open().when(add(new PersonName("", "Siân"), "sister", "")).thenInvalid("text-required", "/name/family");
        open().when(add(new PersonName("Bowen", "x".repeat(201)), "sister", "")).thenInvalid("text-too-long", "/name/given");
        open().when(add(SIAN, " ", "")).thenInvalid("text-required", "/relationship");
        open().when(new AddPerson(SIAN, List.of("a\tb"), ProtectedKind.CHILD, new Text("son"), null, null, null))
                .thenInvalid("text-not-one-line", "/alsoCalled/0");
    }

    @Test
    void nobody_is_added_twice() {
        withSian().when(add(SIAN, "former partner", "")).thenRefused("person-already-there");
    }

    @Test
    void a_case_holds_fifty_at_most() {
        var full = open();
        for (int i = 0; i < 50; i++) {
            full = full.given(add(new PersonName("Family" + i, ""), "child", ""));
        }
        full.when(add(SIAN, "former partner", "")).thenInvalid("too-many", "/name");
    }

    @Test
    void a_correction_says_everything_anew_and_the_name_of_before_stays_guarded() {
        var married = new PersonName("Harris", "Siân");
        withSian().when(correct(FIRST, married)).then(new PersonCorrected(FIRST, new Described(
                married, List.of(), ProtectedKind.VICTIM, new Text("former partner"), Text.NONE, Text.NONE, null)));
        var file = withSian().given(correct(FIRST, married));
        assertEquals(Optional.of("Siân Harris"), People.name(file.file(), FIRST));
        assertEquals("{{person:id-2-1}}", People.guard(file.file()).apply(new Text("Siân Bowen")).raw());
        file.when(correct(FIRST, married)).thenNothing();
    }

    @Test
    void the_guard_is_made_once_for_one_state_of_the_case() {
        var file = withSian().file();
        assertSame(People.guard(file), People.guard(file));
        assertEquals("in *", People.hidingAddresses(file, "*").apply(new Text("in Llanelli")).raw());
    }

    @Test
    void only_somebody_on_the_case_can_be_corrected() {
        withSian().when(correct(new PersonId("nobody"), SIAN)).thenInvalid("person-not-on-case", "/person");
    }

    @Test
    void a_name_is_known_only_for_who_is_on_the_case() {
        assertEquals(Optional.of("Siân Bowen"), People.name(withSian().file(), FIRST));
        assertEquals(Optional.empty(), People.name(withSian().file(), new PersonId("nobody")));
    }

    @Test
    void the_summary_counts_and_names_nobody() {
        var summary = withSian().reads(People.AT_RISK, Level.SUMMARY, CoreWords.load("people"));
        assertEquals(new Shown.Summary<>(new PeopleView.Summary(1, Map.of(ProtectedKind.VICTIM, 1), 0)), summary);
        assertFalse(summary.toString().contains("Bowen"));
    }

    @Test
    void the_full_content_says_who_they_are() {
        var full = (PeopleView) assertInstanceOf(
                Shown.Full.class, withSian().reads(People.AT_RISK, Level.FULL, CoreWords.load("people"))).value();
        assertEquals("Siân Bowen", full.people().getFirst().name());
        assertEquals("idva", full.people().getFirst().supportedBy());
        assertInstanceOf(Shown.Empty.class, open().reads(People.AT_RISK, Level.FULL, CoreWords.load("people")));
    }

    @Test
    void search_finds_them_only_through_their_own_section() {
        var terms = withSian().card().terms().stream().filter(term -> term.text().contains("bowen") || term.text().contains("shan")).toList();
        assertEquals(2, terms.size());
        assertTrue(terms.stream().allMatch(term -> term.section().equals("people.at-risk")));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(People.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(People.DISCIPLINE, ProtectedKind.class);
    }
}
