package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.BreachEvent.ArrestAsked;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// An arrest that was asked for because of a breach and hasn't been made: an urgent one at once, any other when its time is over. It stands until the arrest is
/// made, or its action is called off with a reason: an action that was closed as done is no arrest.
final class ArrestAwaited {
    static final String ID = "breach-arrest-awaited";

    static final AgendaRule RULE = new AgendaRule(ID, ArrestAwaited::find);

    private ArrestAwaited() {}

    private static Findings find(CaseFile file, Instant now) {
        var actions = file.state(Actions.DISCIPLINE);
        return file.state(Breaches.DISCIPLINE).counted().stream()
                .flatMap(breach -> breach.arrestAwaited().stream()
                        .filter(asked -> !actions.isCalledOff(asked.event().actionId())).map(asked -> find(breach, asked, now)))
                .collect(Findings.all());
    }

    private static Findings find(Breach breach, Breach.Said<ArrestAsked> asked, Instant now) {
        var due = asked.event().dueBy();
        boolean overdue = !now.isBefore(due);
        if (!overdue && !asked.event().urgent()) {
            return Findings.later(due);
        }
        var found = Findings.of(new AgendaItem(
                ID + ":" + breach.id(), ID, Breaches.SECTION, Phrase.of("agenda.breach-arrest-awaited." + (overdue ? "overdue" : "urgent"), due),
                new Cause(ID, asked.event().askedAt(), asked.ref()), overdue ? Urgency.IMMEDIATE : Urgency.HIGH,
                Phrase.of("agenda.breach-arrest-awaited.asks")));
        return overdue ? found : found.until(due);
    }
}
