package gwarchod.core.casefile.orderwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the passing of an order's last day ends, and what it doesn't. Noon of the scenarios is Wednesday 11 June 2025.
class LastDayTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final NoteMilestone ARREST = new NoteMilestone(ORDER, Milestone.ARRESTED, Instant.parse("2025-04-10T21:00:00Z"));

    private final Scenario none = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE);

    private static RecordOrder order(String type, OrderState state, @Nullable LocalDate made, LocalDate expires) {
        return new RecordOrder(type, state, null, null, made, made, expires, new UserId("orders"), List.of(), false, null);
    }

    private static KeepOnBail keep(BailAuthority authority, LocalDate until) {
        return new KeepOnBail(ORDER, authority, null, until, new Text("WHY"), TODAY, new Text("VIEW"), null);
    }

    @Test
    void bail_that_was_kept_going_goes_on_after_the_day_on_which_it_would_have_ended() {
        var ends = TODAY.plusDays(5);
        var bailed = none.given(order("bail-pre", OrderState.IN_FORCE, null, ends), ARREST);
        var after = Days.start(LocalDate.of(2025, 6, 20));
        assertEquals(OrderState.EXPIRED, state(bailed, after));
        assertEquals(OrderState.IN_FORCE, state(bailed.given(keep(BailAuthority.INSPECTOR, LocalDate.of(2025, 10, 10))), after));
        assertEquals(OrderState.IN_FORCE, state(bailed.given(keep(BailAuthority.COURT, LocalDate.of(2027, 1, 1))), after), "a court's too");
        bailed.given(change(OrderState.DISCHARGED)).when(keep(BailAuthority.INSPECTOR, LocalDate.of(2025, 10, 10))).thenRefused("order-ended");
    }

    private static OrderState state(Scenario scenario, Instant at) {
        return scenario.state(Orders.DISCIPLINE).facts(ORDER, Days.of(at)).orElseThrow().state();
    }

    private static ChangeOrder change(OrderState state) {
        return new ChangeOrder(ORDER, state, null, new Text("WHY"), null, null, null, null, null, null, null, null);
    }

    @Test
    void what_a_court_still_owes_is_on_agendas_though_the_notice_or_the_interim_order_ran_out() {
        var notice = none.given(order("dvpn", OrderState.SERVED, TODAY, TODAY.plusDays(2)));
        assertEquals(1, notice.at(Days.start(TODAY.plusDays(3))).finds("hearing-due").items().size());
        var interim = none.given(order("spo", OrderState.INTERIM, TODAY, TODAY.plusDays(30)));
        assertEquals(1, interim.at(Days.start(TODAY.plusDays(31))).finds("application-without-result").items().size());
        assertTrue(interim.at(Days.start(TODAY.plusDays(31))).finds("notification-due").items().isEmpty());
    }

    @Test
    void who_comes_off_the_register_notifies_from_that_day_on() {
        var both = none.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY.plusYears(3)), order("shpo", OrderState.IN_FORCE, TODAY, TODAY.plusDays(20)));
        assertTrue(both.at(Days.start(TODAY.plusDays(20))).finds("notification-due").items().isEmpty());
        var after = both.at(Days.start(TODAY.plusDays(21)));
        assertEquals(Clocks.of(after.file(), TODAY.plusDays(21), Deadlines.of(Settings.AREA)).stream().filter(clock -> clock.kind() == ClockKind.NOTIFICATION)
                .map(clock -> clock.due().lastDay()).toList(), List.of(TODAY.plusDays(22)));
        assertEquals(1, after.finds("notification-due").items().size());
    }

    @Test
    void bail_whose_last_day_has_passed_is_on_agendas_until_it_is_said_what_became_of_it() {
        var bailed = none.given(order("bail-pre", OrderState.IN_FORCE, null, TODAY.plusDays(5)), ARREST);
        var after = bailed.at(Days.start(TODAY.plusDays(6)));
        assertEquals(1, after.finds("bail-ending").items().size());
        assertEquals(1, after.at(Days.start(TODAY.plusDays(60))).finds("bail-ending").items().size());
        assertTrue(after.given(change(OrderState.DISCHARGED)).finds("bail-ending").items().isEmpty());
    }
}
