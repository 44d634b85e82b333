package gwarchod.core.casefile.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.action.CompleteAction;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said of a breach after it was recorded, and the clock that runs.
class RespondingTest {
    private static final EntityId ORDER = new EntityId("id-1-1");
    private static final EntityId BREACH = new EntityId("id-2-1");
    private static final Instant THEN = Scenario.NOON.minus(Duration.ofHours(3));
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Words WORDS = Words.load(List.of("checks", "order", "breach", "people", "action"));

    private final Scenario breached = Scenario.of(Person.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE).given(
            new RecordOrder("nmo", OrderState.IN_FORCE, null, null, null, null, null, null, List.of(), false, null),
            new RecordBreach(ORDER, THEN, new Text("WHAT"), null));

    private static AskArrest arrest(boolean urgent, Instant dueBy) {
        return new AskArrest(BREACH, new Text("Superintendent Huws"), urgent, new Text("Arrest at home"), new UserId("officer"),
                new AgencyId("police"), null, dueBy);
    }

    private static RecordStep step(BreachStep step, Instant at) {
        return new RecordStep(BREACH, step, at, null);
    }

    private static BreachHistory.Line line(Scenario scenario) {
        var shown = assertInstanceOf(Shown.Full.class, scenario.reads(BreachHistory.SECTION, Level.FULL, WORDS));
        return ((BreachHistory) shown.value()).breaches().getFirst();
    }

    @Test
    void an_urgent_arrest_asked_for_has_an_owner_and_a_clock_and_is_overdue_on_the_next_agenda() {
        var asked = breached.given(arrest(true, null));
        var due = Scenario.NOON.plus(Duration.ofHours(Deadlines.of(Settings.AREA).setting("breach-arrest.urgent-hours", TODAY).number()));
        var waiting = asked.finds("breach-arrest-awaited");
        assertEquals(Urgency.HIGH, waiting.items().getFirst().urgency());
        assertEquals(Optional.of(due), waiting.lookAgain());
        var late = asked.at(due).finds("breach-arrest-awaited").items().getFirst();
        assertEquals(Urgency.IMMEDIATE, late.urgency());
        assertEquals("An arrest that was asked for is overdue since 12 June 2025, 12pm", WORDS.say(Lang.EN, late.title()));
        var actions = (ActionList) assertInstanceOf(Shown.Full.class, asked.reads(ActionList.SECTION, Level.FULL, WORDS)).value();
        assertEquals("officer", actions.actions().getFirst().owner());
        assertEquals(BREACH, actions.actions().getFirst().about());
        assertEquals(1, asked.card().duties().stream().filter(duty -> duty.owner().equals(new UserId("officer"))).count());
    }

    @Test
    void an_arrest_that_is_not_urgent_comes_up_when_its_time_is_over() {
        var due = Scenario.NOON.plus(Duration.ofDays(2));
        var asked = breached.given(arrest(false, due));
        assertTrue(asked.finds("breach-arrest-awaited").items().isEmpty());
        assertEquals(1, asked.at(due).finds("breach-arrest-awaited").items().size());
    }

    @Test
    void how_long_an_arrest_may_take_where_nobody_says_is_a_setting_of_the_area() {
        var day = Scenario.NOON.plus(Duration.ofDays(Deadlines.of(Settings.AREA).setting("breach-arrest.days", TODAY).number()));
        assertEquals(day, line(breached.given(arrest(false, null))).arrest().dueBy());
    }

    @Test
    void an_arrest_made_stops_the_clock_and_ends_its_action() {
        var made = breached.given(arrest(true, null), step(BreachStep.ARRESTED, Scenario.NOON));
        assertTrue(made.at(Scenario.NOON.plus(Duration.ofDays(9))).finds("breach-arrest-awaited").items().isEmpty());
        assertEquals(Scenario.NOON, line(made).arrestedAt());
        assertNull(line(made).arrest());
        var actions = (ActionList) assertInstanceOf(Shown.Full.class, made.reads(ActionList.SECTION, Level.FULL, WORDS)).value();
        assertEquals(ActionStatus.DONE, actions.actions().getFirst().status());
        made.when(arrest(true, null)).thenRefused("arrest-made");
    }

    @Test
    void an_arrest_is_asked_for_once_and_again_when_the_first_was_called_off() {
        var asked = breached.given(arrest(true, null));
        asked.when(arrest(true, null)).thenRefused("arrest-asked");
        var off = asked.given(new CompleteAction(new EntityId("id-3-1"), ActionStatus.CANCELLED, new Text("WHY")));
        assertTrue(off.finds("breach-arrest-awaited").items().isEmpty());
        off.when(arrest(true, null)).accepted();
    }

