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

/// A measure that isn't finished and on which nothing has been recorded for weeks (MAPPA guidance 12.2: implemented and monitored).
final class MeasureWithoutProgress {
    static final String ID = "measure-without-progress";

    /// A local setting, not from guidance.
    static final int STILL_DAYS = 28;

    static final AgendaRule RULE = new AgendaRule(ID, MeasureWithoutProgress::find);

    private MeasureWithoutProgress() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Plan.DISCIPLINE).measures().stream()
                .filter(Measure::expectedToMove)
                .map(measure -> find(measure, now))
                .collect(Findings.all());
    }

    private static Findings find(Measure measure, Instant now) {
        var still = Days.start(measure.movedOn().plusDays(STILL_DAYS));
        if (now.isBefore(still)) {
            return Findings.later(still);
        }
        boolean overdue = measure.overdue(Days.of(now));
        var found = Findings.of(new AgendaItem(
                ID + ":" + measure.id(), ID, Plan.SECTION,
                Phrase.of("agenda.measure-without-progress.title", measure.added().pillar(), measure.movedOn()),
                new Cause(ID, still, measure.ref()), overdue ? Urgency.HIGH : Urgency.ROUTINE,
                Phrase.of("agenda.measure-without-progress.asks")));
        var due = measure.added().dueOn();
        return due == null || overdue ? found : found.until(Days.start(due.plusDays(1)));
    }
}
