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
import java.time.Duration;
import java.time.Instant;

/// A breach nobody has considered: no decision is recorded and no action was given about it. A breach is a breach: the first is as
/// urgent as the tenth.
final class BreachUnconsidered {
    static final String ID = "order-breached";

    /// A local setting, not from guidance: how long a breach stays on agendas unconsidered, counted from when it happened or, for one
    /// reported late, from when it became known here: late news is still news.
    static final Duration STAYS = Duration.ofDays(28);

    static final AgendaRule RULE = new AgendaRule(ID, BreachUnconsidered::find);

    private BreachUnconsidered() {}

    private static Findings find(CaseFile file, Instant now) {
        var orders = file.state(Orders.DISCIPLINE);
        var actions = file.state(Actions.DISCIPLINE);
        return file.state(Breaches.DISCIPLINE).counted().stream()
                .filter(breach -> breach.considered().isEmpty() && !actions.answers(breach.id()))
                .map(breach -> find(orders, breach, now))
                .collect(Findings.all());
    }

    private static Findings find(Orders orders, Breach breach, Instant now) {
        var occurred = breach.said().occurredAt();
        var gone = (occurred.isAfter(breach.recorded()) ? occurred : breach.recorded()).plus(STAYS);
        if (!now.isBefore(gone)) {
            return Findings.NONE;
        }
        return Findings.of(new AgendaItem(
                        ID + ":" + breach.id(), ID, Breaches.SECTION, title(orders, breach),
                        new Cause(ID, occurred, breach.ref()), Urgency.IMMEDIATE, Phrase.of("agenda.order-breached.asks")))
                .until(gone);
    }

    private static Phrase title(Orders orders, Breach breach) {
        var on = Days.of(breach.said().occurredAt());
        return orders.type(breach.said().orderId())
                .map(type -> Phrase.of("agenda.order-breached.title", type.name(), on))
                .orElseGet(() -> Phrase.of("agenda.order-breached.title-no-order", on));
    }
}