    @Test
    void an_arrest_is_asked_for_before_it_is_due_and_of_a_breach_there_is() {
        breached.when(arrest(true, Scenario.NOON.minusSeconds(1))).thenInvalid("ends-before-starts", "/dueBy");
        breached.when(new AskArrest(ORDER, new Text("A"), true, new Text("B"), new UserId("officer"), new AgencyId("police"), null, null))
                .thenInvalid("breach-unknown", "/breachId");
        breached.when(new AskArrest(BREACH, new Text(" "), true, new Text("B"), new UserId("officer"), new AgencyId("police"), null, null))
                .thenInvalid("text-required", "/askedBy");
    }

    @Test
    void nobody_is_arrested_before_the_breach_or_in_court_before_the_arrest() {
        breached.when(step(BreachStep.ARRESTED, THEN.minusSeconds(1))).thenInvalid("ends-before-starts", "/at");
        var made = breached.given(step(BreachStep.ARRESTED, Scenario.NOON));
        made.when(step(BreachStep.BEFORE_COURT, Scenario.NOON.minusSeconds(1))).thenInvalid("court-before-arrest", "/at");
        made.when(step(BreachStep.ARRESTED, Scenario.NOON)).thenNothing();
        breached.when(step(BreachStep.BEFORE_COURT, Scenario.NOON)).accepted();
        breached.when(new RecordStep(ORDER, BreachStep.ARRESTED, Scenario.NOON, null)).thenInvalid("breach-unknown", "/breachId");
    }

    @Test
    void alleged_admitted_and_proved_stand_apart() {
        assertEquals(List.of(), line(breached).findings());
        var both = breached.given(
                new EstablishBreach(BREACH, BreachFinding.ADMITTED, TODAY, null), new EstablishBreach(BREACH, BreachFinding.PROVED, TODAY, new Text("NOTE")));
        assertEquals(List.of(BreachFinding.ADMITTED, BreachFinding.PROVED), line(both).findings().stream().map(BreachHistory.Finding::finding).toList());
    }

    @Test
    void what_was_recorded_in_error_counts_nowhere_and_stays_readable() {
        breached.when(new EstablishBreach(BREACH, BreachFinding.RECORDED_IN_ERROR, TODAY, null)).thenInvalid("text-required", "/note");
        var wrong = breached.given(new EstablishBreach(BREACH, BreachFinding.RECORDED_IN_ERROR, TODAY, new Text("Another person")));
        var history = (BreachHistory) assertInstanceOf(Shown.Full.class, wrong.reads(BreachHistory.SECTION, Level.FULL, WORDS)).value();
        assertEquals(List.of(0, 0, 1), List.of(history.count(), history.offences(), history.breaches().size()));
        assertFalse(history.breaches().getFirst().counts());
        for (String rule : List.of("order-breached", "breach-course-unanswered")) {
            assertTrue(wrong.finds(rule).items().isEmpty(), rule);
        }
        assertEquals(0, ((BreachHistory.Outline) assertInstanceOf(Shown.Summary.class,
                wrong.reads(BreachHistory.SECTION, Level.SUMMARY, WORDS)).value()).breaches().size());
    }

    @Test
    void what_was_said_in_error_to_be_an_error_counts_again_once_something_else_is_found() {
        var wrong = breached.given(new EstablishBreach(BREACH, BreachFinding.RECORDED_IN_ERROR, TODAY, new Text("Another person")));
        assertTrue(Breaches.of(wrong.file()).latest().isEmpty());
        assertTrue(BreachTime.of(wrong.file()).isEmpty());
        var admitted = wrong.given(new EstablishBreach(BREACH, BreachFinding.ADMITTED, TODAY, null));
        assertEquals(1, Breaches.of(admitted.file()).counted().size());
    }

    @Test
    void whether_stalking_or_harassment_is_to_be_recorded_is_asked_of_every_breach_until_it_is_answered() {
        var open = breached.at(Scenario.NOON.plus(Duration.ofDays(400))).finds("breach-course-unanswered");
        assertEquals(Urgency.HIGH, open.items().getFirst().urgency());
        assertEquals("Breach on 11 June 2025: nobody said whether stalking or harassment is to be recorded",
                WORDS.say(Lang.EN, open.items().getFirst().title()));
        breached.when(new JudgeCourse(BREACH, BreachCourse.NEITHER, new Text(""), null)).thenInvalid("text-required", "/why");
        var answered = breached.given(new JudgeCourse(BREACH, BreachCourse.STALKING, new Text("WHY"), new Text("25/1")));
        assertTrue(answered.finds("breach-course-unanswered").items().isEmpty());
        assertEquals("WHY", line(answered).course().why());
    }

