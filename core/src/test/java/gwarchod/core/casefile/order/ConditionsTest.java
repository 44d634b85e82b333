package gwarchod.core.casefile.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.OrderEvent.Recorded;
import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate MADE = TODAY.minusDays(10);
    private static final LocalDate ENDS = MADE.plusYears(2);
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final Words WORDS = Words.load(List.of("checks", "order"));

    private final Scenario none = Scenario.of(Orders.DISCIPLINE, Person.DISCIPLINE, Management.DISCIPLINE, MappaLevel.DISCIPLINE, People.DISCIPLINE);
    private final Scenario spo = none.given(new RecordOrder("spo", OrderState.IN_FORCE, null, null, MADE, MADE, ENDS, null, List.of(), false, null));

    private static AddCondition add(String text, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new AddCondition(ORDER, ConditionKind.PROHIBITION, new Text(text), from, until, List.of(), List.of());
    }

    private static List<OrderRegister.Condition> conditions(Scenario after) {
        return ((Shown.Full<?, ?>) after.reads(OrderRegister.SECTION, Level.FULL, WORDS)).value() instanceof OrderRegister all
                ? all.orders().getFirst().conditions() : List.of();
    }

    @Test
    void a_condition_has_an_id_and_a_period_of_its_own_and_lasts_as_long_as_the_order_where_it_says_nothing() {
        var two = spo.given(add("NOT TO CONTACT", null, null), add("NOT TO LEAVE", TODAY.plusDays(5), TODAY.plusDays(30)));
        assertNotEquals(conditions(two).get(0).id(), conditions(two).get(1).id());
        assertEquals(ENDS, conditions(two).get(0).until());
        assertTrue(conditions(two).get(0).holds());
        assertEquals(TODAY.plusDays(30), conditions(two).get(1).until());
        assertFalse(conditions(two).get(1).holds(), "not yet");
        assertTrue(conditions(two.at(Scenario.NOON.plusSeconds(86_400 * 6))).get(1).holds());
        assertFalse(conditions(two.at(Scenario.NOON.plusSeconds(86_400 * 31))).get(1).holds(), "not any more");
    }

    @Test
    void a_condition_lies_inside_the_period_of_its_order() {
        spo.when(add("X", MADE.minusDays(1), null)).thenInvalid("condition-outside-order", "/from");
        spo.when(add("X", null, ENDS.plusDays(1))).thenInvalid("condition-outside-order", "/until");
        spo.when(add("X", TODAY, TODAY.minusDays(1))).thenInvalid("ends-before-starts", "/until");
        spo.when(add(" ", null, null)).thenInvalid("text-required", "/text");
        spo.given(add("X", MADE, ENDS));
        none.when(add("X", null, null)).thenInvalid("order-unknown", "/orderId");
    }

    @Test
    void conditions_are_varied_and_ended_one_by_one() {
        var one = spo.given(add("NOT TO CONTACT", null, null), add("NOT TO ENTER", null, null));
        var id = conditions(one).getFirst().id();
        var varied = one.given(new VaryCondition(ORDER, id, ConditionKind.PROHIBITION, new Text("BUT THROUGH LAWYERS"), null, null, List.of(),
                List.of(), new Text("WHY")));
        assertEquals(List.of("BUT THROUGH LAWYERS", "NOT TO ENTER"), conditions(varied).stream().map(OrderRegister.Condition::text).toList());
        assertEquals(id, conditions(varied).getFirst().id());
        var ended = varied.given(new EndCondition(ORDER, id, TODAY.minusDays(1), new Text("WHY")));
        assertFalse(conditions(ended).getFirst().holds());
        assertTrue(conditions(ended).getFirst().ended());
        assertTrue(conditions(ended).get(1).holds());
        ended.when(new EndCondition(ORDER, id, TODAY, new Text("WHY"))).thenRefused("condition-ended");
        ended.when(new VaryCondition(ORDER, id, ConditionKind.PROHIBITION, new Text("AGAIN"), null, null, List.of(), List.of(), new Text("WHY")))
                .thenRefused("condition-ended");
        varied.when(new EndCondition(ORDER, id, ENDS.plusDays(1), new Text("WHY"))).thenInvalid("condition-outside-order", "/on");
        varied.when(new EndCondition(ORDER, new EntityId("another"), TODAY, new Text("WHY"))).thenInvalid("condition-unknown", "/conditionId");
    }

    @Test
    void whom_a_condition_protects_stands_in_it_by_reference() {
        var ann = new AddPerson(new PersonName("Family", "Ann"), List.of(), ProtectedKind.VICTIM, new Text("WAS A PARTNER"), null, null, null);
        var known = none.given(ann).given(new RecordOrder("spo", OrderState.IN_FORCE, null, null, MADE, MADE, ENDS, null, List.of(), false, null));
        var order = known.state(Orders.DISCIPLINE).all().getFirst().id();
        var person = People.of(known.file()).ids().getFirst();
        var protects = known.given(new AddCondition(order, ConditionKind.PROHIBITION, new Text("NOT TO ENTER"), null, null, List.of(person), List.of(person)));
        assertEquals(List.of("a protected person"), conditions(protects).getFirst().protects());
        assertEquals(List.of("a protected person"), conditions(protects).getFirst().homesOf());
        known.when(new AddCondition(order, ConditionKind.PROHIBITION, new Text("X"), null, null, List.of(new PersonId("nobody")), List.of()))
                .thenInvalid("person-unknown", "/protects/0");
    }

    @Test
    void an_order_of_ours_that_can_only_prohibit_does_not_require() {
        var ours = none.given(new RecordOrder("dvpo", OrderState.CONSIDERED, null, null, null, null, null, null, List.of(), false, null,
                OrderOrigin.OURS, null, null, null, List.of(), null, null));
        ours.when(new AddCondition(ORDER, ConditionKind.REQUIREMENT, new Text("TO ATTEND"), null, null, List.of(), List.of()))
                .thenInvalid("order-only-prohibits", "/kind");
        ours.given(add("NOT TO CONTACT", null, null));
    }

    @Test
    void conditions_said_by_their_words_alone_end_those_that_are_left_out_and_keep_who_the_others_are() {
        var two = spo.given(add("A", null, null), add("B", null, null));
        var b = conditions(two).get(1).id();
        var changed = two.given(new ChangeOrder(ORDER, OrderState.VARIED, null, new Text("WHY"), null, null, null, null, null, null,
                List.of(new OrderCondition(ConditionKind.PROHIBITION, new Text("B")), new OrderCondition(ConditionKind.PROHIBITION, new Text("C"))), null));
        assertEquals(List.of("A", "B", "C"), conditions(changed).stream().map(OrderRegister.Condition::text).toList());
        assertTrue(conditions(changed).get(0).ended());
        assertEquals(b, conditions(changed).get(1).id());
        assertFalse(conditions(changed).get(1).ended());
    }

    @Test
    void conditions_recorded_before_each_had_an_id_have_one_that_stays_the_same() {
        var standing = new Standing(OrderState.IN_FORCE, MADE, null, null, MADE, MADE, ENDS, null,
                List.of(new OrderCondition(ConditionKind.PROHIBITION, new Text("OLD"))), false);
        var once = none.given(new Recorded(ORDER, "spo", standing));
        var again = none.given(new Recorded(ORDER, "spo", standing));
        assertEquals(conditions(once), conditions(again));
        assertEquals("OLD", conditions(once).getFirst().text());
    }
}
