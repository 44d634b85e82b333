package gwarchod.core.casefile.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.action.CompleteAction;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.breach.BreachEvent.Decided;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.casefile.breach.BreachEvent.Report;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreachesTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final EntityId BREACH = new EntityId("id-2-1");
    private static final Instant THEN = Scenario.NOON.minus(Duration.ofHours(3));
    private static final Report BARE =
            new Report(BreachKind.CONDITION_BROKEN, null, null, BreachReporter.NOT_KNOWN, null, null, List.of(), null);
    private static final Words WORDS = Words.load(List.of("checks", "order", "breach"));

    private final Scenario orders = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE).given(new RecordOrder(
            "spo", OrderState.IN_FORCE, null, null, null, null, null, null, List.of(), false, null));
    private final Scenario breached = orders.given(breach(ORDER, THEN));

    private static RecordBreach breach(EntityId order, Instant at) {
        return new RecordBreach(order, at, new Text("WHAT"), new Text("CONDITION"));
    }

    @Test
    void a_breach_is_recorded_as_it_happened() {
        var decided = orders.when(breach(ORDER, THEN));
        assertEquals(Map.of("breach", "id-2-1"), decided.ids());
        decided.then(new Recorded(BREACH, ORDER, THEN, new Text("WHAT"), new Text("CONDITION"), BARE));
        assertEquals(THEN, breached.state(Breaches.DISCIPLINE).all().getFirst().said().occurred());
    }

    @Test
    void every_text_about_a_breach_goes_through_the_guard() {
        var guarded = orders.guarding(_ -> new Text("guarded"));
        guarded.when(breach(ORDER, THEN)).then(new Recorded(BREACH, ORDER, THEN, new Text("guarded"), new Text("guarded"), BARE));
        guarded.given(breach(ORDER, THEN)).when(new ConsiderBreach(BREACH, new Text("DECISION")))
                .then(new Decided(BREACH, new Text("guarded")));
    }

    @Test
    void a_breach_of_somebody_elses_order_is_refused() {
        orders.when(breach(new EntityId("other"), THEN)).thenInvalid("breach-of-another-persons-order", "/orderId");
    }

    @Test
    void a_breach_has_happened_and_is_described() {
        orders.when(breach(ORDER, Scenario.NOON.plus(Duration.ofMinutes(6)))).thenInvalid("date-in-future", "/occurredAt");
        orders.when(breach(ORDER, Instant.EPOCH.minus(Duration.ofDays(40_000)))).thenInvalid("date-absurd", "/occurredAt");
        orders.when(new RecordBreach(ORDER, THEN, new Text(""), null)).thenInvalid("text-required", "/what");
    }

    @Test
    void an_order_that_has_ended_can_still_have_been_broken() {
        orders.given(new ChangeOrder(ORDER, OrderState.DISCHARGED, null, new Text("WHY"), null, null, null, null, null, null, null, null))
                .when(breach(ORDER, THEN)).accepted();
    }

    @Test
    void bail_and_licences_have_their_breaches_in_the_same_history_the_latest_first() {
        var both = breached.given(breach(null, THEN.plusSeconds(60)), breach(ORDER, THEN.minusSeconds(60)));
        var history = full(both);
        assertEquals(List.of(THEN.plusSeconds(60), THEN, THEN.minusSeconds(60)),
                history.breaches().stream().map(BreachHistory.Line::occurredAt).toList());
        assertEquals(List.of(BreachStanding.NOT_ESTABLISHED, BreachStanding.OFFENCE, BreachStanding.OFFENCE),
                history.breaches().stream().map(BreachHistory.Line::standing).toList());
        assertEquals(List.of(3, 2), List.of(history.count(), history.offences()));
        assertNull(history.breaches().getFirst().order());
        assertEquals("Stalking Protection Order", history.breaches().get(1).order());
    }

    @Test
    void a_breach_is_on_the_agenda_at_once_and_as_urgent_as_can_be() {
        var item = breached.finds("order-breached").items().getFirst();
        assertEquals("order-breached:id-2-1", item.id());
        assertEquals(Urgency.IMMEDIATE, item.urgency());
        assertEquals("order-breached", item.cause().kind());
        assertEquals(THEN, item.cause().at());
        assertEquals("Breach of Stalking Protection Order on 11 June 2025", WORDS.say(Lang.EN, item.title()));
        assertEquals("Torri Gorchymyn Amddiffyn rhag Stelcio ar 11 Mehefin 2025", WORDS.say(Lang.CY, item.title()));
        var loose = orders.given(breach(null, THEN)).finds("order-breached").items().getFirst();
        assertEquals("Breach of bail, a licence or an order not recorded here, on 11 June 2025", WORDS.say(Lang.EN, loose.title()));
    }

    @Test
    void a_breach_stays_on_the_agenda_until_somebody_has_considered_it() {
        var after = breached.at(Scenario.NOON.plus(Duration.ofDays(400)));
        assertEquals(1, after.finds("order-breached").items().size());
        assertEquals(Optional.empty(), after.finds("order-breached").lookAgain());
        assertTrue(after.given(new ConsiderBreach(BREACH, new Text("Arrest."))).finds("order-breached").items().isEmpty());
        var old = orders.given(breach(ORDER, THEN.minus(Duration.ofDays(100))));
        assertEquals(1, old.finds("order-breached").items().size(), "late news is still news");
    }

    @Test
    void a_decision_about_a_breach_takes_it_off_the_agenda() {
        var considered = breached.given(new ConsiderBreach(BREACH, new Text("Arrest.")));
        assertTrue(considered.finds("order-breached").items().isEmpty());
        assertEquals("Arrest.", full(considered).breaches().getFirst().considered().decision());
        considered.when(new ConsiderBreach(BREACH, new Text("Arrest."))).thenNothing();
        considered.when(new ConsiderBreach(BREACH, new Text("And charge."))).accepted();
    }

    @Test
    void an_action_about_a_breach_takes_it_off_the_agenda_until_it_is_cancelled() {
        var given = breached.given(new GiveAction(
                new Text("Arrest."), new UserId("officer"), new AgencyId("police"), LocalDate.of(2025, 6, 12), null, BREACH));
        assertTrue(given.finds("order-breached").items().isEmpty());
        assertEquals(full(breached), full(given), "who may not see actions learns of none here");
        var cancelled = given.given(new CompleteAction(new EntityId("id-3-1"), ActionStatus.CANCELLED, new Text("WHY")));
        assertEquals(1, cancelled.finds("order-breached").items().size());
    }

    @Test
    void a_decision_says_something_about_a_breach_of_this_case() {
        breached.when(new ConsiderBreach(BREACH, new Text(" "))).thenInvalid("text-required", "/decision");
        breached.when(new ConsiderBreach(ORDER, new Text("Arrest."))).thenInvalid("breach-unknown", "/breachId");
    }

    @Test
    void the_summary_says_what_was_broken_and_when_and_not_how() {
        var summary = assertInstanceOf(Shown.Summary.class, breached.reads(BreachHistory.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new BreachHistory.Outline(1, 1, List.of(
                new BreachHistory.Outlined(
                        BREACH, "Stalking Protection Order", THEN, BreachKind.CONDITION_BROKEN, BreachStanding.OFFENCE, true, null, null, null))), summary);
        assertFalse(Json.write(summary).contains("WHAT"));
        assertFalse(Json.write(summary).contains("CONDITION"));
    }

    @Test
    void a_case_without_breaches_shows_nothing() {
        assertInstanceOf(Shown.Empty.class, orders.reads(BreachHistory.SECTION, Level.FULL, WORDS));
    }

    private static BreachHistory full(Scenario scenario) {
        return (BreachHistory) assertInstanceOf(Shown.Full.class, scenario.reads(BreachHistory.SECTION, Level.FULL, WORDS)).value();
    }

    @Test
    void golden_files_are_read_as_stored_and_what_was_written_among_the_orders_too() {
        Golden.check(Breaches.DISCIPLINE.events());
        Golden.checkOld(Breaches.DISCIPLINE.events(), Breaches.DISCIPLINE.upcasters());
    }
}
