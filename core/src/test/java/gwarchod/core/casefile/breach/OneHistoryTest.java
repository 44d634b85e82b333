package gwarchod.core.casefile.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.order.VaryCondition;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One history per person: criminal or not, over whatever was broken, here and elsewhere. Four of the review's cases are among it.
class OneHistoryTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final Instant THEN = Scenario.NOON.minus(Duration.ofDays(2));
    private static final LocalDate DAY = Days.of(THEN);
    private static final Words WORDS = Words.load(List.of("checks", "order", "breach", "people", "action"));

    private final Scenario nobody = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE);

    private static RecordOrder order(String type, OrderState state, LocalDate made, LocalDate served, LocalDate expires) {
        return new RecordOrder(type, state, null, null, made, served, expires, null,
                List.of(new OrderCondition(ConditionKind.PROHIBITION, new Text("Not to write"))), false, null);
    }

    private static RecordBreach of(EntityId order, BreachKind kind) {
        return new RecordBreach(order, THEN, new Text("WHAT"), null, kind, null, null, null, null, null, List.of(), null, null, null, null);
    }

    private static RecordBreach elsewhere(String type, String force, boolean earlier) {
        return new RecordBreach(null, THEN, new Text("WHAT"), null, null, null, BreachChannel.ONLINE, BreachReporter.ANOTHER_FORCE, Scenario.NOON, null,
                List.of(), type, new Text(force), null, earlier);
    }

    private static BreachHistory history(Scenario scenario) {
        return (BreachHistory) assertInstanceOf(Shown.Full.class, scenario.reads(BreachHistory.SECTION, Level.FULL, WORDS)).value();
    }

    private static BreachHistory.Line first(Scenario scenario) {
        return history(scenario).breaches().getFirst();
    }

    @Test
    void given_a_first_breach_it_counts_and_is_as_urgent_as_any_other() {
        var once = nobody.given(order("nmo", OrderState.IN_FORCE, DAY, DAY, null), of(ORDER, null));
        assertEquals(1, history(once).count());
        assertEquals(Urgency.IMMEDIATE, once.finds("order-breached").items().getFirst().urgency());
        assertEquals(1, once.finds("breach-course-unanswered").items().size());
    }

    @Test
    void given_an_order_broken_here_and_one_of_an_earlier_relationship_elsewhere_both_stand_in_one_history() {
        var both = nobody.given(order("nmo", OrderState.IN_FORCE, DAY, DAY, null), of(ORDER, null), elsewhere("ro-conv", "Heddlu Gwent", true));
        assertEquals(List.of(2, 2), List.of(history(both).count(), history(both).offences()));
        var other = history(both).breaches().stream().filter(line -> line.elsewhere() != null).findFirst().orElseThrow();
        assertEquals(new BreachHistory.Elsewhere("Heddlu Gwent", null, true), other.elsewhere());
        assertEquals("Restraining Order on conviction", other.order());
    }

    @Test
    void given_a_superintendent_asked_for_an_arrest_and_four_days_went_by_it_is_overdue_on_the_agenda() {
        var breach = new EntityId("id-2-1");
        var asked = nobody.given(order("nmo", OrderState.IN_FORCE, DAY, DAY, null), of(ORDER, null)).given(new AskArrest(breach,
                new Text("A superintendent"), true, new Text("Arrest"), new UserId("officer"), new AgencyId("police"), null, null));
        var after = asked.at(Scenario.NOON.plus(Duration.ofDays(4)));
        assertEquals(Urgency.IMMEDIATE, after.finds("breach-arrest-awaited").items().getFirst().urgency());
        assertTrue(first(after).arrest().overdue());
    }

    @Test
    void given_bail_before_charge_broken_and_an_order_broken_both_are_found_and_only_one_is_an_offence() {
        var both = nobody.given(order("bail-pre", OrderState.IN_FORCE, DAY, null, null), of(ORDER, null), elsewhere("spo", "X", false));
        assertEquals(List.of(2, 1), List.of(history(both).count(), history(both).offences()));
    }

    @Test
    void given_the_victim_moved_a_breach_reported_by_the_other_force_is_recorded_with_who_reported_it_and_how_it_was_done() {
        var line = first(nobody.given(elsewhere("nmo", "Heddlu Gogledd Cymru", false)));
        assertEquals(List.of(BreachReporter.ANOTHER_FORCE, BreachChannel.ONLINE, "Heddlu Gogledd Cymru"),
                List.of(line.reportedBy(), line.channel(), line.elsewhere().force()));
    }

    @Test
    void breaking_a_condition_of_bail_is_no_offence_and_failing_to_surrender_after_charge_is() {
        assertEquals(BreachStanding.NOT_AN_OFFENCE, standing("bail-pre", BreachKind.CONDITION_BROKEN));
        assertEquals(BreachStanding.NOT_AN_OFFENCE, standing("bail-post", BreachKind.CONDITION_BROKEN));
        assertEquals(BreachStanding.OFFENCE, standing("bail-post", BreachKind.FAILED_TO_SURRENDER));
        assertEquals(BreachStanding.NOT_ESTABLISHED, standing("bail-pre", BreachKind.FAILED_TO_SURRENDER));
        assertEquals(BreachStanding.NOT_AN_OFFENCE, BreachLaw.of(BreachLaw.LICENCE, BreachKind.CONDITION_BROKEN, DAY).standing());
        assertEquals(BreachStanding.NOT_ESTABLISHED, BreachLaw.of(null, BreachKind.CONDITION_BROKEN, DAY).standing());
    }

    private BreachStanding standing(String type, BreachKind kind) {
        return first(nobody.given(order(type, OrderState.IN_FORCE, DAY, null, null), of(ORDER, kind))).standing();
    }

    @Test
    void what_was_not_compared_with_the_statute_says_so() {
        assertEquals(List.of(BreachFlag.LAW_NOT_VERIFIED),
                first(nobody.given(order("bail-pre", OrderState.IN_FORCE, DAY, null, null), of(ORDER, BreachKind.FAILED_TO_SURRENDER))).flags());
        assertTrue(OrderType.all().stream().allMatch(type -> BreachLaw.of(type, BreachKind.CONDITION_BROKEN).provision() != null));
    }

    @Test
    void a_breach_whose_order_had_ended_or_was_not_yet_made_is_recorded_and_flagged() {
        assertEquals(List.of(BreachFlag.ORDER_HAD_ENDED),
                first(nobody.given(order("spo", OrderState.IN_FORCE, DAY.minusYears(3), DAY.minusYears(3), DAY.minusDays(1)), of(ORDER, null))).flags());
        assertEquals(List.of(), first(nobody.given(order("spo", OrderState.IN_FORCE, DAY.minusYears(3), DAY.minusYears(3), DAY), of(ORDER, null))).flags());
        assertEquals(List.of(BreachFlag.ORDER_NOT_YET_MADE, BreachFlag.AWARENESS_NOT_EVIDENCED),
                first(nobody.given(order("spo", OrderState.IN_FORCE, DAY.plusDays(1), null, null), of(ORDER, null))).flags());
        assertEquals(List.of(BreachFlag.ORDER_NOT_YET_MADE, BreachFlag.AWARENESS_NOT_EVIDENCED),
                first(nobody.given(order("spo", OrderState.APPLIED, null, null, null), of(ORDER, null))).flags());
    }

    @Test
    void a_breach_of_an_interim_order_stays_one_when_the_full_order_is_made_or_refused_after_it() {
        var broken = nobody.given(order("spo", OrderState.INTERIM, DAY.minusDays(5), DAY.minusDays(5), DAY.plusDays(30)), of(ORDER, null));
        for (var state : List.of(OrderState.GRANTED, OrderState.REFUSED)) {
            var decided = broken.given(new ChangeOrder(ORDER, state, DAY.plusDays(1), new Text("WHY"), null,
                    state == OrderState.GRANTED ? DAY.plusDays(1) : null, null, null, null, null, null, null));
            assertEquals(List.of(), first(decided).flags(), state::toString);
        }
    }

    @Test
    void a_breach_before_proof_of_service_is_recorded_and_flagged() {
        assertEquals(List.of(BreachFlag.AWARENESS_NOT_EVIDENCED),
                first(nobody.given(order("nmo", OrderState.IN_FORCE, DAY.minusDays(5), DAY.plusDays(1), null), of(ORDER, null))).flags());
        assertEquals(List.of(), first(nobody.given(order("nmo", OrderState.IN_FORCE, DAY.minusDays(5), DAY, null), of(ORDER, null))).flags());
    }

    @Test
    void conditions_are_named_by_reference_and_are_of_that_order() {
        var made = nobody.given(order("nmo", OrderState.IN_FORCE, DAY, DAY, null));
        var condition = made.state(Orders.DISCIPLINE).on(ORDER, THEN).orElseThrow().conditions().getFirst().id();
        var named = new RecordBreach(ORDER, THEN, new Text("WHAT"), null, null, null, null, null, null, null, List.of(condition), null, null, null, null);
        assertEquals(List.of("Not to write"), first(made.given(named)).conditions());
        made.when(new RecordBreach(ORDER, THEN, new Text("WHAT"), null, null, null, null, null, null, null, List.of(new EntityId("other")),
                null, null, null, null)).thenInvalid("condition-of-another-order", "/conditions");
        made.when(new RecordBreach(null, THEN, new Text("WHAT"), null, null, null, null, null, null, null, List.of(condition),
                null, null, null, null)).thenInvalid("condition-of-another-order", "/conditions");
    }

    @Test
    void what_was_broken_is_here_or_elsewhere_and_of_a_type_there_is() {
        var made = nobody.given(order("nmo", OrderState.IN_FORCE, DAY, DAY, null));
        made.when(new RecordBreach(ORDER, THEN, new Text("WHAT"), null, null, null, null, null, null, null, List.of(), "spo", null, null, null))
                .thenInvalid("breach-order-twice", "/type");
        nobody.when(elsewhere("asbo", "X", false)).thenInvalid("order-type-unknown", "/type");
        nobody.when(elsewhere(BreachLaw.LICENCE, "HMP", false)).accepted();
    }

    @Test
    void a_breach_ends_after_it_begins_and_is_reported_after_that() {
        nobody.when(new RecordBreach(null, THEN, new Text("WHAT"), null, null, THEN.minusSeconds(1), null, null, null, null, List.of(), null, null,
                null, null)).thenInvalid("ends-before-starts", "/occurredTo");
        nobody.when(new RecordBreach(null, THEN, new Text("WHAT"), null, null, null, null, null, THEN.minusSeconds(1), null, List.of(), null, null,
                null, null)).thenInvalid("ends-before-starts", "/reportedAt");
    }

    @Test
    void a_breach_says_the_condition_as_it_read_when_it_was_broken() {
        var made = nobody.given(order("spo", OrderState.IN_FORCE, DAY.minusDays(9), DAY.minusDays(8), null));
        var condition = made.state(Orders.DISCIPLINE).on(ORDER, THEN).orElseThrow().conditions().getFirst().id();
        var varied = made.given(new VaryCondition(ORDER, condition, ConditionKind.PROHIBITION, new Text("Not to write or to call"), null, null,
                List.of(), List.of(), new Text("WHY")));
        var tomorrow = Scenario.NOON.plus(Duration.ofDays(1));
        var both = varied.at(tomorrow).given(broken(condition, Scenario.NOON.minusSeconds(1)), broken(condition, Scenario.NOON));
        assertEquals(List.of(List.of("Not to write or to call"), List.of("Not to write")),
                history(both).breaches().stream().map(BreachHistory.Line::conditions).toList());
    }

    private static RecordBreach broken(EntityId condition, Instant at) {
        return new RecordBreach(ORDER, at, new Text("WHAT"), null, null, null, null, null, null, null, List.of(condition), null, null, null, null);
    }

    @Test
    void a_breach_stands_under_the_law_its_order_was_made_under() {
        var old = nobody.given(order("ro-conv", OrderState.IN_FORCE, LocalDate.of(2019, 5, 1), null, null)).given(of(ORDER, BreachKind.CONDITION_BROKEN));
        assertEquals("PHA 1997 s.5(5)", first(old).provision());
        var young = nobody.given(order("ro-conv", OrderState.IN_FORCE, LocalDate.of(2021, 5, 1), null, null)).given(of(ORDER, BreachKind.CONDITION_BROKEN));
        assertEquals("SA 2020 s.363", first(young).provision());
        var unread = nobody.given(order("scpo", OrderState.IN_FORCE, DAY.minusDays(9), null, null)).given(of(ORDER, BreachKind.CONDITION_BROKEN));
        assertTrue(first(unread).flags().contains(BreachFlag.LAW_NOT_VERIFIED), "the source of that part was not read");
    }
}
