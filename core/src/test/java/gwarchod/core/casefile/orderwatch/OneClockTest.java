package gwarchod.core.casefile.orderwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.order.DescribeOrder;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Notices and bail are watched by the clock that is theirs, and by no other.
class OneClockTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final Words WORDS = Words.load(List.of("checks", "order", "watch"));

    private final Scenario none = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE);

    private static RecordOrder order(
            String type, OrderState state, @Nullable LocalDate made, @Nullable LocalDate served, @Nullable LocalDate expires, String owner) {
        return new RecordOrder(type, state, null, null, made, served, expires, new UserId(owner), List.of(), false, null);
    }

    private static List<OrderClocks.Line> clocks(Scenario scenario) {
        return assertInstanceOf(OrderClocks.class,
                assertInstanceOf(Shown.Full.class, scenario.reads(OrderClocks.SECTION, Level.FULL, WORDS)).value()).clocks();
    }

    @Test
    void a_notice_has_one_hearing_and_no_return_of_an_order_made_without_notice() {
        var notice = none.given(order("dvpn", OrderState.IN_FORCE, TODAY, TODAY, null, "pc"))
                .given(new DescribeOrder(ORDER, OrderOrigin.OURS, null, null, true, List.of(), null));
        assertEquals(List.of(ClockKind.HEARING), clocks(notice).stream().map(OrderClocks.Line::kind).toList());
    }

    @Test
    void a_notice_is_answered_by_the_order_that_follows_its_own_kind_alone() {
        var notice = none.given(order("dvpn", OrderState.IN_FORCE, TODAY, TODAY, null, "pc"));
        var another = notice.given(order("dapo", OrderState.IN_FORCE, TODAY, null, null, "pc"));
        assertEquals(ClockState.RUNNING, hearing(another), "a court's own order of another kind");
        assertEquals(ClockState.DONE, hearing(notice.given(order("dvpo", OrderState.IN_FORCE, TODAY, null, TODAY.plusDays(20), "pc"))));
    }

    private static ClockState hearing(Scenario scenario) {
        return clocks(scenario).stream().filter(line -> line.kind() == ClockKind.HEARING).findFirst().orElseThrow().state();
    }

    @Test
    void the_end_of_bail_before_charge_stands_on_agendas_once() {
        var bail = none.given(order("bail-pre", OrderState.IN_FORCE, TODAY, null, TODAY.plusDays(5), "pc"));
        assertEquals(1, bail.finds("bail-ending").items().size());
        assertEquals(List.of(), bail.finds("order-expiring").items());
        assertEquals(1, none.given(order("bail-post", OrderState.IN_FORCE, TODAY, null, TODAY.plusDays(5), "pc")).finds("order-expiring").items().size());
    }
}
