package gwarchod.core.casefile.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId MEGAN = new PersonId("id-1-1");
    private static final EntityId CHECK = new EntityId("id-1-1");
    private static final Instant LATE = Instant.parse("2025-07-09T23:00:00Z");

    private static Scenario nobody() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, DisclosureChecks.DISCIPLINE);
    }

    private static Scenario partner(ProtectedKind kind) {
        return nobody().given(new AddPerson(new PersonName("Rees", "Megan"), List.of(), kind, new Text("partner"), null, null, null));
    }

    private static DecideDisclosure decide(DisclosureDecision decision) {
        return new DecideDisclosure(CHECK, null, decision, TODAY, new Text("a pattern of violence"));
    }

    private static Scenario recorded() {
        return nobody().given(new RecordRelationship(null, TODAY, new Text("his mother said so on a visit")));
    }

    @Test
    void a_new_relationship_asks_for_a_decision_at_once_and_presses_when_its_time_is_over() {
        var found = recorded().finds("disclosure-check-due");
        assertEquals(Urgency.ROUTINE, found.items().getFirst().urgency());
        assertEquals(LATE, found.lookAgain().orElseThrow());
        assertEquals(Urgency.HIGH, recorded().at(LATE).finds("disclosure-check-due").items().getFirst().urgency());
        assertEquals(Findings.NONE, recorded().given(decide(DisclosureDecision.NOTHING_TO_DECIDE)).finds("disclosure-check-due"));
    }

    @Test
    void somebody_entered_as_a_new_partner_asks_for_a_check_by_themselves() {
        assertEquals("disclosure-check-due:id-1-1", partner(ProtectedKind.NEW_PARTNER).finds("disclosure-check-due").items().getFirst().id());
        assertEquals(Findings.NONE, partner(ProtectedKind.VICTIM).finds("disclosure-check-due"));
        var decided = partner(ProtectedKind.NEW_PARTNER).given(
                new DecideDisclosure(null, MEGAN, DisclosureDecision.DO_NOT_DISCLOSE, TODAY, new Text("it has ended")));
        assertEquals(Findings.NONE, decided.finds("disclosure-check-due"));
    }

    @Test
    void a_decision_to_tell_stands_on_the_agenda_until_the_partner_is_told() {
        var decided = recorded().given(decide(DisclosureDecision.DISCLOSE));
        assertEquals(1, decided.finds("disclosure-not-made").items().size());
        var tell = new MakeDisclosure(CHECK, TODAY, ContactMethod.IN_PERSON, null);
        var told = decided.given(tell);
        assertEquals(Findings.NONE, told.finds("disclosure-not-made"));
        told.when(tell).thenNothing();
        told.when(decide(DisclosureDecision.DO_NOT_DISCLOSE)).thenRefused("disclosure-already-made");
        recorded().when(tell).thenRefused("disclosure-not-decided");
        recorded().given(decide(DisclosureDecision.DO_NOT_DISCLOSE)).when(tell).thenRefused("disclosure-not-decided");
    }

    @Test
    void a_check_is_of_something_recorded_or_of_somebody_on_the_case() {
        nobody().when(decide(DisclosureDecision.DISCLOSE)).thenInvalid("disclosure-check-unknown", "/check");
        nobody().when(new DecideDisclosure(null, null, DisclosureDecision.DISCLOSE, TODAY, new Text("x"))).thenInvalid("person-not-on-case", "/person");
        nobody().when(new RecordRelationship(MEGAN, TODAY, new Text("x"))).thenInvalid("person-not-on-case", "/person");
        nobody().when(new RecordRelationship(null, TODAY, Text.NONE)).thenInvalid("text-required", "/how");
        nobody().when(new MakeDisclosure(CHECK, TODAY, ContactMethod.PHONE, null)).thenInvalid("disclosure-check-unknown", "/check");
        recorded().when(new DecideDisclosure(CHECK, null, DisclosureDecision.DISCLOSE, TODAY.minusDays(1), new Text("x")))
                .thenInvalid("ends-before-starts", "/decidedOn");
    }

    @Test
    void a_reader_sees_by_when_it_is_due_and_a_summary_counts() {
        var words = CoreWords.load("disclosure", "people", "contact");
        var full = (DisclosureView) assertInstanceOf(Shown.Full.class, recorded().reads(DisclosureChecks.CHECKS, Level.FULL, words)).value();
        assertEquals(LocalDate.of(2025, 7, 9), full.checks().getFirst().dueOn());
        assertEquals(new Shown.Summary<>(new DisclosureView.Summary(1, 1, 1, 0)),
                recorded().at(LATE).reads(DisclosureChecks.CHECKS, Level.SUMMARY, words));
        assertEquals(new Shown.Summary<>(new DisclosureView.Summary(1, 1, 0, 0)),
                partner(ProtectedKind.NEW_PARTNER).reads(DisclosureChecks.CHECKS, Level.SUMMARY, words));
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(DisclosureChecks.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(DisclosureChecks.DISCIPLINE, DisclosureDecision.class);
    }
}
