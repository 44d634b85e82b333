package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// A breach nobody has considered: no decision is recorded and no action was given about it. A breach is a breach: the first is as
/// urgent as the tenth, and it stands until somebody has considered it.
final class BreachUnconsidered {
    static final String ID = "order-breached";

    static final AgendaRule RULE = new AgendaRule(ID, BreachUnconsidered::find);

    private BreachUnconsidered() {}

    private static Findings find(CaseFile file, Instant now) {
        var orders = file.state(Orders.DISCIPLINE);
        var actions = file.state(Actions.DISCIPLINE);
        return file.state(Breaches.DISCIPLINE).counted().stream()
                .filter(breach -> breach.considered().isEmpty() && !actions.answers(breach.id()))
                .map(breach -> Findings.of(item(orders, breach))).collect(Findings.all());
    }

    private static AgendaItem item(Orders orders, Breach breach) {
        return new AgendaItem(ID + ":" + breach.id(), ID, Breaches.SECTION, title(orders, breach),
                new Cause(ID, breach.said().occurredAt(), breach.ref()), Urgency.IMMEDIATE, Phrase.of("agenda.order-breached.asks"));
    }

    private static Phrase title(Orders orders, Breach breach) {
        var on = Days.of(breach.said().occurredAt());
        return orders.type(breach.said().orderId())
                .map(type -> Phrase.of("agenda.order-breached.title", type.name(), on))
                .orElseGet(() -> Phrase.of("agenda.order-breached.title-no-order", on));
    }
}
