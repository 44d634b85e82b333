package gwarchod.core.casefile.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafetyPlansTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final UserId DAO = new UserId("dao");

    private static Scenario person() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, SafetyPlans.DISCIPLINE).given(new AddPerson(
                new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null));
    }

    private static Scenario stalking() {
        return person().given(new RecordCrime("26/1", RecordedClass.STALKING, null, false, TODAY, SIAN, null, new Text("followed")));
    }

    private static MakeSafetyPlan plan(LocalDate review, String... measures) {
        return new MakeSafetyPlan(SIAN, Stream.of(measures).map(Text::new).toList(), DAO, TODAY, review);
    }

    private static Scenario planned() {
        return stalking().given(plan(TODAY.plusDays(14), "new locks"));
    }

    private static NoteAddressKnown knows() {
        return new NoteAddressKnown(SIAN, TODAY, AddressKnowledge.KNOWS, new Text("seen outside"));
    }

    private static SafetyView view(Scenario scenario) {
        var words = CoreWords.load("safety", "people", "contact");
        return (SafetyView) assertInstanceOf(Shown.Full.class, scenario.reads(SafetyPlans.PLANS, Level.FULL, words)).value();
    }

    @Test
    void stalking_without_a_safety_plan_stands_on_the_agenda_from_the_first_moment_and_harassment_does_not() {
        var found = stalking().finds("safety-plan-missing");
        assertEquals(List.of("safety-plan-missing:id-1-1"), found.items().stream().map(AgendaItem::id).toList());
        assertEquals(Urgency.HIGH, found.items().getFirst().urgency());
        assertEquals(1, found.items().getFirst().cause().commit().number());
        assertTrue(view(stalking()).people().getFirst().missing());
        assertEquals(Findings.NONE, person().finds("safety-plan-missing"));
        assertEquals(Findings.NONE, person().given(new RecordCrime("26/1", RecordedClass.HARASSMENT, null, false, TODAY, SIAN, null,
                new Text("shouted"))).finds("safety-plan-missing"));
        assertEquals(Findings.NONE, planned().finds("safety-plan-missing"));
    }

    @Test
    void advice_alone_is_no_plan() {
        var advised = stalking().given(new GiveAdvice(SIAN, TODAY, AdviceChannel.LEAFLET, new Text("keep every message")));
        assertEquals(1, advised.finds("safety-plan-missing").items().size());
        var row = view(advised).people().getFirst();
        assertEquals(AdviceChannel.LEAFLET, row.advice().getFirst().how());
        assertEquals(TODAY, row.advice().getFirst().givenOn());
    }

    @Test
    void each_plan_is_a_version_and_the_ones_before_stay() {
        var twice = planned().given(plan(TODAY.plusDays(30), "new locks", "a neighbour rings"));
        var row = view(twice).people().getFirst();
        assertEquals(2, row.version());
        assertEquals(List.of("new locks", "a neighbour rings"), row.measures());
        assertEquals("dao", row.ownerName());
        assertEquals(List.of("new locks"), row.earlier().getFirst().measures());
        planned().when(plan(TODAY.plusDays(14), "new locks")).thenNothing();
    }

    @Test
    void a_plan_has_measures_and_is_reviewed_after_it_is_made() {
        person().when(plan(TODAY.plusDays(1))).thenInvalid("text-required", "/measures");
        person().when(plan(TODAY.plusDays(1), "locks", " ")).thenInvalid("text-required", "/measures/1");
        person().when(plan(TODAY.minusDays(1), "locks")).thenInvalid("ends-before-starts", "/reviewOn");
        person().when(new MakeSafetyPlan(new PersonId("nobody"), List.of(new Text("locks")), null, TODAY, TODAY))
                .thenInvalid("person-not-on-case", "/person");
    }

    @Test
    void a_plan_whose_review_is_overdue_stands_on_the_agenda_until_it_is_reviewed() {
        var late = Instant.parse("2025-06-25T23:00:00Z");
        assertEquals(Findings.later(late), planned().finds("safety-plan-review-due"));
        assertEquals("safety-plan-review-due:id-1-1:2025-06-25", planned().at(late).finds("safety-plan-review-due").items().getFirst().id());
        var reviewed = planned().at(late).given(new ReviewSafetyPlan(SIAN, TODAY.plusDays(15), TODAY.plusDays(60), null));
        assertEquals(List.of(), reviewed.finds("safety-plan-review-due").items());
        assertEquals(1, view(reviewed).people().getFirst().version());
        person().when(new ReviewSafetyPlan(SIAN, TODAY, TODAY, null)).thenRefused("safety-plan-missing");
    }

    @Test
    void a_victim_not_told_that_the_suspect_knows_her_address_is_an_agenda_item_until_she_is() {
        var known = person().given(knows());
        var found = known.finds("address-not-told");
        assertEquals(Urgency.IMMEDIATE, found.items().getFirst().urgency());
        assertTrue(view(known).people().getFirst().addressUntold());
        var told = known.given(new TellAddressKnown(SIAN, Scenario.NOON, ContactMethod.PHONE, null, null));
        assertEquals(Findings.NONE, told.finds("address-not-told"));
        assertEquals("officer", view(told).people().getFirst().addressTold().by());
        assertEquals(Findings.NONE, told.given(new NoteAddressKnown(SIAN, TODAY, AddressKnowledge.KNOWS, null)).finds("address-not-told"));
    }

    @Test
    void what_was_thought_earlier_and_is_entered_late_does_not_undo_what_is_known_by_now() {
        var known = person().given(new NoteAddressKnown(SIAN, TODAY, AddressKnowledge.KNOWS, null));
        var late = known.given(new NoteAddressKnown(SIAN, TODAY.minusDays(1), AddressKnowledge.DOES_NOT_KNOW, null));
        assertEquals(1, late.finds("address-not-told").items().size(), "she still has to be told");
        var sameDay = known.given(new NoteAddressKnown(SIAN, TODAY, AddressKnowledge.DOES_NOT_KNOW, null));
        assertEquals(Findings.NONE, sameDay.finds("address-not-told"), "of one day, the last word counts");
    }

    @Test
    void who_is_told_must_be_known_to_be_known() {
        var tell = new TellAddressKnown(SIAN, Scenario.NOON, ContactMethod.PHONE, null, null);
        person().when(tell).thenRefused("address-not-known");
        person().given(new NoteAddressKnown(SIAN, TODAY, AddressKnowledge.NOT_CLEAR, null)).when(tell).thenRefused("address-not-known");
        assertEquals(Findings.NONE, person().given(new NoteAddressKnown(SIAN, TODAY, AddressKnowledge.NOT_CLEAR, null)).finds("address-not-told"));
    }

    @Test
    void hazards_are_named_or_it_is_said_why_she_was_not_asked() {
        person().when(new AskHazards(SIAN, TODAY, HazardsAnswer.HAZARDS_NAMED, null)).thenInvalid("text-required", "/what");
        person().when(new AskHazards(SIAN, TODAY, HazardsAnswer.NOT_ASKED, null)).thenInvalid("text-required", "/what");
        var asked = person().given(new AskHazards(SIAN, TODAY, HazardsAnswer.NONE_KNOWN, null));
        assertEquals(HazardsAnswer.NONE_KNOWN, view(asked).people().getFirst().hazards().getFirst().answer());
    }

    @Test
    void a_plan_is_given_to_somebody_else_by_whoever_looked_last() {
        var to = new UserId("colleague");
        var given = planned().given(new HandOverSafetyPlan(SIAN, DAO, to));
        assertEquals(to, view(given).people().getFirst().owner());
        given.when(new HandOverSafetyPlan(SIAN, DAO, new UserId("third"))).thenRefused("owner-changed");
        given.when(new HandOverSafetyPlan(SIAN, DAO, to)).thenNothing();
        person().when(new HandOverSafetyPlan(SIAN, DAO, to)).thenInvalid("safety-plan-unowned", "/person");
        assertTrue(given.card().duties().stream().anyMatch(duty -> duty.kind() == DutyKind.SAFETY_PLAN && duty.owner().equals(to)));
    }

    @Test
    void a_summary_counts_and_neither_it_nor_an_agenda_names_anybody() {
        var words = CoreWords.load("safety", "people", "contact");
        var scenario = planned().given(knows()).at(Instant.parse("2025-07-01T12:00:00Z"));
        assertEquals(new Shown.Summary<>(new SafetyView.Summary(1, 0, 1, 1, TODAY.plusDays(14))),
                scenario.reads(SafetyPlans.PLANS, Level.SUMMARY, words));
        for (var rule : List.of("safety-plan-review-due", "address-not-told")) {
            var item = scenario.finds(rule).items().getFirst();
            for (Lang lang : Lang.values()) {
                var said = words.say(lang, item.title()) + words.say(lang, item.asks());
                assertFalse(said.contains("Bowen") || said.contains("Siân") || said.contains("locks"), said);
            }
        }
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(SafetyPlans.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(SafetyPlans.DISCIPLINE, AdviceChannel.class, AddressKnowledge.class, HazardsAnswer.class);
    }
}
