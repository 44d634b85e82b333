package gwarchod.core.casefile.orderwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which notification of names and address answers which duty. Noon of the scenarios is Wednesday 11 June 2025.
class NotificationTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Scenario NONE = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE);

    private static RecordOrder order(String type, OrderState state, LocalDate made, LocalDate expires) {
        return new RecordOrder(type, state, null, null, made, made, expires, new UserId("orders"), List.of(), false, null);
    }

    private static NoteMilestone note(Milestone what, LocalDate day) {
        return new NoteMilestone(ORDER, what, Days.start(day).plusSeconds(36_000));
    }

    private static List<LocalDate> awaited(Scenario scenario, Instant at) {
        return Clocks.of(scenario.file(), Days.of(at), Deadlines.of(Settings.AREA)).stream()
                .filter(clock -> clock.kind() == ClockKind.NOTIFICATION && clock.stopped() == null).map(clock -> clock.due().lastDay()).toList();
    }

    @Test
    void a_change_of_address_leaves_a_first_notification_that_was_missed_where_it_is() {
        var at = Days.start(TODAY.plusDays(40));
        var served = NONE.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY.plusYears(3))).at(at);
        var moved = served.given(note(Milestone.DETAILS_CHANGED, TODAY.plusDays(30)));
        assertEquals(List.of(TODAY.plusDays(2)), awaited(moved, at));
        assertEquals(List.of(TODAY.plusDays(2)), awaited(moved.given(note(Milestone.DETAILS_CHANGED, TODAY.plusDays(35))), at), "and a second");
        assertEquals(List.of(TODAY.plusDays(32)), awaited(moved.given(note(Milestone.DETAILS_NOTIFIED, TODAY.plusDays(1))), at));
        assertEquals(List.of(), awaited(moved.given(note(Milestone.DETAILS_NOTIFIED, TODAY.plusDays(31))), at));
    }

    @Test
    void a_change_that_was_not_notified_stands_though_there_was_another_since() {
        var at = Days.start(TODAY.plusDays(60));
        var moved = NONE.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY.plusYears(3))).at(at).given(
                note(Milestone.DETAILS_NOTIFIED, TODAY), note(Milestone.DETAILS_CHANGED, TODAY.plusDays(20)),
                note(Milestone.DETAILS_CHANGED, TODAY.plusDays(58)));
        assertEquals(List.of(TODAY.plusDays(22)), awaited(moved, at));
    }

    @Test
    void what_was_notified_under_an_interim_order_counts_for_the_order_that_replaces_it_and_for_no_later_one() {
        var interim = NONE.given(order("spo-int", OrderState.INTERIM, TODAY, TODAY.plusDays(30)), note(Milestone.DETAILS_NOTIFIED, TODAY));
        var replaced = Days.start(TODAY.plusDays(30));
        assertEquals(List.of(), awaited(interim.at(replaced).given(
                order("spo", OrderState.IN_FORCE, TODAY.plusDays(30), TODAY.plusYears(3))), replaced));
        var later = Days.start(TODAY.plusDays(200));
        assertEquals(List.of(TODAY.plusDays(202)), awaited(interim.at(later).given(
                order("spo", OrderState.IN_FORCE, TODAY.plusDays(200), TODAY.plusYears(4))), later));
    }
}
