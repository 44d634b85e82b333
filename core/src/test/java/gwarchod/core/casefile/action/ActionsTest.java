package gwarchod.core.casefile.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.ActionEvent.Completed;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static final LocalDate DUE = LocalDate.of(2025, 6, 20);
    private static final EntityId BREACH = new EntityId("breach-one");
    private static final EntityId FIRST = new EntityId("id-1-1");
    private static final Words WORDS = Words.load(List.of("checks", "plan", "action"));

    private final Scenario actions = Scenario.of(Actions.DISCIPLINE);
    private final Scenario given = actions.given(give("WHAT", DUE));

    private static GiveAction give(String what, LocalDate due) {
        return new GiveAction(new Text(what), new UserId("mosovo"), new AgencyId("police"), due, Pillar.SUPERVISION, BREACH);
    }

    private static CompleteAction complete(ActionStatus outcome, String note) {
        return new CompleteAction(FIRST, outcome, note == null ? null : new Text(note));
    }

    @Test
    void an_action_has_an_owner_an_agency_and_a_date() {
        assertEquals(Map.of("action", "id-1-1"), actions.when(give("WHAT", DUE)).ids());
        var line = full(given).actions().getFirst();
        assertEquals(List.of("WHAT", "mosovo", "police", DUE), List.of(line.what(), line.owner(), line.agency(), line.dueOn()));
    }

    @Test
    void the_texts_of_an_action_go_through_the_guard() {
        var guarded = actions.guarding(_ -> new Text("guarded")).given(give("WHAT", DUE));
        assertEquals("guarded", full(guarded).actions().getFirst().what());
        guarded.when(complete(ActionStatus.DONE, "said")).then(new Completed(FIRST, ActionStatus.DONE, new Text("guarded")));
    }

    @Test
    void an_action_that_says_nothing_is_refused() {
        actions.when(give(" ", DUE)).thenInvalid("text-required", "/what");
    }

    @Test
    void an_absurd_date_is_refused() {
        actions.when(give("WHAT", LocalDate.of(1066, 10, 14))).thenInvalid("date-absurd", "/dueOn");
    }

    @Test
    void an_action_is_reported_once() {
        var done = given.given(complete(ActionStatus.DONE, null));
        done.when(complete(ActionStatus.DONE, null)).thenNothing();
        done.when(complete(ActionStatus.CANCELLED, "why")).thenRefused("action-ended");
    }

    @Test
    void a_cancelled_action_needs_a_reason() {
        given.when(complete(ActionStatus.CANCELLED, null)).thenInvalid("text-required", "/note");
        given.when(complete(ActionStatus.CANCELLED, " ")).thenInvalid("text-required", "/note");
    }

    @Test
    void an_action_cannot_be_reported_open() {
        given.when(complete(ActionStatus.OPEN, null)).thenInvalid("action-outcome-open", "/outcome");
    }

    @Test
    void an_unknown_action_cannot_be_reported() {
        actions.when(complete(ActionStatus.DONE, null)).thenInvalid("action-unknown", "/actionId");
    }

    @Test
    void an_action_is_overdue_from_the_day_after_its_date() {
        var from = Days.start(DUE.plusDays(1));
        assertEquals(Optional.of(from), given.finds("action-overdue").lookAgain());
        assertTrue(given.at(from.minusNanos(1)).finds("action-overdue").items().isEmpty());
        var item = given.at(from).finds("action-overdue").items().getFirst();
        assertEquals("action-overdue:id-1-1", item.id());
        assertEquals(Urgency.HIGH, item.urgency());
        assertEquals(from, item.cause().at());
    }

    @Test
    void an_action_overdue_by_more_than_a_week_is_immediate() {
        var pressing = Days.start(DUE.plusDays(8));
        assertEquals(Optional.of(pressing), given.at(Days.start(DUE.plusDays(1))).finds("action-overdue").lookAgain());
        assertEquals(Urgency.HIGH, given.at(pressing.minusNanos(1)).finds("action-overdue").items().getFirst().urgency());
        assertEquals(Urgency.IMMEDIATE, given.at(pressing).finds("action-overdue").items().getFirst().urgency());
        assertEquals(Optional.empty(), given.at(pressing).finds("action-overdue").lookAgain());
    }

    @Test
    void what_is_done_is_not_overdue() {
        var done = given.given(complete(ActionStatus.DONE, null)).at(Days.start(DUE.plusDays(30)));
        assertTrue(done.finds("action-overdue").items().isEmpty());
        assertEquals(0, full(done).overdue());
    }

    @Test
    void a_cancelled_action_answers_nothing() {
        assertTrue(given.state(Actions.DISCIPLINE).answers(BREACH));
        assertFalse(given.given(complete(ActionStatus.CANCELLED, "why")).state(Actions.DISCIPLINE).answers(BREACH));
    }

    @Test
    void open_actions_stand_first_and_the_earliest_due_on_top() {
        var three = given.given(complete(ActionStatus.DONE, null)).given(give("LATER", DUE.plusDays(1)), give("SOONER", DUE));
        assertEquals(List.of("SOONER", "LATER", "WHAT"), full(three).actions().stream().map(ActionList.Line::what).toList());
    }

    @Test
    void the_summary_holds_no_text_and_no_name() {
        var summary = assertInstanceOf(Shown.Summary.class, given.reads(ActionList.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new ActionList.Outline(1, 0,
                List.of(new ActionList.Outlined(FIRST, "police", DUE, false, ActionStatus.OPEN))), summary);
        assertFalse(Json.write(summary).contains("WHAT"));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(Actions.DISCIPLINE.events());
    }

    private static ActionList full(Scenario scenario) {
        return (ActionList) assertInstanceOf(Shown.Full.class, scenario.reads(ActionList.SECTION, Level.FULL, WORDS)).value();
    }
}
