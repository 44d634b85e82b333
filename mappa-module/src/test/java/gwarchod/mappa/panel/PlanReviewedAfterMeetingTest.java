package gwarchod.mappa.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.mappa.plan.MappaPlan;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// After each formal meeting the lead agency reviews its plan with what was decided there.
class PlanReviewedAfterMeetingTest extends Convened {
    private static final String RULE = "plan-review-after-meeting";

    private final Scenario begun = Scenario.of(Stream.concat(Stream.of(PARTS), Stream.of(MappaPlan.DISCIPLINE)).toArray(Discipline<?>[]::new))
            .given(new AssignLead(new UserId("officer"), POLICE, null)).given(new OpenPanelItem(MEETING, 2));

    private Scenario held() {
        return begun.given(everything().toArray(CaseCommand[]::new)).given(close(PanelEnd.HELD));
    }

    @Test
    void a_meeting_that_was_held_asks_for_a_review_of_the_plan_and_presses_when_its_time_is_over() {
        assertEquals(Findings.NONE, begun.finds(RULE));
        assertEquals(Urgency.ROUTINE, held().finds(RULE).items().getFirst().urgency());
        assertEquals(Level.FULL, held().finds(RULE).items().getFirst().least());
        assertEquals(Urgency.HIGH, held().at(Days.start(TODAY.plusDays(11))).finds(RULE).items().getFirst().urgency());
    }

    @Test
    void the_review_that_follows_it_is_enough_and_an_adjourned_meeting_asks_for_none() {
        assertEquals(Findings.NONE, held().given(new ReviewPlan(TODAY, LATER.plusDays(1), null)).finds(RULE));
        assertEquals(Findings.NONE, begun.given(close(PanelEnd.ADJOURNED)).finds(RULE));
    }
}
