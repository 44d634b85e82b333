package gwarchod.core.casefile.orderwatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.DescribeOrder;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.orderwatch.WatchEvent.Noted;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Noon of the scenarios is Wednesday 11 June 2025.
class OrderClocksTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Words WORDS = Words.load(List.of("checks", "order", "watch"));

    private final Scenario none = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE);

    private static RecordOrder order(
            String type, OrderState state, @Nullable LocalDate made, @Nullable LocalDate served, @Nullable LocalDate expires, @Nullable String owner) {
        return new RecordOrder(type, state, null, null, made, served, expires, owner == null ? null : new UserId(owner), List.of(), false, null);
    }

    private static CaseCommand note(Milestone what, String at) {
        return new NoteMilestone(ORDER, what, at(at));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Words.ZONE).toInstant();
    }

    private static void finds(Scenario scenario, String rule, @Nullable Urgency urgency, String title) {
        var items = scenario.finds(rule).items();
        if (urgency == null) {
            assertEquals(List.of(), items);
            return;
        }
        assertEquals(List.of(urgency), items.stream().map(item -> item.urgency()).toList());
        assertEquals(title, WORDS.say(Lang.EN, items.getFirst().title()));
        assertEquals(OrderWatch.CLOCKS, items.getFirst().section());
    }

    private static OrderClocks full(Scenario scenario) {
        return assertInstanceOf(OrderClocks.class,
                assertInstanceOf(Shown.Full.class, scenario.reads(OrderClocks.SECTION, Level.FULL, WORDS)).value());
    }

    @Test
    void every_event_has_its_golden_file() {
        Golden.check(WatchEvent.TYPES);
    }

    @Test
    void an_order_nobody_owns_is_on_the_agenda_at_once_and_as_urgent_as_can_be_from_the_next_day() {
        var unowned = none.given(order("ro-conv", OrderState.IN_FORCE, TODAY, TODAY, null, null));
        finds(unowned, "order-unowned", Urgency.HIGH, "Restraining Order on conviction has no owner: one is due on 11 June 2025");
        var midnight = Days.start(TODAY.plusDays(1));
        assertEquals(Optional.of(midnight), unowned.finds("order-unowned").lookAgain());
        finds(unowned.at(midnight), "order-unowned", Urgency.IMMEDIATE, "Restraining Order on conviction has no owner: one was due on 11 June 2025");
        finds(none.given(order("ro-conv", OrderState.IN_FORCE, TODAY, TODAY, null, "orders")), "order-unowned", null, "");
        finds(none.given(order("ro-conv", OrderState.REFUSED, null, null, null, null)), "order-unowned", null, "");
    }

    @Test
    void an_application_without_a_result_is_on_the_agenda_after_28_days_until_the_court_has_answered() {
        var applied = none.given(order("spo", OrderState.APPLIED, null, null, null, "orders"));
        finds(applied, "application-without-result", null, "");
        var late = Days.start(TODAY.plusDays(29));
        assertEquals(Optional.of(late), applied.finds("application-without-result").lookAgain());
        finds(applied.at(late), "application-without-result", Urgency.HIGH,
                "Stalking Protection Order was applied for, and no result is recorded: it was due by 9 July 2025");
        var answered = applied.given(new ChangeOrder(
                ORDER, OrderState.REFUSED, null, new Text("WHY"), null, null, null, null, null, null, null, null));
        finds(answered.at(late), "application-without-result", null, "");
    }

    @Test
    void a_notice_is_heard_48_hours_after_the_hour_of_its_service() {
        var served = none.given(order("dvpn", OrderState.SERVED, TODAY, TODAY, null, "orders"), note(Milestone.SERVED, "2025-06-11T09:30"));
        finds(served, "hearing-due", Urgency.IMMEDIATE,
                "Domestic Violence Protection Notice: the application must be heard by 13 June 2025, 9:30am");
        var due = at("2025-06-13T09:30");
        finds(served.at(due), "hearing-due", Urgency.IMMEDIATE,
                "Domestic Violence Protection Notice: the application must be heard by 13 June 2025, 9:30am");
        assertEquals(Optional.of(due.plusNanos(1)), served.at(due).finds("hearing-due").lookAgain());
        finds(served.at(due.plusNanos(1)), "hearing-due", Urgency.IMMEDIATE,
                "Domestic Violence Protection Notice: the application had to be heard by 13 June 2025, 9:30am, and no hearing is recorded");
        var heard = served.at(due).given(note(Milestone.HEARD, "2025-06-12T14:00"));
        finds(heard, "hearing-due", null, "");
        assertEquals(ClockState.DONE, full(heard).clocks().getFirst().state());
        assertEquals(ClockState.LATE, full(served.at(at("2025-06-14T12:00")).given(note(Milestone.HEARD, "2025-06-13T10:00")))
                .clocks().getFirst().state());
    }

    @Test
    void where_nobody_noted_the_hour_of_service_the_clock_runs_from_the_start_of_the_day_and_says_so() {
        var served = none.given(order("dvpn", OrderState.SERVED, TODAY, TODAY, null, "orders"));
        var line = full(served).clocks().getFirst();
        assertTrue(line.hourUnknown());
        assertEquals(at("2025-06-13T00:00"), line.until());
        assertFalse(full(served.given(note(Milestone.SERVED, "2025-06-11T09:30"))).clocks().getFirst().hourUnknown());
    }

    @Test
    void the_order_that_follows_a_notice_stops_its_clock() {
        var served = none.given(order("dvpn", OrderState.SERVED, TODAY, TODAY, null, "orders"));
        finds(served.given(order("dvpo", OrderState.IN_FORCE, TODAY, TODAY, TODAY.plusDays(27), "orders")), "hearing-due", null, "");
        var earlier = TODAY.minusDays(400);
        finds(served.given(order("dvpo", OrderState.EXPIRED, earlier, earlier, earlier.plusDays(27), "orders")), "hearing-due", Urgency.IMMEDIATE,
                "Domestic Violence Protection Notice: the application must be heard by 13 June 2025, 12am");
    }

    @Test
    void an_order_made_without_notice_returns_to_court_within_fourteen_days() {
        var made = none.given(order("nmo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"));
        finds(made, "return-hearing-due", null, "");
        var alone = made.given(new DescribeOrder(ORDER, OrderOrigin.A_COURT, null, null, true, List.of(), null));
        finds(alone, "return-hearing-due", Urgency.ROUTINE, "Non-Molestation Order was made without notice: it returns to court by 25 June 2025");
        finds(alone.at(Days.start(TODAY.plusDays(11))), "return-hearing-due", Urgency.HIGH,
                "Non-Molestation Order was made without notice: it returns to court by 25 June 2025");
        var late = alone.at(Days.start(TODAY.plusDays(15)));
        finds(late, "return-hearing-due", Urgency.HIGH,
                "Non-Molestation Order was made without notice: its return hearing was due by 25 June 2025 and is not recorded");
        finds(late.given(note(Milestone.HEARD, "2025-06-20T10:00")), "return-hearing-due", null, "");
    }

    @Test
    void an_adjourned_application_waits_for_its_next_hearing() {
        var applied = none.given(order("spo", OrderState.APPLIED, null, null, null, "orders"));
        var adjourned = applied.given(new ChangeOrder(ORDER, OrderState.ADJOURNED, null, new Text("WHY"), null, null, null, null, null, null, null,
                null, TODAY.plusDays(60), null));
        var line = full(adjourned).clocks().getFirst();
        assertEquals(TODAY.plusDays(60), line.lastDay());
        finds(adjourned.at(Days.start(TODAY.plusDays(40))), "application-without-result", null, "");
        assertEquals(1, adjourned.at(Days.start(TODAY.plusDays(61))).finds("application-without-result").items().size());
    }

    @Test
    void name_and_address_are_notified_within_three_days_beginning_with_service() {
        var served = none.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"));
        finds(served, "notification-due", Urgency.HIGH, "Stalking Protection Order: name and address must be notified by 13 June 2025");
        var missed = served.at(Days.start(TODAY.plusDays(3)));
        finds(missed, "notification-due", Urgency.IMMEDIATE,
                "Stalking Protection Order: name and address had to be notified by 13 June 2025, and no notification is recorded");
        finds(missed.given(note(Milestone.DETAILS_NOTIFIED, "2025-06-12T10:00")), "notification-due", null, "");
    }

    @Test
    void a_change_of_name_or_address_is_notified_anew() {
        var notified = none.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"),
                note(Milestone.DETAILS_NOTIFIED, "2025-06-11T10:00"));
        var moved = notified.at(at("2025-09-01T12:00")).given(note(Milestone.DETAILS_CHANGED, "2025-08-30T12:00"));
        finds(moved, "notification-due", Urgency.HIGH, "Stalking Protection Order: name and address must be notified by 1 September 2025");
        finds(moved.given(note(Milestone.DETAILS_NOTIFIED, "2025-09-01T09:00")), "notification-due", null, "");
    }

    @Test
    void what_was_notified_under_the_interim_order_isn_t_notified_again_nor_by_whoever_is_on_the_register() {
        var interim = none.given(order("spo-int", OrderState.INTERIM, TODAY, TODAY, null, "orders"),
                note(Milestone.DETAILS_NOTIFIED, "2025-06-11T10:00"));
        var full = interim.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"));
        finds(full, "notification-due", null, "");
        var served = none.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"));
        finds(served.given(order("shpo", OrderState.IN_FORCE, TODAY, TODAY, null, "mosovo")), "notification-due", null, "");
    }

    @Test
    void bail_before_charge_ends_three_months_after_the_day_after_the_arrest_and_says_who_may_extend() {
        var bailed = none.given(order("bail-pre", OrderState.IN_FORCE, null, null, null, "officer"), note(Milestone.ARRESTED, "2025-04-10T22:00"));
        var ends = LocalDate.of(2025, 7, 10);
        finds(bailed, "bail-ending", null, "");
        assertEquals(Optional.of(Days.start(ends.minusDays(14))), bailed.finds("bail-ending").lookAgain());
        finds(bailed.at(Days.start(ends.minusDays(14))), "bail-ending", Urgency.ROUTINE, "Pre-charge bail ends on 10 July 2025");
        finds(bailed.at(Days.start(ends.minusDays(7))), "bail-ending", Urgency.HIGH, "Pre-charge bail ends on 10 July 2025");
        finds(bailed.at(Days.start(ends)), "bail-ending", Urgency.IMMEDIATE, "Pre-charge bail ends on 10 July 2025");
        finds(bailed.at(Days.start(ends.plusDays(1))), "bail-ending", Urgency.IMMEDIATE, "Pre-charge bail ended on 10 July 2025");
        assertEquals("Charge, release, or extend, with the victim's view. Who may extend: inspector, until 10 October 2025 (a limit nobody has verified).",
                WORDS.say(Lang.EN, bailed.at(Days.start(ends)).finds("bail-ending").items().getFirst().asks()));
        var line = full(bailed).clocks().getFirst();
        assertEquals(BailAuthority.INSPECTOR, line.next().authority());
        assertFalse(line.next().rule().verified());
        assertTrue(line.rule().verified());
    }

    private static KeepOnBail keep(BailAuthority authority, LocalDate until) {
        return new KeepOnBail(ORDER, authority, null, until, new Text("WHY"), TODAY, new Text("VIEW"), null);
    }

    @Test
    void an_authority_keeps_somebody_on_bail_as_far_as_it_may_and_a_court_as_it_did() {
        var bailed = none.given(order("bail-pre", OrderState.IN_FORCE, null, null, null, "officer"));
        bailed.when(keep(BailAuthority.INSPECTOR, LocalDate.of(2025, 10, 10))).thenRefused("bail-arrest-unknown");
        var known = bailed.given(note(Milestone.ARRESTED, "2025-04-10T22:00"));
        known.when(keep(BailAuthority.INSPECTOR, LocalDate.of(2025, 10, 11))).thenInvalid("bail-beyond-authority", "/until");
        var kept = known.given(keep(BailAuthority.INSPECTOR, LocalDate.of(2025, 10, 10)));
        assertEquals(LocalDate.of(2025, 10, 10), full(kept).clocks().getFirst().lastDay());
        assertEquals(BailAuthority.SUPERINTENDENT, full(kept).clocks().getFirst().next().authority());
        kept.when(keep(BailAuthority.INSPECTOR, LocalDate.of(2025, 10, 10))).thenNothing();
        kept.at(at("2025-10-11T09:00")).when(keep(BailAuthority.SUPERINTENDENT, LocalDate.of(2025, 12, 1))).thenInvalid("bail-ran-out", "/authorisedOn");
        var court = known.given(keep(BailAuthority.COURT, LocalDate.of(2027, 1, 1)));
        assertTrue(full(court).clocks().getFirst().outsideStatute());
        assertFalse(full(kept).clocks().getFirst().outsideStatute());
    }

    @Test
    void a_protection_order_made_without_notice_has_a_return_hearing_that_can_be_noted() {
        var alone = none.given(order("dapo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"),
                new DescribeOrder(ORDER, OrderOrigin.A_COURT, null, null, true, List.of(), null));
        assertEquals(1, alone.finds("return-hearing-due").items().size());
        finds(alone.given(note(Milestone.HEARD, "2025-06-11T10:00")), "return-hearing-due", null, "");
    }

    @Test
    void what_was_notified_under_an_interim_order_isn_t_notified_again_when_the_same_order_becomes_the_full_one() {
        var full = none.given(order("spo", OrderState.INTERIM, TODAY.minusDays(30), TODAY.minusDays(30), TODAY.plusDays(9), "orders"),
                note(Milestone.DETAILS_NOTIFIED, "2025-05-13T10:00"),
                new ChangeOrder(ORDER, OrderState.SERVED, null, new Text("WHY"), null, TODAY, TODAY, null, null, null, null, null));
        finds(full, "notification-due", null, "");
    }

    @Test
    void an_extension_of_bail_never_leaves_the_victim_out_and_is_of_bail() {
        var bailed = none.given(order("bail-pre", OrderState.IN_FORCE, null, null, null, "officer"), note(Milestone.ARRESTED, "2025-04-10T22:00"));
        bailed.when(new KeepOnBail(ORDER, BailAuthority.INSPECTOR, null, LocalDate.of(2025, 10, 10), new Text("WHY"), null, null, null))
                .thenInvalid("victims-view-required", "/view");
        none.given(order("spo", OrderState.IN_FORCE, TODAY, TODAY, null, "orders"))
                .when(keep(BailAuthority.COURT, LocalDate.of(2025, 10, 10))).thenInvalid("order-not-bail", "/orderId");
    }

    @Test
    void a_milestone_is_of_an_order_of_this_case_that_has_such_a_clock_and_has_happened() {
        var served = none.given(order("dvpn", OrderState.SERVED, TODAY, TODAY, null, "orders"));
        served.when(new NoteMilestone(new EntityId("other"), Milestone.SERVED, Scenario.NOON)).thenInvalid("order-unknown", "/orderId");
        served.when(note(Milestone.ARRESTED, "2025-06-11T09:30")).thenInvalid("milestone-of-no-clock", "/what");
        served.when(note(Milestone.SERVED, "2025-06-12T09:30")).thenInvalid("date-in-future", "/at");
        served.when(note(Milestone.SERVED, "2025-06-11T09:30")).then(new Noted(ORDER, Milestone.SERVED, at("2025-06-11T09:30")));
        var noted = served.given(note(Milestone.SERVED, "2025-06-11T09:30"));
        noted.when(note(Milestone.SERVED, "2025-06-11T09:30")).thenNothing();
        assertEquals(at("2025-06-13T10:30"), full(noted.given(note(Milestone.SERVED, "2025-06-11T10:30"))).clocks().getFirst().until(),
                "noted again, the later note counts");
    }

    @Test
    void an_order_that_has_ended_has_no_clocks() {
        var ended = none.given(order("spo", OrderState.IN_FORCE, TODAY.minusYears(3), TODAY.minusYears(3), TODAY.minusDays(1), null));
        assertInstanceOf(Shown.Empty.class, ended.reads(OrderClocks.SECTION, Level.FULL, WORDS));
    }

    @Test
    void the_summary_says_what_is_due_and_when_and_not_by_which_rule() {
        var served = none.given(order("dvpn", OrderState.SERVED, TODAY, TODAY, null, "orders"));
        var summary = assertInstanceOf(Shown.Summary.class, served.reads(OrderClocks.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new OrderClocks.Outline(List.of(new OrderClocks.Outlined(
                ORDER, "Domestic Violence Protection Notice", ClockKind.HEARING, ClockState.RUNNING, at("2025-06-13T00:00"), null))), summary);
    }
}
