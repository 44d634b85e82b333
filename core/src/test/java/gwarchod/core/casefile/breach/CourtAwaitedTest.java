package gwarchod.core.casefile.breach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.ids.EntityId;
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

/// Who is arrested for breaking a notice, a domestic violence protection order or bail after charge stands before a court within 24 hours.
class CourtAwaitedTest {
    private static final EntityId BREACH = new EntityId("id-2-1");
    private static final Instant THEN = Scenario.NOON.minus(Duration.ofHours(3));
    private static final Instant DUE = Scenario.NOON.plus(Duration.ofHours(24));
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Words WORDS = Words.load(List.of("checks", "order", "breach", "people", "action"));

    private static Scenario breached(String type, BreachKind kind) {
        return Scenario.of(Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE).given(
                new RecordOrder(type, OrderState.IN_FORCE, null, null, TODAY, TODAY, null, null, List.of(), false, null),
                new RecordBreach(new EntityId("id-1-1"), THEN, new Text("WHAT"), null, kind, null, null, null, null, null, List.of(), null, null,
                        null, null));
    }

    private static RecordStep step(BreachStep step, Instant at) {
        return new RecordStep(BREACH, step, at, null);
    }

    private static Scenario arrested(String type) {
        return breached(type, BreachKind.CONDITION_BROKEN).given(step(BreachStep.ARRESTED, Scenario.NOON));
    }

    private static int found(Scenario scenario) {
        return scenario.finds("breach-court-awaited").items().size();
    }

    @Test
    void who_was_arrested_for_a_breach_of_a_notice_and_not_brought_to_court_is_on_the_agenda_until_they_are() {
        for (String type : List.of("dvpn", "dvpo", "dapn", "bail-post")) {
            var awaited = arrested(type);
            var item = awaited.finds("breach-court-awaited").items().getFirst();
            assertEquals(Urgency.IMMEDIATE, item.urgency(), type);
            assertEquals("Arrested for a breach: must be brought before a court by 12 June 2025, 12pm", WORDS.say(Lang.EN, item.title()));
            assertEquals(Optional.of(DUE.plusNanos(1)), awaited.finds("breach-court-awaited").lookAgain());
            var late = awaited.at(DUE.plusNanos(1)).finds("breach-court-awaited");
            assertEquals("Arrested for a breach: had to be brought before a court by 12 June 2025, 12pm, and no court is recorded",
                    WORDS.say(Lang.EN, late.items().getFirst().title()));
            assertEquals(Optional.empty(), late.lookAgain());
            assertEquals(0, found(awaited.at(DUE).given(step(BreachStep.BEFORE_COURT, DUE))), type);
        }
    }

    @Test
    void where_the_law_names_no_24_hours_no_court_is_awaited() {
        for (String type : List.of("spo", "nmo", "bail-pre", "ro-conv")) {
            assertEquals(0, found(arrested(type)), type);
        }
        assertEquals(0, found(breached("bail-post", BreachKind.FAILED_TO_SURRENDER).given(step(BreachStep.ARRESTED, Scenario.NOON))));
        assertEquals(0, found(breached("dvpo", BreachKind.CONDITION_BROKEN)), "nobody was arrested");
    }

    @Test
    void who_was_released_is_not_awaited_and_who_was_only_charged_is() {
        assertEquals(0, found(arrested("dvpo").given(new RecordBreachOutcome(BREACH, BreachOutcome.NO_FURTHER_ACTION, TODAY, null))));
        assertEquals(1, found(arrested("dvpo").given(new RecordBreachOutcome(BREACH, BreachOutcome.CHARGED, TODAY, null))));
    }

    @Test
    void who_is_arrested_again_is_brought_before_a_court_again() {
        var court = arrested("dvpo").at(DUE).given(step(BreachStep.BEFORE_COURT, DUE));
        assertEquals(1, found(court.at(DUE.plusSeconds(60)).given(step(BreachStep.ARRESTED, DUE.plusSeconds(60)))));
    }

    @Test
    void history_and_summary_say_by_when() {
        var full = (BreachHistory) assertInstanceOf(
                Shown.Full.class, arrested("dvpo").reads(BreachHistory.SECTION, Level.FULL, WORDS)).value();
        assertEquals(DUE, full.breaches().getFirst().courtDueBy());
        var outline = (BreachHistory.Outline) assertInstanceOf(
                Shown.Summary.class, arrested("dvpo").reads(BreachHistory.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(DUE, outline.breaches().getFirst().courtDueBy());
        var other = (BreachHistory) assertInstanceOf(Shown.Full.class, arrested("spo").reads(BreachHistory.SECTION, Level.FULL, WORDS)).value();
        assertNull(other.breaches().getFirst().courtDueBy());
        assertTrue(arrested("spo").finds("breach-court-awaited").lookAgain().isEmpty());
    }
}
