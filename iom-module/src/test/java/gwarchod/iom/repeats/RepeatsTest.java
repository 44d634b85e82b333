package gwarchod.iom.repeats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.CancelCrime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.merge.ContinueIn;
import gwarchod.core.casefile.merge.Merge;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static Scenario opened(boolean unknown) {
        return Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Merge.DISCIPLINE, new RepeatsDiscipline())
                .given(unknown ? new OpenCase(null, null, List.of(), List.of(), true) : OpenCase.of("Ffug", "Bryn", null),
                        new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
    }

    private static RecordCrime crime(String reference, RecordedClass as) {
        return new RecordCrime(reference, as, null, null, DAY, new PersonId("id-2-1"), null, null);
    }

    private static Counted kept(Scenario scenario) {
        return (Counted) scenario.card().kept().get(Counted.KEPT);
    }

    @Test
    void stalking_and_harassment_count_and_a_cancelled_crime_does_not() {
        var recorded = opened(false).given(crime("A/1", RecordedClass.STALKING), crime("A/2", RecordedClass.HARASSMENT), crime("A/3", RecordedClass.OTHER));
        assertEquals(List.of("a/1", "a/2"), kept(recorded).crimes().stream().map(Counted.Of::reference).toList());
        assertEquals("sian bowen", kept(recorded).crimes().getFirst().victim());
        var cancelled = recorded.given(new CancelCrime(new EntityId("id-3-1"), new Text("recorded twice")));
        assertEquals(List.of("a/2"), kept(cancelled).crimes().stream().map(Counted.Of::reference).toList());
    }

    @Test
    void a_suspect_nobody_knows_is_no_suspect_and_their_victim_is_a_victim() {
        var tally = Tally.of(Map.of(new CaseId("one"), kept(opened(true).given(crime("A/1", RecordedClass.STALKING)))));
        assertEquals(Map.of(), tally.suspects());
        assertEquals(Set.of("sian bowen"), tally.victims().keySet());
    }

    @Test
    void two_files_of_one_person_count_as_one_and_a_crime_in_both_once() {
        var first = new CaseId("first");
        var second = new CaseId("second");
        var goesOn = kept(opened(false).given(crime("A/1", RecordedClass.STALKING)));
        var ended = kept(opened(false).given(crime("a/1", RecordedClass.STALKING), crime("A/2", RecordedClass.STALKING), new ContinueIn(first)));
        assertEquals(Map.of(first, Set.of("a/1", "a/2")), Tally.of(Map.of(first, goesOn, second, ended)).suspects());
        assertEquals(Map.of(second, Set.of("a/1", "a/2")), Tally.of(Map.of(second, ended)).suspects());       // nothing is told of a file not seen
    }

    /// People with so many crimes each, in one file or several, some of them merged in a row: the count must find what was put in.
    @Test
    void the_count_is_what_was_generated() {
        long seed = Long.getLong("gwarchod.seed", 1);
        var random = new Random(seed);
        var cases = new HashMap<CaseId, Counted>();
        int repeat = 0;
        int repeatCrimes = 0;
        var victims = new HashMap<String, Integer>();
        for (int person = 0; person < 500; person++) {
            int crimes = 1 + (random.nextInt(4) == 0 ? random.nextInt(12) : 0);
            int files = 1 + random.nextInt(3);
            var in = new ArrayList<List<Counted.Of>>();
            for (int file = 0; file < files; file++) {
                in.add(new ArrayList<>());
            }
            for (int i = 0; i < crimes; i++) {
                var victim = "victim " + random.nextInt(300);
                victims.merge(victim, 1, Integer::sum);
                var of = new Counted.Of(person + "/" + i, victim);
                in.get(random.nextInt(files)).add(of);
                in.get(random.nextInt(files)).add(of);
            }
            for (int file = 0; file < files; file++) {
                var next = file == 0 ? null : new CaseId("p" + person + "-" + (file - 1));
                cases.put(new CaseId("p" + person + "-" + file), new Counted(next, true, in.get(file)));
            }
            repeat += crimes > 1 ? 1 : 0;
            repeatCrimes += crimes > 1 ? crimes : 0;
        }
        var tally = Tally.of(cases);
        var said = "seed " + seed;
        assertEquals(500, tally.suspects().size(), said);
        assertEquals(repeat, tally.suspects().values().stream().filter(of -> of.size() > 1).count(), said);
        assertEquals(repeatCrimes, tally.suspects().values().stream().filter(of -> of.size() > 1).mapToInt(Set::size).sum(), said);
        assertEquals(victims.values().stream().filter(many -> many > 1).count(), tally.victims().values().stream().filter(of -> of.size() > 1).count(), said);
    }
}
