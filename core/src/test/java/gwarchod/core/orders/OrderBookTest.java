package gwarchod.core.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.order.OrderFlag;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.desk.Answer;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.orders.OrderList.Asked;
import gwarchod.core.orders.OrderList.Count;
import gwarchod.core.orders.OrderList.Line;
import gwarchod.core.orders.OrderList.Show;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One register over all cases, in which each reader finds what they would find in the cases themselves.
class OrderBookTest extends OrdersArea {
    private OrderList.Page page(String user, @Nullable Show show, @Nullable OrderState state, @Nullable String type, @Nullable String owner) {
        return found(user, OrderList.QUESTION, new Asked(show, state, type, owner == null ? null : new UserId(owner), null, null));
    }

    private List<String> types(String user, @Nullable Show show) {
        return page(user, show, null, null, null).items().stream().map(Line::type).toList();
    }

    private void four() {
        order(bryn, "spo", OrderState.IN_FORCE, TODAY.minusYears(1), TODAY.plusYears(2), "orders");
        order(bryn, "nmo", OrderState.IN_FORCE, TODAY.minusDays(90), TODAY.plusDays(20), null);
        order(cai, "dvpo", OrderState.IN_FORCE, TODAY.minusDays(60), TODAY.minusDays(1), "orders");
        order(cai, "shpo", OrderState.APPLIED, null, null, null);
    }

    @Test
    void the_register_holds_the_orders_of_all_cases_the_soonest_to_end_first() {
        four();
        assertEquals(List.of("nmo", "spo", "shpo"), types("orders", null));
        assertEquals(List.of("dvpo", "nmo", "spo", "shpo"), types("orders", Show.ALL));
        assertEquals(OrderState.EXPIRED, page("orders", Show.ALL, null, "dvpo", null).items().getFirst().state(), "by itself, its last day has passed");
    }

    @Test
    void it_is_asked_for_by_state_type_owner_and_what_ends_soon() {
        four();
        assertEquals(List.of("nmo", "spo"), types("orders", Show.BINDING));
        assertEquals(List.of("nmo"), types("orders", Show.EXPIRING));
        assertEquals(List.of("nmo", "shpo"), types("orders", Show.UNOWNED));
        assertEquals(List.of("dvpo"), types("orders", Show.FLAGGED));
        assertEquals(List.of(OrderFlag.TERM_OUTSIDE_STATUTE), page("orders", Show.FLAGGED, null, null, null).items().getFirst().flags());
        assertEquals(1, page("orders", null, OrderState.APPLIED, null, null).total());
        assertEquals(1, page("orders", null, null, "spo", null).total());
        assertEquals(List.of("spo"), page("orders", null, null, null, "orders").items().stream().map(Line::type).toList());
    }

    @Test
    void all_that_the_reader_sees_is_counted_by_type_and_state() {
        four();
        assertEquals(List.of("dvpo expired 1", "nmo in-force 1", "shpo applied 1", "spo in-force 1"),
                page("orders", null, null, "spo", null).counts().stream().map(OrderBookTest::said).toList());
    }

    private static String said(Count count) {
        return count.type() + " " + Json.kebab(count.state()) + " " + count.many();
    }

    @Test
    void who_sees_the_outline_of_orders_finds_no_owner_and_no_flag_nor_by_asking_for_one() {
        four();
        var line = page("schemes", null, null, "spo", null).items().getFirst();
        assertNull(line.owner());
        assertNull(line.since());
        assertEquals(0, page("schemes", null, null, null, "orders").total());
        assertEquals(0, page("schemes", Show.UNOWNED, null, null, null).total());
        assertEquals(0, page("schemes", Show.FLAGGED, null, null, null).total());
    }

    @Test
    void who_sees_no_orders_finds_none_and_counts_none() {
        four();
        for (String user : List.of("admin", "eiriol")) {
            assertEquals(0, page(user, Show.ALL, null, null, null).total());
            assertEquals(List.of(), page(user, Show.ALL, null, null, null).counts());
        }
    }

    @Test
    void whoever_works_on_cases_of_their_own_finds_the_orders_of_those_and_of_no_other() {
        four();
        assertEquals(0, page("officer", Show.ALL, null, null, null).total());
        assertEquals(List.of(), page("officer", Show.ALL, null, null, null).counts());
        done(act("supervisor", cai, new JoinTeam(new UserId("officer"), null)));
        assertEquals(List.of("dvpo", "shpo"), types("officer", Show.ALL));
        assertEquals(2, page("officer", Show.ALL, null, null, null).counts().size());
    }

    @Test
    void legal_services_find_what_waits_for_them_and_nobody_else_learns_of_it() {
        var order = order(bryn, "spo", OrderState.CONSIDERED, null, null, "orders");
        done(act("orders", bryn, new AskAdvice("legal-services", AskedAbout.ORDER, new EntityId(order), new Text("ENOUGH?"), Days.start(TODAY.plusDays(2)))));
        assertEquals(TODAY.plusDays(2), page("legal", Show.ADVICE, null, null, null).items().getFirst().adviceBy());
        assertEquals(0, page("schemes", Show.ADVICE, null, null, null).total());
    }

    @Test
    void a_long_register_comes_page_by_page() {
        four();
        var first = found("orders", OrderList.QUESTION, new Asked(Show.ALL, null, null, null, 3, null));
        assertEquals(3, first.items().size());
        var rest = found("orders", OrderList.QUESTION, new Asked(Show.ALL, null, null, null, 3, first.next()));
        assertEquals(List.of("shpo"), rest.items().stream().map(Line::type).toList());
        assertNull(rest.next());
        var nowhere = node.desk().ask(as("orders"), OrderList.QUESTION, new Asked(null, null, null, null, 3, "nowhere")).await();
        assertEquals("cursor-unknown", assertInstanceOf(Answer.Refused.class, nowhere).why().code());
        assertTrue(first.total() == rest.total());
    }

    @Test
    void an_order_counts_as_expiring_from_as_many_days_before_its_end_as_the_area_says() {
        order(bryn, "nmo", OrderState.IN_FORCE, TODAY.minusDays(9), TODAY.plusDays(56), null);
        order(cai, "spo", OrderState.IN_FORCE, TODAY.minusYears(3), TODAY.plusDays(57), null);
        assertEquals(List.of("nmo"), types("orders", Show.EXPIRING));
    }
}
