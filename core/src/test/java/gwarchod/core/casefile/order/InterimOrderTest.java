package gwarchod.core.casefile.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of an interim order, and of what is said of one too late.
class InterimOrderTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate MADE = TODAY.minusDays(60);
    private static final LocalDate ENDS = TODAY.plusDays(30);

    private final Scenario interim = Scenario.of(Orders.DISCIPLINE, Person.DISCIPLINE, People.DISCIPLINE).given(new RecordOrder(
            "spo", OrderState.INTERIM, MADE, null, MADE, MADE.plusDays(1), ENDS, null, List.of(), false, null));

    private static ChangeOrder change(OrderState state, @Nullable LocalDate on, @Nullable LocalDate made) {
        return new ChangeOrder(ORDER, state, on, new Text("WHY"), null, made, null, null, null, null, null, null);
    }

    private static Order order(Scenario after) {
        return after.state(Orders.DISCIPLINE).all().getFirst();
    }

    private static boolean made(Scenario after, LocalDate day) {
        return after.state(Orders.DISCIPLINE).on(ORDER, Days.start(day)).orElseThrow().made();
    }

    @Test
    void the_order_made_after_an_interim_one_is_neither_served_with_it_nor_ends_with_it() {
        var granted = interim.given(change(OrderState.GRANTED, TODAY, TODAY));
        var now = order(granted).now();
        assertEquals(TODAY, now.madeOn());
        assertNull(now.servedOn());
        assertNull(now.expiresOn());
        var served = granted.given(new ServeOrder(ORDER, TODAY, new Text("PC 1"), ServiceMethod.IN_PERSON, null));
        assertEquals(TODAY, order(served).now().servedOn());
    }

    @Test
    void what_an_interim_order_was_stays_true_whatever_the_court_made_of_the_application() {
        var days = List.of(MADE.minusDays(1), MADE.plusDays(10));
        for (var after : List.of(interim, interim.given(change(OrderState.GRANTED, TODAY, TODAY)),
                interim.given(change(OrderState.REFUSED, TODAY, null)), interim.given(change(OrderState.WITHDRAWN, TODAY, null)))) {
            assertEquals(List.of(false, true), days.stream().map(day -> made(after, day)).toList(), order(after).now().state()::toString);
        }
        var then = interim.given(change(OrderState.GRANTED, TODAY, TODAY)).state(Orders.DISCIPLINE).on(ORDER, Days.start(MADE.plusDays(10))).orElseThrow();
        assertEquals(List.of(MADE, MADE.plusDays(1), ENDS), List.of(then.madeOn(), then.servedOn(), then.expiresOn()));
        assertTrue(then.known());
    }

    @Test
    void an_interim_order_binds_on_while_the_application_is_adjourned() {
        var adjourned = interim.given(new ChangeOrder(ORDER, OrderState.ADJOURNED, null, new Text("WHY"), null, null, null, null, null, null, null,
                null, ENDS, null));
        assertTrue(order(adjourned).now().state().binds());
        assertEquals(ENDS, order(adjourned).file().adjournedTo());
    }

    @Test
    void an_interim_order_is_as_short_as_the_court_likes_and_the_full_one_isn_t() {
        assertEquals(Set.of(), OrderFlags.of(order(interim), Person.of(interim.file()), interim.file().deadlines()));
        var granted = interim.given(new ChangeOrder(
                ORDER, OrderState.GRANTED, null, new Text("WHY"), null, TODAY, null, ENDS, null, null, null, null));
        assertEquals(Set.of(OrderFlag.TERM_OUTSIDE_STATUTE), OrderFlags.of(order(granted), Person.of(granted.file()), granted.file().deadlines()));
    }

    @Test
    void what_was_made_is_neither_declined_refused_nor_withdrawn_after_it_and_doesn_t_end_before_it() {
        var made = interim.given(change(OrderState.IN_FORCE, TODAY, TODAY));
        for (var state : List.of(OrderState.DECLINED, OrderState.REFUSED, OrderState.WITHDRAWN)) {
            made.when(change(state, null, null)).thenRefused("order-goes-back");
        }
        interim.when(change(OrderState.DECLINED, null, null)).thenRefused("order-goes-back");
        made.when(change(OrderState.DISCHARGED, TODAY.minusDays(1), null)).thenInvalid("ends-before-starts", "/on");
        made.when(change(OrderState.DISCHARGED, TODAY, null)).accepted();
    }

    @Test
    void an_order_that_ran_out_long_ago_is_none_of_today_s_though_nobody_recorded_its_end() {
        var orders = interim.given(change(OrderState.IN_FORCE, TODAY, null)).state(Orders.DISCIPLINE);
        assertTrue(orders.latest("spo", ENDS).isPresent());
        assertFalse(orders.latest("spo", ENDS.plusDays(1)).isPresent());
    }
}
