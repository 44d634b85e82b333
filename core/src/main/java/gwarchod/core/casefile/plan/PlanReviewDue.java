package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;

/// A plan is reviewed regularly (MAPPA guidance 12.2); the guidance read gives no interval, each review sets the next one's date.
final class PlanReviewDue {
    static final String ID = "plan-review-due";

    /// A local setting, not from guidance: how long before the date a review is on the agenda.
    static final int BEFORE_DAYS = 14;

    /// A local setting, not from guidance: a plan nobody has reviewed yet falls due so long after its first measure.
    static final int FIRST_REVIEW_DAYS = 28;

    static final AgendaRule RULE = new AgendaRule(ID, PlanReviewDue::find);

    private PlanReviewDue() {}

    static LocalDate firstReview(LocalDate firstMeasureOn) {
        return firstMeasureOn.plusDays(FIRST_REVIEW_DAYS);
    }

    private static Findings find(CaseFile file, Instant now) {
        var plan = file.state(Plan.DISCIPLINE);
        return plan.reviewDueOn().map(due -> find(plan, due, now)).orElse(Findings.NONE);
    }

    private static Findings find(Plan plan, LocalDate due, Instant now) {
        var today = Days.of(now);
        if (today.isBefore(due.minusDays(BEFORE_DAYS))) {
            return Findings.later(Days.start(due.minusDays(BEFORE_DAYS)));
        }
        boolean overdue = today.isAfter(due);
        var ref = plan.reviews().isEmpty() ? plan.begun() : plan.reviews().getLast().ref();
        var found = Findings.of(new AgendaItem(
                ID + ":plan", ID, Plan.SECTION,
                Phrase.of(overdue ? "agenda.plan-review-due.title-overdue" : "agenda.plan-review-due.title", due),
                new Cause(ID, Days.start(due), ref), overdue ? Urgency.HIGH : Urgency.ROUTINE, Phrase.of("agenda.plan-review-due.asks")));
        return overdue ? found : found.until(Days.start(due.plusDays(1)));
    }
}
