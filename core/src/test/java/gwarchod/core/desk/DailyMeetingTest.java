package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.meeting.MeetingKinds;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Most people of an area are on no panel: what presses about them stands on the daily meeting's agenda, or on none.
class DailyMeetingTest {
    /// What is never more than routine, and what a plan or a level asks of those who manage the person.
    private static final Set<String> FOR_OTHERS = Set.of(
            "absences-counted", "advocate-not-told", "contact-review-due", "level-contradicted", "level-review-due", "measure-without-progress",
            "plan-review-due", "third-party-subject-untold");

    @Test
    void every_rule_feeds_the_daily_meeting_or_is_named_as_one_that_does_not() {
        var rules = new Disciplines(CoreDisciplines.all()).rules().stream().map(AgendaRule::id).collect(Collectors.toCollection(TreeSet::new));
        rules.removeAll(MeetingKinds.load().of("daily-management").orElseThrow().rules());
        assertEquals(new TreeSet<>(FOR_OTHERS), rules);
    }
}
