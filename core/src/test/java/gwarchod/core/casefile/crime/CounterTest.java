package gwarchod.core.casefile.crime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.CrimeEvent.CounterAlleged;
import gwarchod.core.casefile.crime.CrimeEvent.PrimaryReviewed;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Suspect and victim who allege against each other.
class CounterTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final EntityId CRIME = new EntityId("id-1-1");
    private static final Text WHY = new Text("His calls came first");
    private static final AllegeCounter ALLEGE = new AllegeCounter(CRIME, new Text("She hit him"), new Text("DPP/9/25"), null);
    private static final Words WORDS = Words.load(List.of("checks", "crime"));

    private final Scenario crime = Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Assessments.DISCIPLINE, Crimes.DISCIPLINE)
            .given(new RecordCrime("DPP/1/25", RecordedClass.STALKING, null, null, TODAY, null, null, null));
    private final Scenario alleged = crime.given(ALLEGE);

    private static ReviewPrimary review(PrimaryFinding finding) {
        return new ReviewPrimary(CRIME, finding, WHY, null);
    }

    private static List<String> agenda(Scenario scenario) {
        return scenario.finds("primary-unreviewed").items().stream().map(AgendaItem::id).toList();
    }

    @Test
    void an_allegation_back_asks_for_a_review_until_one_settles_it() {
        crime.when(ALLEGE).then(new CounterAlleged(CRIME, new Text("She hit him"), new Text("DPP/9/25"), TODAY));
        assertEquals(List.of(), agenda(crime));
        assertEquals(List.of("primary-unreviewed:id-1-1"), agenda(alleged));
        assertEquals(Scenario.NOON, alleged.finds("primary-unreviewed").items().getFirst().cause().at());
        alleged.when(review(PrimaryFinding.SUSPECT)).then(new PrimaryReviewed(CRIME, PrimaryFinding.SUSPECT, WHY, TODAY));
        assertEquals(List.of(), agenda(alleged.given(review(PrimaryFinding.SUSPECT))));
        assertEquals(List.of(), agenda(alleged.given(review(PrimaryFinding.OTHER))));
        assertEquals(1, agenda(alleged.given(review(PrimaryFinding.NOT_SETTLED))).size());
        assertEquals(1, agenda(alleged.given(review(PrimaryFinding.SUSPECT)).given(ALLEGE)).size(), "alleged again since");
    }

    @Test
    void what_stands_is_the_least_known_of_all_that_count() {
        assertEquals(PrimaryStanding.NOT_ASKED, crime.state(Crimes.DISCIPLINE).primary());
        assertEquals(PrimaryStanding.UNREVIEWED, alleged.state(Crimes.DISCIPLINE).primary());
        var two = alleged.given(review(PrimaryFinding.SUSPECT))
                .given(new RecordCrime("DPP/2/25", RecordedClass.STALKING, null, null, TODAY, null, null, null));
        assertEquals(PrimaryStanding.SUSPECT, two.state(Crimes.DISCIPLINE).primary());
        var cancelled = alleged.given(new CancelCrime(CRIME, WHY));
        assertEquals(PrimaryStanding.NOT_ASKED, cancelled.state(Crimes.DISCIPLINE).primary(), "it was no crime");
        assertEquals(List.of(), agenda(cancelled));
    }

    @Test
    void each_says_what_and_when_and_a_review_needs_an_allegation() {
        crime.when(review(PrimaryFinding.SUSPECT)).thenRefused("nothing-alleged-back");
        crime.when(new AllegeCounter(CRIME, Text.NONE, null, null)).thenInvalid("text-required", "/what");
        crime.when(new AllegeCounter(CRIME, WHY, null, TODAY.plusDays(1))).thenInvalid("date-in-future", "/on");
        alleged.when(new ReviewPrimary(CRIME, PrimaryFinding.SUSPECT, Text.NONE, null)).thenInvalid("text-required", "/rationale");
        crime.when(new AllegeCounter(new EntityId("none"), WHY, null, null)).thenInvalid("crime-not-on-case", "/crime");
    }

    @Test
    void the_crime_shows_both_and_its_summary_no_word_of_them() {
        var reviewed = alleged.given(review(PrimaryFinding.SUSPECT));
        var row = ((CrimesView) assertInstanceOf(Shown.Full.class, reviewed.reads(Crimes.RECORDED, Level.FULL, WORDS)).value()).crimes().getFirst();
        assertEquals(List.of(WHY.raw(), "She hit him"), row.investigation().counters().stream().map(CrimesView.CounterRow::said).toList());
        assertFalse(row.investigation().primaryOpen());
        var summary = assertInstanceOf(Shown.Summary.class, alleged.reads(Crimes.RECORDED, Level.SUMMARY, WORDS)).value();
        assertTrue(((CrimesView.Summary) summary).primaryUnreviewed());
        assertFalse(summary.toString().contains("hit"));
    }
}