    @Test
    void what_a_breach_is_in_law_is_overridden_with_a_reason() {
        assertEquals(BreachStanding.OFFENCE, line(breached).standing());
        assertEquals("FLA 1996 s.42A", line(breached).provision());
        breached.when(new ReclassifyBreach(BREACH, BreachStanding.NOT_AN_OFFENCE, new Text(" "))).thenInvalid("text-required", "/why");
        var other = breached.given(new ReclassifyBreach(BREACH, BreachStanding.NOT_AN_OFFENCE, new Text("WHY")));
        assertEquals(List.of(BreachStanding.NOT_AN_OFFENCE, "WHY"), List.of(line(other).standing(), line(other).standingWhy()));
    }

    @Test
    void whoever_told_the_victim_is_named_and_who_records_it_did_where_nobody_else_is() {
        var told = breached.given(
                new RecordVictimTold(BREACH, Scenario.NOON, null, null, null),
                new RecordVictimTold(BREACH, Scenario.NOON, null, new UserId("dao"), new Text("By phone")));
        var knows = (BreachHistory) assertInstanceOf(Shown.Full.class, told.readsBeside(BreachHistory.SECTION, People.AT_RISK, WORDS)).value();
        assertEquals(List.of(Scenario.OFFICER.user().value(), "dao"), knows.breaches().getFirst().told().stream().map(BreachHistory.Told::by).toList());
        assertEquals(List.of(), line(told).told(), "who doesn't know whom the case protects reads nothing of what they were told");
        breached.when(new RecordVictimTold(BREACH, Scenario.NOON.plus(Duration.ofHours(1)), null, null, null)).thenInvalid("date-in-future", "/at");
    }

    @Test
    void the_outcome_is_recorded_as_it_was() {
        var done = breached.given(new RecordBreachOutcome(BREACH, BreachOutcome.CHARGED, TODAY, null));
        assertEquals(BreachOutcome.CHARGED, line(done).outcome().outcome());
        breached.when(new RecordBreachOutcome(BREACH, BreachOutcome.CHARGED, TODAY.plusDays(1), null)).thenInvalid("date-in-future", "/on");
    }

    @Test
    void the_summary_tells_of_an_arrest_awaited_and_not_by_whom() {
        var asked = breached.given(arrest(true, null));
        var summary = Json.write(assertInstanceOf(Shown.Summary.class, asked.reads(BreachHistory.SECTION, Level.SUMMARY, WORDS)).value());
        assertTrue(summary.contains("\"arrestDueBy\":\"2025-06-12T11:00:00Z\""), summary);
        assertFalse(summary.contains("Huws"), summary);
    }

    @Test
    void an_arrest_whose_action_was_closed_without_one_is_awaited_until_it_is_made_or_called_off_with_a_reason() {
        var closed = breached.given(arrest(true, null), new CompleteAction(new EntityId("id-3-1"), ActionStatus.DONE, null));
        assertEquals(Urgency.IMMEDIATE, closed.at(Scenario.NOON.plus(Duration.ofDays(2))).finds("breach-arrest-awaited").items().getFirst().urgency());
        assertTrue(line(closed).arrest() != null);
        var again = closed.given(arrest(true, null));
        assertEquals(1, again.finds("breach-arrest-awaited").items().size());
        assertTrue(again.given(step(BreachStep.ARRESTED, Scenario.NOON)).finds("breach-arrest-awaited").items().isEmpty());
    }

    @Test
    void nothing_is_found_out_comes_of_a_breach_or_is_told_before_it() {
        var day = TODAY.minusDays(1);
        breached.when(new EstablishBreach(BREACH, BreachFinding.ADMITTED, day, null)).thenInvalid("ends-before-starts", "/on");
        breached.when(new RecordBreachOutcome(BREACH, BreachOutcome.CHARGED, day, null)).thenInvalid("ends-before-starts", "/on");
        breached.when(new RecordVictimTold(BREACH, THEN.minusSeconds(1), null, null, null)).thenInvalid("ends-before-starts", "/at");
        breached.when(new RecordVictimTold(BREACH, THEN, null, null, null)).accepted();
    }
}
