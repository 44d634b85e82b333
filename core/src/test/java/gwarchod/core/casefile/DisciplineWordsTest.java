package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Attendances;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.orderwatch.ClockKind;
import gwarchod.core.casefile.orderwatch.ClockState;
import gwarchod.core.casefile.orderwatch.Milestone;
import gwarchod.core.casefile.orderwatch.OrderReviews;
import gwarchod.core.casefile.orderwatch.OrderWatch;
import gwarchod.core.casefile.orderwatch.ReviewConclusion;
import gwarchod.core.casefile.orderwatch.ReviewOccasion;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything these disciplines name for people has its words, in both languages.
class DisciplineWordsTest {
    private static final List<Discipline<?>> ALL = List.of(
            Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE, Plan.DISCIPLINE, Actions.DISCIPLINE, Attendances.DISCIPLINE, MappaLevel.DISCIPLINE);

    private final Words words = Words.load(
            Stream.concat(Stream.of("checks"), ALL.stream().map(Discipline::name)).toList());

    @Test
    void no_language_lacks_a_text_of_the_other() {
        assertEquals(Set.of(), words.oneSided());
    }

    @Test
    void sections_commands_events_and_rules_have_words() {
        for (Discipline<?> discipline : ALL) {
            discipline.sections().forEach(view -> has("section." + view.section().id()));
            discipline.commands().forEach(command -> has("command." + command.name()));
            discipline.events().forEach(event -> has("event." + event.name().replaceFirst("\\.[0-9]+$", "")));
            discipline.agendaRules().forEach(rule -> has("agenda." + rule.id()));
        }
    }

    @Test
    void constants_shown_to_people_have_words() {
        Stream.<Enum<?>[]>of(OrderState.values(), ConditionKind.values(), BreachStanding.values(), Pillar.values(), MeasureStatus.values(),
                        ActionStatus.values(), BailAuthority.values(), Milestone.values(),
                        ReviewOccasion.values(), ReviewConclusion.values(), ClockKind.values(), ClockState.values(), OrderReviews.ReviewStep.values(),
                        Attendance.values(), AbsenceReason.values())
                .flatMap(Arrays::stream)
                .forEach(constant -> has(Words.enumKey(constant)));
    }

    private void has(String key) {
        assertTrue(words.has(key), key);
        for (Lang lang : Lang.values()) {
            words.say(lang, key, 1, 2);
        }
    }
}
