package gwarchod.core.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderPart;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.desk.Answer;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.orders.IntakeDeeds.Match;
import gwarchod.core.orders.IntakeDeeds.PutAside;
import gwarchod.core.orders.IntakeDeeds.TakeIn;
import gwarchod.core.orders.OrderList.Asked;
import gwarchod.core.orders.OrderList.Show;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An order whose person nobody knows yet has an owner the same day, waits in a queue, and becomes its case's.
class OrderIntakeTest extends OrdersArea {
    private static TakeIn nmo(OrderOrigin origin, @Nullable LocalDate ends) {
        return new TakeIn(new Intake.Paper("nmo", OrderState.IN_FORCE, origin, new Text("Another Family Court"), new Text("AF/1"),
                null, TODAY.minusDays(3), null, ends, true, List.of(OrderPart.COURT),
                List.of(new OrderCondition(ConditionKind.PROHIBITION, new Text("NOT TO CONTACT")))),
                "Enghraifft", "Bryn", null, null);
    }

    private List<IntakeDeeds.Line> queue() {
        return found("orders", IntakeDeeds.QUEUE, new IntakeDeeds.Waiting()).items();
    }

    private EntityId takenIn() {
        return new EntityId(done(does("orders", IntakeDeeds.TAKE_IN, nmo(OrderOrigin.A_COURT, null))).get("intake"));
    }

    @Test
    void it_waits_with_whoever_took_it_in_and_becomes_the_cases_once_it_is_matched() throws InterruptedException {
        var id = takenIn();
        assertEquals("The orders", queue().getFirst().owner());
        assertEquals("Another Family Court", queue().getFirst().from());
        done(does("orders", IntakeDeeds.MATCH, new Match(id, bryn)));
        assertEquals(List.of(), queue());
        var all = new Asked(Show.ALL, null, null, null, null, null);
        eventually(() -> found("orders", OrderList.QUESTION, all).total() == 1);
        var line = found("orders", OrderList.QUESTION, all).items().getFirst();
        assertEquals(bryn, line.caseId());
        assertEquals("The orders", line.ownerName());
        assertEquals("intake-done", code(does("orders", IntakeDeeds.MATCH, new Match(id, cai))), "it is somebody's already");
    }

    @Test
    void it_is_matched_only_to_a_case_whose_orders_one_may_record_and_any_other_is_as_unknown_as_one_that_is_not_there() {
        var id = takenIn();
        assertEquals("case-unknown", code(does("orders", IntakeDeeds.MATCH, new Match(id, new CaseId("nowhere")))));
        assertEquals("not-permitted", code(does("legal", IntakeDeeds.MATCH, new Match(id, bryn))));
        assertEquals(1, queue().size());
    }

    @Test
    void one_that_is_not_for_here_is_set_aside_with_the_reason() {
        var id = takenIn();
        assertEquals("text-required", code(does("orders", IntakeDeeds.SET_ASIDE, new PutAside(id, Text.NONE))));
        done(does("orders", IntakeDeeds.SET_ASIDE, new PutAside(id, new Text("SENT TWICE"))));
        assertEquals(List.of(), queue());
        assertInstanceOf(Outcome.Refused.class, does("orders", IntakeDeeds.SET_ASIDE, new PutAside(new EntityId("nowhere"), new Text("WHY"))));
    }

    @Test
    void an_order_of_ours_is_recorded_in_its_case_and_one_that_ends_before_it_is_made_nowhere() {
        assertEquals("intake-not-ours", code(does("orders", IntakeDeeds.TAKE_IN, nmo(OrderOrigin.OURS, null))));
        assertEquals("ends-before-starts", code(does("orders", IntakeDeeds.TAKE_IN, nmo(OrderOrigin.A_COURT, TODAY.minusDays(4)))));
    }

    @Test
    void who_does_not_match_orders_learns_of_none() {
        takenIn();
        for (String user : List.of("legal", "schemes", "eiriol", "admin")) {
            assertTrue(node.desk().ask(as(user), IntakeDeeds.QUEUE, new IntakeDeeds.Waiting()).await() instanceof Answer.Refused<?>, user);
        }
    }

    @Test
    void what_is_stored_can_be_read() {
        Golden.check(Intake.EVENTS);
    }

    @Test
    void what_its_case_would_refuse_is_refused_before_anybody_matches_it() {
        var thought = new Intake.Paper("nmo", OrderState.CONSIDERED, OrderOrigin.A_COURT, null, null, null, TODAY, null, null, null, List.of(), List.of());
        assertEquals("order-not-made", code(does("orders", IntakeDeeds.TAKE_IN, new TakeIn(thought, "Enghraifft", "Bryn", null, null))));
        var served = new Intake.Paper("nmo", OrderState.DECLINED, OrderOrigin.A_COURT, null, null, null, null, TODAY, null, null, List.of(), List.of());
        assertEquals("order-not-made", code(does("orders", IntakeDeeds.TAKE_IN, new TakeIn(served, "Enghraifft", "Bryn", null, null))));
        assertEquals(List.of(), queue());
    }
}
