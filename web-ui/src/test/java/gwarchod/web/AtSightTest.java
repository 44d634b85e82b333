package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is in force, what was breached and what is due next, as far as the viewer is shown it.
class AtSightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Instant AT = Instant.parse("2026-03-07T10:15:00Z");
    private static final Words WORDS = Words.load(List.of("core", "checks", "order", "breach", "web"));

    private static SectionCard orders(SectionCard.Standing standing, OrderRegister.Outlined... lines) {
        return new SectionCard("order.register", "Orders", standing, lines.length == 0 ? null : new OrderRegister.Outline(List.of(lines)));
    }

    private static OrderRegister.Outlined order(String name, boolean binds, LocalDate expires) {
        return new OrderRegister.Outlined(new EntityId("o1"), "spo", name, OrderState.IN_FORCE, binds, expires, expires == null, false);
    }

    private static SectionCard breaches(BreachHistory.Outlined... lines) {
        return new SectionCard("order.breaches", "Breaches", SectionCard.Standing.SUMMARY, new BreachHistory.Outline(lines.length, 0, List.of(lines)));
    }

    private static BreachHistory.Outlined breach(Instant at, Instant arrestDueBy) {
        return new BreachHistory.Outlined(new EntityId("b1"), "SPO", at, BreachKind.CONDITION_BROKEN, BreachStanding.OFFENCE, true, arrestDueBy,
                arrestDueBy == null ? null : true, null);
    }

    private static List<String> said(AtSight sight) {
        return sight.groups().stream().flatMap(group -> group.lines().stream())
                .map(line -> (line.urgent() ? "! " : "") + WORDS.say(Lang.EN, line.says())).toList();
    }

    @Test
    void an_order_in_force_is_named_with_its_end_and_one_that_does_not_bind_is_not() {
        var sight = AtSight.of(List.of(orders(SectionCard.Standing.SUMMARY, order("SPO", true, TODAY.plusDays(1)), order("NMO", true, null),
                order("DVPO", false, TODAY))), TODAY);
        assertEquals(List.of("SPO, until 10 March 2026", "NMO, until further order", "10 March 2026: SPO ends"), said(sight));
    }

    @Test
    void an_arrest_that_is_awaited_comes_before_the_latest_breaches() {
        var sight = AtSight.of(List.of(breaches(breach(AT.minusSeconds(90_000), null), breach(AT, AT.plusSeconds(86_400)))), TODAY);
        assertEquals(List.of("! Arrest asked for by 8 March 2026, 10:15am", "SPO, 7 March 2026", "SPO, 6 March 2026"), said(sight));
    }

    @Test
    void what_is_overdue_comes_first_among_what_is_due_and_is_urgent() {
        var level = new SectionCard("level.mappa", "Level", SectionCard.Standing.SUMMARY, new LevelShown.Outline(2, 2, TODAY, TODAY.minusDays(1), true, null));
        var sight = AtSight.of(List.of(orders(SectionCard.Standing.SUMMARY, order("SPO", true, TODAY)), level), TODAY);
        assertEquals(List.of("! 8 March 2026: review of the level", "9 March 2026: SPO ends"), said(sight).subList(1, 3));
    }

    @Test
    void more_than_three_are_counted() {
        var lines = IntStream.range(0, 5).mapToObj(_ -> order("SPO", true, null)).toArray(OrderRegister.Outlined[]::new);
        var group = AtSight.of(List.of(orders(SectionCard.Standing.SUMMARY, lines)), TODAY).groups().getFirst();
        assertEquals(List.of(3, 2), List.of(group.lines().size(), group.more()));
    }

    @Test
    void nothing_is_said_of_what_is_not_shown_and_of_what_is_empty_that_it_is() {
        assertTrue(AtSight.of(List.of(), TODAY).groups().isEmpty());
        for (var standing : List.of(SectionCard.Standing.WITHHELD, SectionCard.Standing.PRESENCE)) {
            assertTrue(AtSight.of(List.of(orders(standing)), TODAY).groups().isEmpty(), standing.name());
        }
        assertEquals(List.of("No order, notice or bail is recorded as in force"), said(AtSight.of(List.of(orders(SectionCard.Standing.EMPTY)), TODAY)));
    }
}
