package gwarchod.core.casefile.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
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

class VictimViewsTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final EntityId ORDER = new EntityId("id-2-1");

    private static Scenario person() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Orders.DISCIPLINE, VictimViews.DISCIPLINE).given(
                new AddPerson(new PersonName("Bowen", "Siân"), List.of(), ProtectedKind.VICTIM, new Text("neighbour"), null, null, null),
                new RecordOrder("spo", OrderState.IN_FORCE, null, null, TODAY, TODAY, null, null, List.of(), false, null));
    }

    private static RecordView view(ViewOccasion occasion, LocalDate on, ViewSought sought, String said) {
        return new RecordView(SIAN, ORDER, occasion, on, sought, said == null ? null : new Text(said));
    }

    @Test
    void a_view_is_said_or_why_nobody_was_contacted() {
        person().when(view(ViewOccasion.REVIEW, TODAY, ViewSought.GIVEN, null)).thenInvalid("text-required", "/said");
        person().when(view(ViewOccasion.REVIEW, TODAY, ViewSought.NOT_CONTACTED, " ")).thenInvalid("text-required", "/said");
        person().when(view(ViewOccasion.REVIEW, TODAY, ViewSought.NOTHING_TO_SAY, null)).accepted();
        person().when(view(ViewOccasion.REVIEW, TODAY.plusDays(1), ViewSought.NOTHING_TO_SAY, null)).thenInvalid("date-in-future", "/on");
        person().when(new RecordView(new PersonId("nobody"), null, ViewOccasion.TERMS, TODAY, ViewSought.NOTHING_TO_SAY, null))
                .thenInvalid("person-not-on-case", "/person");
    }

    @Test
    void a_view_is_on_an_order_of_this_case_or_on_none_yet() {
        var another = new RecordView(SIAN, new EntityId("of-another-case"), ViewOccasion.REVIEW, TODAY, ViewSought.NOTHING_TO_SAY, null);
        person().when(another).thenInvalid("order-unknown", "/order");
        person().when(new RecordView(SIAN, null, ViewOccasion.APPLICATION, TODAY, ViewSought.NOTHING_TO_SAY, null)).accepted();
    }

    @Test
    void a_summary_says_that_views_were_sought_and_nothing_of_what_was_said() {
        var words = CoreWords.load("views", "people");
        var scenario = person().given(view(ViewOccasion.REVIEW, TODAY, ViewSought.NOT_CONTACTED, "moved, number unknown"));
        assertEquals(new Shown.Summary<>(new ViewsShown.Summary(1, 1, TODAY)), scenario.reads(VictimViews.ON_ORDERS, Level.SUMMARY, words));
        var full = (ViewsShown) assertInstanceOf(Shown.Full.class, scenario.reads(VictimViews.ON_ORDERS, Level.FULL, words)).value();
        assertEquals("moved, number unknown", full.views().getFirst().said());
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(VictimViews.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(VictimViews.DISCIPLINE, ViewOccasion.class, ViewSought.class);
    }
}
