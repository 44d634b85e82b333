package gwarchod.core.casefile.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate MADE = TODAY.minusDays(10);
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final Words WORDS = Words.load(List.of("checks", "order"));

    private final Scenario orders = Scenario.of(Orders.DISCIPLINE, Actions.DISCIPLINE, Person.DISCIPLINE, Management.DISCIPLINE,
            MappaLevel.DISCIPLINE, People.DISCIPLINE);

    private static RecordOrder order(String type, OrderState state, LocalDate made, LocalDate expires) {
        return new RecordOrder(type, state, null, new Text("COURT"), made, null, expires, new UserId("orders"),
                List.of(new OrderCondition(ConditionKind.PROHIBITION, new Text("Not to contact " + Text.reference(new PersonId("ann"))))),
                true, null);
    }

    private static ChangeOrder change(OrderState state) {
        return new ChangeOrder(ORDER, state, null, new Text("WHY"), null, null, null, null, null, null, null, null);
    }

    private Scenario spo(OrderState state) {
        return orders.given(order("spo", state, state.onlyThought() ? null : MADE, MADE.plusYears(2)));
    }

    @Test
    void an_order_is_recorded_in_whatever_state_it_is() {
        assertEquals(Map.of("order", "id-1-1"), orders.when(order("spo", OrderState.CONSIDERED, null, null)).ids());
        for (OrderState state : OrderState.values()) {
            assertEquals(state, line(orders.given(order("nmo", state, null, null))).state());
        }
    }

    @Test
    void an_order_that_was_only_thought_about_was_neither_made_nor_served() {
        for (OrderState state : List.of(OrderState.CONSIDERED, OrderState.ADVICE_ASKED, OrderState.DECLINED)) {
            orders.when(order("spo", state, MADE, null)).thenInvalid("order-not-made", "/madeOn");
            orders.when(new RecordOrder("spo", state, null, null, null, MADE, null, null, List.of(), false, null))
                    .thenInvalid("order-not-made", "/servedOn");
        }
    }

    @Test
    void a_change_does_not_make_what_is_still_only_thought_about() {
        orders.given(order("spo", OrderState.ADVICE_ASKED, null, null))
                .when(new ChangeOrder(ORDER, OrderState.ADVICE_ASKED, null, new Text("WHY"), null, null, MADE, null, null, null, null, null))
                .thenInvalid("order-not-made", "/servedOn");
    }

    @Test
    void what_was_only_considered_is_served_varied_or_ended_once_it_is_said_when_it_was_made() {
        var considered = orders.given(order("spo", OrderState.CONSIDERED, null, null));
        for (OrderState state : List.of(OrderState.SERVED, OrderState.VARIED, OrderState.RENEWED, OrderState.DISCHARGED, OrderState.EXPIRED)) {
            considered.when(change(state)).thenInvalid("order-made-when", "/madeOn");
            considered.given(new ChangeOrder(ORDER, state, null, new Text("WHY"), null, MADE, null, null, null, null, null, null));
        }
        considered.given(change(OrderState.GRANTED)).given(change(OrderState.SERVED));
    }

    @Test
    void what_has_been_served_is_not_granted_after_it() {
        spo(OrderState.SERVED).when(change(OrderState.GRANTED)).thenRefused("order-goes-back");
        spo(OrderState.IN_FORCE).when(change(OrderState.GRANTED)).thenRefused("order-goes-back");
        spo(OrderState.IN_FORCE).given(change(OrderState.SERVED)).given(change(OrderState.IN_FORCE));
    }

    @Test
    void the_reference_data_holds_the_fourteen_types_each_with_a_name_in_both_languages() {
        assertEquals(14, OrderType.all().size());
        OrderType.all().forEach(type -> assertTrue(WORDS.has(type.name().key()), type.code()));
    }

    @Test
    void a_notice_and_bail_are_no_offence_to_break_and_the_orders_of_a_court_are() {
        var offences = OrderType.all().stream().filter(type -> type.breach() == BreachStanding.OFFENCE).map(OrderType::code).toList();
        assertEquals(List.of("dapo", "nmo", "ro-conv", "ro-acq", "spo", "spo-int", "shpo", "sro", "scpo"), offences);
    }

    @Test
    void an_unknown_type_is_refused() {
        orders.when(order("asbo", OrderState.IN_FORCE, null, null)).thenInvalid("order-type-unknown", "/type");
    }

    @Test
    void an_order_does_not_end_before_it_is_made_nor_is_it_served_before() {
        orders.when(order("spo", OrderState.IN_FORCE, MADE, MADE.minusDays(1))).thenInvalid("ends-before-starts", "/expiresOn");
        orders.when(new RecordOrder("spo", OrderState.SERVED, null, null, MADE, MADE.minusDays(1), null, null, List.of(), false, null))
                .thenInvalid("ends-before-starts", "/servedOn");
    }

    @Test
    void an_order_is_not_made_served_or_decided_in_the_future() {
        var tomorrow = TODAY.plusDays(1);
        orders.when(order("spo", OrderState.IN_FORCE, tomorrow, null)).thenInvalid("date-in-future", "/madeOn");
        orders.when(new RecordOrder("spo", OrderState.SERVED, null, null, null, tomorrow, null, null, List.of(), false, null))
                .thenInvalid("date-in-future", "/servedOn");
        orders.when(new RecordOrder("spo", OrderState.SERVED, tomorrow, null, null, null, null, null, List.of(), false, null))
                .thenInvalid("date-in-future", "/on");
        orders.when(order("spo", OrderState.IN_FORCE, null, LocalDate.of(9999, 1, 1))).thenInvalid("date-absurd", "/expiresOn");
    }

    @Test
    void a_condition_says_something_and_there_are_not_too_many() {
        var blank = List.of(new OrderCondition(ConditionKind.REQUIREMENT, new Text(" ")));
        orders.when(new RecordOrder("spo", OrderState.IN_FORCE, null, null, null, null, null, null, blank, false, null))
                .thenInvalid("text-required", "/conditions/0/text");
        var many = Collections.nCopies(51, new OrderCondition(ConditionKind.REQUIREMENT, new Text("x")));
        orders.when(new RecordOrder("spo", OrderState.IN_FORCE, null, null, null, null, null, null, many, false, null))
                .thenInvalid("too-many", "/conditions");
    }

    @Test
    void every_text_of_an_order_goes_through_the_guard() {
        var guarded = orders.guarding(_ -> new Text("guarded")).given(order("spo", OrderState.CONSIDERED, null, null));
        assertEquals("guarded", line(guarded).court());
        assertEquals("guarded", line(guarded).conditions().getFirst().text());
        assertEquals("guarded", line(guarded.given(change(OrderState.APPLIED))).history().getFirst().reason());
    }

    @Test
    void a_court_may_make_what_the_statute_does_not_know_and_it_is_flagged() {
        // Stalking Protection Act 2019 s.3: two years beginning with the day it is made.
        assertFalse(line(orders.given(order("spo", OrderState.IN_FORCE, MADE, MADE.plusYears(2).minusDays(1)))).outsideStatute());
        assertTrue(line(orders.given(order("spo", OrderState.IN_FORCE, MADE, MADE.plusYears(2).minusDays(2)))).outsideStatute());
        assertFalse(line(orders.given(order("spo", OrderState.IN_FORCE, MADE, null))).outsideStatute());
        // Crime and Security Act 2010 s.28(10): 14 to 28 days, the day made among them as the area's setting has it.
        assertTrue(line(orders.given(order("dvpo", OrderState.IN_FORCE, MADE, MADE.plusDays(12)))).outsideStatute());
        assertFalse(line(orders.given(order("dvpo", OrderState.IN_FORCE, MADE, MADE.plusDays(13)))).outsideStatute());
        assertFalse(line(orders.given(order("dvpo", OrderState.IN_FORCE, MADE, MADE.plusDays(27)))).outsideStatute());
        assertTrue(line(orders.given(order("dvpo", OrderState.IN_FORCE, MADE, MADE.plusDays(28)))).outsideStatute());
    }

    @Test
    void an_order_goes_forward_and_keeps_what_a_change_does_not_mention() {
        var served = spo(OrderState.GRANTED).given(change(OrderState.SERVED));
        var line = line(served);
        assertEquals(OrderState.SERVED, line.state());
        assertEquals(List.of("COURT", "orders", MADE.plusYears(2)), List.of(line.court(), line.owner(), line.expiresOn()));
        assertEquals(List.of(OrderState.SERVED, OrderState.GRANTED), line.history().stream().map(OrderRegister.Step::state).toList());
    }

    @Test
    void an_order_may_come_to_last_until_further_order() {
        var line = line(spo(OrderState.IN_FORCE).given(new ChangeOrder(
                ORDER, OrderState.VARIED, null, new Text("WHY"), null, null, null, null, true, null, null, null)));
        assertNull(line.expiresOn());
        assertTrue(line.indefinite());
        spo(OrderState.IN_FORCE).when(new ChangeOrder(
                        ORDER, OrderState.VARIED, null, new Text("WHY"), null, null, null, TODAY, true, null, null, null))
                .thenInvalid("order-indefinite-and-expires", "/expiresOn");
    }

    @Test
    void nothing_follows_the_end_of_an_order() {
        for (OrderState state : OrderState.values()) {
            if (state.ended()) {
                spo(state).when(change(OrderState.IN_FORCE)).thenRefused("order-ended");
            }
        }
    }

    @Test
    void an_order_that_was_made_is_not_applied_for_again() {
        spo(OrderState.IN_FORCE).when(change(OrderState.APPLIED)).thenRefused("order-goes-back");
        spo(OrderState.APPLIED).when(change(OrderState.CONSIDERED)).thenRefused("order-goes-back");
    }

    @Test
    void an_order_past_its_last_day_may_still_be_renewed_by_a_court() {
        var expired = spo(OrderState.IN_FORCE).at(Days.start(MADE.plusYears(2).plusDays(1)));
        assertEquals(OrderState.EXPIRED, line(expired).state());
        expired.when(change(OrderState.RENEWED)).accepted();
    }

    @Test
    void the_same_change_again_changes_nothing() {
        spo(OrderState.GRANTED).given(change(OrderState.SERVED)).when(change(OrderState.SERVED)).thenNothing();
    }

    @Test
    void a_change_needs_a_reason_and_an_order() {
        spo(OrderState.GRANTED)
                .when(new ChangeOrder(ORDER, OrderState.SERVED, null, new Text(""), null, null, null, null, null, null, null, null))
                .thenInvalid("text-required", "/reason");
        orders.when(change(OrderState.SERVED)).thenInvalid("order-unknown", "/orderId");
    }

    @Test
    void an_order_without_an_owner_is_shown_as_unowned() {
        assertTrue(line(orders.given(new RecordOrder(
                "nmo", OrderState.IN_FORCE, null, null, null, null, null, null, List.of(), false, null))).unowned());
    }

    @Test
    void a_protected_person_is_named_only_to_who_may_know() {
        assertEquals("Not to contact a protected person", line(spo(OrderState.IN_FORCE)).conditions().getFirst().text());
    }

    @Test
    void only_an_order_that_binds_requires_a_programme() {
        assertTrue(spo(OrderState.IN_FORCE).state(Orders.DISCIPLINE).requireProgramme(TODAY));
        assertFalse(spo(OrderState.APPLIED).state(Orders.DISCIPLINE).requireProgramme(TODAY));
        assertFalse(spo(OrderState.IN_FORCE).state(Orders.DISCIPLINE).requireProgramme(MADE.plusYears(3)));
    }

    @Test
    void an_order_is_on_the_agenda_eight_weeks_before_its_end_pressing_two_weeks_before_and_gone_after() {
        var ends = MADE.plusYears(2);
        var spo = spo(OrderState.IN_FORCE);
        var opens = Days.start(ends.minusDays(56));
        var presses = Days.start(ends.minusDays(14));
        var gone = Days.start(ends.plusDays(1));
        assertEquals(Optional.of(opens), spo.finds("order-expiring").lookAgain());
        assertTrue(spo.at(opens.minusNanos(1)).finds("order-expiring").items().isEmpty());
        var item = spo.at(opens).finds("order-expiring").items().getFirst();
        assertEquals(Urgency.ROUTINE, item.urgency());
        assertEquals("order-expiring:id-1-1", item.id());
        assertEquals("Stalking Protection Order ends on 1 June 2027", WORDS.say(Lang.EN, item.title()));
        assertEquals("Gorchymyn Amddiffyn rhag Stelcio yn dod i ben ar 1 Mehefin 2027", WORDS.say(Lang.CY, item.title()));
        assertEquals(Optional.of(presses), spo.at(opens).finds("order-expiring").lookAgain());
        assertEquals(Urgency.ROUTINE, spo.at(presses.minusNanos(1)).finds("order-expiring").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, spo.at(presses).finds("order-expiring").items().getFirst().urgency());
        assertEquals(Optional.of(gone), spo.at(presses).finds("order-expiring").lookAgain());
        assertEquals(1, spo.at(gone.minusNanos(1)).finds("order-expiring").items().size());
        assertEquals(Findings.NONE, spo.at(gone).finds("order-expiring"));
    }

    @Test
    void only_an_order_that_binds_and_has_a_last_day_expires() {
        var near = TODAY.plusDays(5);
        assertEquals(1, orders.given(order("spo-int", OrderState.INTERIM, MADE, near)).finds("order-expiring").items().size());
        assertTrue(orders.given(order("spo", OrderState.APPLIED, null, near)).finds("order-expiring").items().isEmpty());
        assertTrue(orders.given(order("spo", OrderState.DISCHARGED, MADE, near)).finds("order-expiring").items().isEmpty());
        assertTrue(orders.given(order("spo", OrderState.IN_FORCE, MADE, null)).finds("order-expiring").items().isEmpty());
    }

    @Test
    void the_summary_names_the_orders_and_nothing_of_their_terms() {
        var summary = assertInstanceOf(Shown.Summary.class,
                spo(OrderState.IN_FORCE).reads(OrderRegister.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new OrderRegister.Outline(List.of(new OrderRegister.Outlined(
                ORDER, "spo", "Stalking Protection Order", OrderState.IN_FORCE, true, MADE.plusYears(2), false, true))), summary);
        assertFalse(Json.write(summary).contains("COURT"));
    }

    @Test
    void a_case_without_orders_shows_nothing() {
        assertInstanceOf(Shown.Empty.class, orders.reads(OrderRegister.SECTION, Level.FULL, WORDS));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(Orders.DISCIPLINE.events());
    }

    private static OrderRegister.Line line(Scenario scenario) {
        var full = assertInstanceOf(Shown.Full.class, scenario.reads(OrderRegister.SECTION, Level.FULL, WORDS));
        return ((OrderRegister) full.value()).orders().getFirst();
    }
}
