package gwarchod.core.casefile.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourtHistoryTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final EntityId COPY = new EntityId("id-4-1");
    private static final PersonId ANN = new PersonId("ann");
    private static final Instant THEN = Scenario.NOON.minus(Duration.ofDays(2));
    private static final Words WORDS = Words.load(List.of("checks", "order", "breach", "people"));

    private final Scenario breached = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE, People.DISCIPLINE).given(
            new RecordOrder("spo", OrderState.IN_FORCE, null, null, null, null, null, null, List.of(), false, null),
            new RecordBreach(ORDER, THEN, new Text("Wrote to {{person:bea}} about {{person:ann}}"), null),
            new RecordBreach(null, THEN.minusSeconds(60), new Text("Followed {{person:cat}}, then {{person:bea}}"), null));
    private final Scenario copied = breached.given(new TakeCopy(null, new Text("For the trial")));

    private static CourtHistory shown(Scenario scenario) {
        var rendering = new Rendering(Scenario.NOON, Scope.NOTHING, Lang.EN, WORDS, Scenario.DIRECTORY, person -> "NAME-" + person, UnaryOperator.identity());
        return CourtHistory.of(scenario.file(), rendering, COPY, "Sampl, Huw").orElseThrow();
    }

    private static String version(Scenario scenario) {
        return Breaches.version(scenario.file());
    }

    @Test
    void nobody_but_the_complainant_is_named_and_each_other_has_one_letter() {
        var all = Json.write(shown(copied));
        assertFalse(all.contains("NAME-"), all);
        var what = shown(copied).entries().stream().map(entry -> entry.line().what()).toList();
        assertEquals(List.of("Followed Protected person A, then Protected person B", "Wrote to Protected person B about Protected person C"), what);
        var named = breached.given(new BreachEvent.CopyTaken(COPY, "v", ANN, new Text("For the trial")));
        assertEquals("Wrote to Protected person B about NAME-ann", shown(named).entries().getLast().line().what());
        assertEquals("NAME-ann", shown(named).complainant());
    }

    @Test
    void it_runs_from_the_earliest_and_leaves_out_what_was_recorded_in_error() {
        assertEquals(List.of(THEN.minusSeconds(60), THEN), shown(copied).entries().stream().map(entry -> entry.line().occurredAt()).toList());
        var wrong = copied.given(new EstablishBreach(new EntityId("id-2-1"), BreachFinding.RECORDED_IN_ERROR, LocalDate.of(2025, 6, 11), new Text("WHY")));
        assertEquals(List.of(1), shown(wrong).entries().stream().map(CourtHistory.Entry::number).toList());
    }

    @Test
    void it_is_a_draft_until_that_very_version_is_released() {
        assertNull(shown(copied).released());
        breached.when(new ReleaseHistory("0123", new Text("Read"))).thenRefused("history-changed");
        var released = copied.given(new ReleaseHistory(version(copied), new Text("Read")));
        assertNotNull(shown(released).released());
        released.when(new ReleaseHistory(version(released), new Text("Read"))).thenNothing();
        var more = released.given(new RecordBreach(null, THEN, new Text("Again"), null));
        assertNotEquals(version(released), version(more));
        assertNull(shown(more).released(), "what was released is another version");
    }

    @Test
    void a_change_of_the_order_broken_makes_another_version_and_taking_a_copy_does_not() {
        assertEquals(version(breached), version(copied));
        var discharged = breached.given(
                new ChangeOrder(ORDER, OrderState.VARIED, null, new Text("WHY"), new Text("Aberystwyth"), THEN.atZone(Words.ZONE).toLocalDate(),
                        null, null, null, null, null, null));
        assertNotEquals(version(breached), version(discharged));
    }

    @Test
    void an_entry_says_whether_it_may_have_to_be_disclosed() {
        var id = new EntityId("id-2-1");
        assertTrue(shown(copied).entries().stream().noneMatch(entry -> entry.line().mayHaveToBeDisclosed()));
        var marked = copied.given(new MarkDisclosure(id, true, new Text("WHY")));
        assertEquals(List.of(false, true), shown(marked).entries().stream().map(entry -> entry.line().mayHaveToBeDisclosed()).toList());
        assertFalse(shown(marked.given(new MarkDisclosure(id, false, new Text("WHY")))).entries().getLast().line().mayHaveToBeDisclosed());
    }

    @Test
    void a_copy_is_taken_for_a_reason_of_a_history_there_is_and_for_somebody_of_this_case() {
        breached.when(new TakeCopy(null, new Text(" "))).thenInvalid("text-required", "/why");
        breached.when(new TakeCopy(ANN, new Text("WHY"))).thenInvalid("person-not-of-this-case", "/complainant");
        var nothing = Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE, People.DISCIPLINE);
        nothing.when(new TakeCopy(null, new Text("WHY"))).thenRefused("history-empty");
        nothing.when(new ReleaseHistory("0123", new Text("WHY"))).thenRefused("history-empty");
        assertInstanceOf(String.class, breached.when(new TakeCopy(null, new Text("WHY"))).ids().get("historyVersion"));
    }

    private static List<CopyState> copies(Scenario scenario) {
        var breaches = Breaches.of(scenario.file());
        return breaches.copies().stream().map(copy -> copy.state(breaches.releases())).toList();
    }

    @Test
    void a_copy_waits_until_what_it_shows_is_released() {
        assertEquals(List.of(CopyState.WAITING), copies(copied));
        var more = copied.given(new RecordBreach(null, THEN, new Text("Again"), null));
        assertEquals(List.of(CopyState.WAITING), copies(more), "it shows what was recorded since");
        var released = more.given(new ReleaseHistory(version(more), new Text("Read")));
        assertEquals(List.of(CopyState.RELEASED), copies(released));
        assertEquals(Optional.empty(), CopiesWaiting.of(released.file()));
        var second = released.given(new TakeCopy(null, new Text("For the appeal")));
        assertEquals(List.of(CopyState.RELEASED, CopyState.RELEASED), copies(second), "that version is released already");
        var third = second.given(new RecordBreach(null, THEN, new Text("Once more"), null), new TakeCopy(null, new Text("For another")));
        assertEquals(List.of(CopyState.RELEASED, CopyState.RELEASED, CopyState.WAITING), copies(third));
    }

    @Test
    void a_copy_waits_no_longer_once_it_is_withdrawn_with_a_reason() {
        copied.when(new WithdrawCopy(COPY, new Text(" "))).thenInvalid("text-required", "/why");
        copied.when(new WithdrawCopy(new EntityId("none"), new Text("WHY"))).thenInvalid("copy-unknown", "/copyId");
        var withdrawn = copied.given(new WithdrawCopy(COPY, new Text("WHY")));
        assertEquals(List.of(CopyState.WITHDRAWN), copies(withdrawn));
        assertEquals(Optional.empty(), CopiesWaiting.of(withdrawn.file()));
        withdrawn.when(new WithdrawCopy(COPY, new Text("Another why"))).thenNothing();
    }

    @Test
    void a_copy_is_to_be_released_within_the_time_the_area_sets() {
        var waiting = CopiesWaiting.of(copied.given(new TakeCopy(null, new Text("Another"))).file()).orElseThrow();
        assertEquals(Scenario.NOON.plus(Duration.ofHours(72)), waiting.releaseBy());
        assertEquals(Scenario.NOON, waiting.since());
    }

    @Test
    void there_are_letters_for_more_people_than_the_alphabet_has() {
        var all = IntStream.range(0, 27).mapToObj(i -> "{{person:p" + i + "}}").collect(Collectors.joining(", "));
        var what = shown(breached.given(new RecordBreach(null, THEN.minusSeconds(120), new Text(all), null))
                .given(new BreachEvent.CopyTaken(COPY, "v", null, new Text("For the trial")))).entries().getFirst().line().what();
        assertTrue(what.endsWith("Protected person Z, Protected person A2"), what);
    }
}
