package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// Somebody was arrested for a breach after which the law wants them before a court within hours, and nobody recorded that they were.
final class CourtAwaited {
    static final String ID = "breach-court-awaited";

    static final AgendaRule RULE = new AgendaRule(ID, CourtAwaited::find);

    private CourtAwaited() {}

    private static Findings find(CaseFile file, Instant now) {
        var orders = file.state(Orders.DISCIPLINE);
        return file.state(Breaches.DISCIPLINE).counted().stream()
                .flatMap(breach -> breach.courtAwaited(orders).map(arrested -> find(file, breach, arrested, now)).stream())
                .collect(Findings.all());
    }

    private static Findings find(CaseFile file, Breach breach, Instant arrested, Instant now) {
        var due = file.deadlines().court(arrested);
        boolean missed = due.missedBy(now);
        var found = Findings.of(new AgendaItem(ID + ":" + breach.id(), ID, Breaches.SECTION,
                Phrase.of("agenda.breach-court-awaited." + (missed ? "missed" : "title"), due.until()), new Cause(ID, arrested, breach.ref()),
                Urgency.IMMEDIATE, Phrase.of("agenda.breach-court-awaited.asks")));
        return missed ? found : found.until(due.until().plusNanos(1));
    }
}
