package gwarchod.core.casefile.action;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// An action whose day has passed and that nobody has reported on.
final class ActionOverdue {
    static final String ID = "action-overdue";

    /// A local setting, not from guidance: overdue by more than this can't wait.
    static final int IMMEDIATE_AFTER_DAYS = 7;

    static final AgendaRule RULE = new AgendaRule(ID, ActionOverdue::find);

    private ActionOverdue() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Actions.DISCIPLINE).all().stream()
                .filter(action -> action.end() == null)
                .map(action -> find(action, now))
                .collect(Findings.all());
    }

    private static Findings find(Action action, Instant now) {
        var today = Days.of(now);
        var due = action.given().dueOn();
        var overdueFrom = Days.start(due.plusDays(1));
        if (!action.overdue(today)) {
            return Findings.later(overdueFrom);
        }
        boolean pressing = today.isAfter(due.plusDays(IMMEDIATE_AFTER_DAYS));
        var found = Findings.of(new AgendaItem(
                ID + ":" + action.id(), ID, Actions.SECTION, Phrase.of("agenda.action-overdue.title", due),
                new Cause(ID, overdueFrom, action.ref()), pressing ? Urgency.IMMEDIATE : Urgency.HIGH,
                Phrase.of("agenda.action-overdue.asks")));
        return pressing ? found : found.until(Days.start(due.plusDays(IMMEDIATE_AFTER_DAYS + 1)));
    }
}
