package gwarchod.core.casefile.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeReclassified;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.OutcomeRecorded;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrimesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final EntityId FIRST = new EntityId("id-2-1");
    private static final Text WHY = new Text("because");
    private static final Four STALKING = new Four(true, true, true, true, FourConclusion.STALKING, null);
    private static final Four NEITHER = new Four(false, false, true, false, FourConclusion.NEITHER, new Text("once, by mistake"));

    private static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE).given(new AddPerson(
                new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
    }

    private static RecordCrime crime(RecordedClass recordedAs, Four four) {
        return new RecordCrime("DPP/1/25", recordedAs, four, true, TODAY, SIAN, null, null);
    }

    private static Scenario recorded(RecordedClass recordedAs, Four four) {
        return scenario().given(crime(recordedAs, four));
    }

    private static RecordCrime on(LocalDate reported, PersonId person) {
        return new RecordCrime("DPP/1/25", RecordedClass.OTHER, null, null, reported, person, null, null);
    }

    @Test
    void a_crime_is_recorded_as_alleged_and_its_texts_are_guarded() {
        var scenario = scenario();
        scenario.guarding(People.guard(scenario.file()))
                .when(new RecordCrime(" DPP/1/25 ", RecordedClass.STALKING, NEITHER, null, TODAY, SIAN, null, new Text("followed Siân")))
                .then(new CrimeRecorded(FIRST, "DPP/1/25", RecordedClass.STALKING, NEITHER, false, TODAY, SIAN, Standing.ALLEGED,
                        new Text("followed {{person:id-1-1}}")));
    }

    @Test
    void a_crime_has_a_reference_and_a_possible_date_and_a_victim_on_the_case() {
        scenario().when(new RecordCrime(" ", RecordedClass.OTHER, null, null, TODAY, null, null, null)).thenInvalid("text-required", "/reference");
        scenario().when(on(TODAY.plusDays(1), SIAN)).thenInvalid("date-in-future", "/reportedOn");
        scenario().when(on(LocalDate.of(1066, 1, 1), SIAN)).thenInvalid("date-absurd", "/reportedOn");
        scenario().when(on(TODAY, new PersonId("nobody"))).thenInvalid("person-not-on-case", "/protectedPerson");
    }

    @Test
    void a_reference_is_on_a_case_once() {
        recorded(RecordedClass.STALKING, null).when(crime(RecordedClass.HARASSMENT, null)).thenRefused("crime-already-recorded");
    }

    @Test
    void the_class_and_the_judgement_are_kept_apart_and_their_disagreement_shows() {
        assertTrue(recorded(RecordedClass.STALKING, NEITHER).state(Crimes.DISCIPLINE).all().getFirst().disputed());
        assertTrue(recorded(RecordedClass.HARASSMENT, STALKING).state(Crimes.DISCIPLINE).all().getFirst().disputed());
        assertFalse(recorded(RecordedClass.STALKING, STALKING).state(Crimes.DISCIPLINE).all().getFirst().disputed());
        assertFalse(recorded(RecordedClass.STALKING, null).state(Crimes.DISCIPLINE).all().getFirst().disputed());
    }

    @Test
    void a_case_is_one_of_stalking_by_class_or_by_judgement() {
        assertTrue(recorded(RecordedClass.STALKING, NEITHER).card().has("stalking"));
        assertTrue(recorded(RecordedClass.HARASSMENT, STALKING).card().has("stalking"));
        assertFalse(recorded(RecordedClass.HARASSMENT, NEITHER).card().has("stalking"));
        assertTrue(recorded(RecordedClass.HARASSMENT, null).card().has("domestic-abuse"));
    }

    @Test
    void a_reclassified_crime_changes_the_labels_at_once_and_says_what_it_was() {
        var command = new ReclassifyCrime(FIRST, RecordedClass.HARASSMENT, null, WHY);
        var before = recorded(RecordedClass.STALKING, null);
        before.when(command).then(new CrimeReclassified(FIRST, RecordedClass.STALKING, RecordedClass.HARASSMENT, null, WHY));
        var after = before.given(command);
        assertFalse(after.card().has("stalking"));
        assertEquals(RecordedClass.STALKING, after.state(Crimes.DISCIPLINE).all().getFirst().recordedBefore());
        after.when(command).thenNothing();
    }

    @Test
    void a_cancelled_crime_counts_nowhere_and_is_cancelled_once() {
        var command = new CancelCrime(FIRST, WHY);
        var before = recorded(RecordedClass.STALKING, null);
        before.when(command).then(new CrimeEvent.CrimeCancelled(FIRST, WHY));
        var after = before.given(command);
        assertTrue(after.card().labels().isEmpty());
        assertEquals(1, after.state(Crimes.DISCIPLINE).all().size());
        assertEquals(0, after.state(Crimes.DISCIPLINE).counted().count());
        after.when(command).thenRefused("crime-already-cancelled");
        before.when(new CancelCrime(FIRST, Text.NONE)).thenInvalid("text-required", "/why");
        scenario().when(command).thenInvalid("crime-not-on-case", "/crime");
    }

    @Test
    void the_offence_of_a_crime_is_said_closer_than_its_class() {
        var command = new SetOffence(FIRST, " 008/06 ");
        recorded(RecordedClass.OTHER, null).when(command).then(new CrimeEvent.OffenceSet(FIRST, "008/06"));
        assertEquals("008/06", recorded(RecordedClass.OTHER, null).given(command).state(Crimes.DISCIPLINE).all().getFirst().offence());
        recorded(RecordedClass.OTHER, null).given(command).when(command).thenNothing();
        recorded(RecordedClass.OTHER, null).when(new SetOffence(FIRST, " ")).thenInvalid("text-required", "/offence");
        scenario().when(command).thenInvalid("crime-not-on-case", "/crime");
    }

    @Test
    void a_reclassification_needs_a_crime_and_a_reason() {
        scenario().when(new ReclassifyCrime(FIRST, RecordedClass.OTHER, null, WHY)).thenInvalid("crime-not-on-case", "/crime");
        recorded(RecordedClass.STALKING, null).when(new ReclassifyCrime(FIRST, RecordedClass.OTHER, null, Text.NONE))
                .thenInvalid("text-required", "/why");
    }

    @Test
    void an_outcome_is_recorded_and_may_be_replaced() {
        var sixteen = new RecordOutcome(FIRST, 16, TODAY, null, null);
        var before = recorded(RecordedClass.STALKING, null);
        before.when(sixteen).then(new OutcomeRecorded(FIRST, 16, TODAY, Standing.ALLEGED, Text.NONE));
        before.given(sixteen).when(sixteen).thenNothing();
        var replaced = before.given(sixteen, new RecordOutcome(FIRST, 1, TODAY, Standing.ADMITTED, WHY)).state(Crimes.DISCIPLINE);
        assertEquals(1, replaced.all().getFirst().outcome());
        assertEquals(Standing.ADMITTED, replaced.all().getFirst().standing());
    }

    @Test
    void an_outcome_is_taken_back_by_reopening_with_a_reason_and_not_by_recording_none() {
        var sixteen = recorded(RecordedClass.STALKING, null).given(new RecordOutcome(FIRST, 16, TODAY, null, null));
        sixteen.when(new RecordOutcome(FIRST, 0, TODAY, null, null)).thenInvalid("outcome-is-reopened", "/outcome");
        sixteen.when(new ReopenOutcome(FIRST, Text.NONE)).thenInvalid("text-required", "/why");
        assertEquals(0, sixteen.given(new ReopenOutcome(FIRST, WHY)).state(Crimes.DISCIPLINE).all().getFirst().outcome());
    }

    @Test
    void an_outcome_is_one_of_those_there_are_of_a_crime_there_is_on_a_day_there_was() {
        var before = recorded(RecordedClass.STALKING, null);
        before.when(new RecordOutcome(FIRST, 23, TODAY, null, null)).thenInvalid("outcome-unknown", "/outcome");
        before.when(new RecordOutcome(FIRST, -1, TODAY, null, null)).thenInvalid("outcome-unknown", "/outcome");
        before.when(new RecordOutcome(FIRST, 1, TODAY.plusDays(1), null, null)).thenInvalid("date-in-future", "/on");
        before.when(new RecordOutcome(FIRST, 1, TODAY.minusDays(1), null, null)).thenInvalid("ends-before-starts", "/on");
        scenario().when(new RecordOutcome(FIRST, 1, TODAY, null, null)).thenInvalid("crime-not-on-case", "/crime");
    }

    @Test
    void every_outcome_has_a_group_and_a_name_in_both_languages() {
        assertEquals(23, Outcomes.groups().size());
        assertEquals("Evidential difficulties (victim does not support)", Outcomes.group(16));
        assertEquals("Diversionary, educational or intervention activity", Outcomes.group(22));
        assertThrows(IllegalArgumentException.class, () -> Outcomes.group(23));
        var words = CoreWords.load("crime");
        Outcomes.groups().keySet().forEach(number -> assertTrue(words.has("outcome." + number), "outcome " + number));
    }

    @Test
    void the_summary_counts_classes_and_says_nothing_of_references_or_victims() {
        var summary = recorded(RecordedClass.STALKING, null).reads(Crimes.RECORDED, Level.SUMMARY, CoreWords.load("crime"));
        assertEquals(new Shown.Summary<>(new CrimesView.Summary(1, Map.of(RecordedClass.STALKING, 1), true, TODAY, false, false, false, false)), summary);
    }

    @Test
    void the_full_content_calls_a_protected_person_as_the_reader_may() {
        var full = (CrimesView) assertInstanceOf(
                Shown.Full.class, recorded(RecordedClass.STALKING, NEITHER).reads(Crimes.RECORDED, Level.FULL, CoreWords.load("crime"))).value();
        assertEquals("a protected person", full.crimes().getFirst().protectedPerson());
        assertEquals("No outcome yet", full.crimes().getFirst().outcomeName());
    }

    @Test
    void a_name_written_before_anybody_knew_it_is_a_protected_persons_is_not_shown_either() {
        var before = Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE).given(
                new RecordCrime("DPP/1/25", RecordedClass.OTHER, null, null, TODAY, null, null, new Text("Siân Bowen was followed")),
                new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
        var full = before.guarding(People.guard(before.file())).reads(Crimes.RECORDED, Level.FULL, CoreWords.load("crime"));
        assertEquals("a protected person was followed",
                ((CrimesView) assertInstanceOf(Shown.Full.class, full).value()).crimes().getFirst().what());
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Crimes.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(Crimes.DISCIPLINE, RecordedClass.class, Standing.class, FourConclusion.class, VictimRelation.class, ClassTurn.ClassMove.class);
    }
}
