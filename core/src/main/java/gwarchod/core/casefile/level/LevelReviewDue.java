package gwarchod.core.casefile.level;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// A level is reviewed on the date that was set with it: intervals differ by level and area, so none stands here.
final class LevelReviewDue {
    static final String ID = "level-review-due";

    /// A local setting, not from guidance: how long before the date a review is on the agenda.
    static final int BEFORE_DAYS = 14;

    static final AgendaRule RULE = new AgendaRule(ID, LevelReviewDue::find);

    private LevelReviewDue() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(MappaLevel.DISCIPLINE).now()
                .flatMap(step -> step.standing().map(held -> find(held, step.ref(), now))).orElse(Findings.NONE);
    }

    private static Findings find(MappaStanding held, CommitRef ref, Instant now) {
        var due = held.reviewDueOn();
        var today = Days.of(now);
        if (today.isBefore(due.minusDays(BEFORE_DAYS))) {
            return Findings.later(Days.start(due.minusDays(BEFORE_DAYS)));
        }
        boolean overdue = today.isAfter(due);
        var found = Findings.of(new AgendaItem(
                ID + ":level", ID, MappaLevel.SECTION,
                Phrase.of(overdue ? "agenda.level-review-due.title-overdue" : "agenda.level-review-due.title", held.level(), due),
                new Cause(ID, Days.start(due), ref), overdue ? Urgency.HIGH : Urgency.ROUTINE,
                Phrase.of("agenda.level-review-due.asks")));
        return overdue ? found : found.until(Days.start(due.plusDays(1)));
    }
}
