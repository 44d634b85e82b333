package gwarchod.core.casefile.order;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;

/// An order that binds the person and will soon end: whether to apply for its renewal takes time to prepare, and the victim's view. The end of bail
/// before charge has a clock of its own, which says who may keep it going.
final class OrderExpiring {
    static final String ID = "order-expiring";

    static final AgendaRule RULE = new AgendaRule(ID, OrderExpiring::find);

    private OrderExpiring() {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Orders.DISCIPLINE).all().stream()
                .filter(order -> order.now().state().binds() && !order.type().isBailBeforeCharge())
                .map(order -> find(file.settings(), order, now))
                .collect(Findings.all());
    }

    private static Findings find(Settings settings, Order order, Instant now) {
        var expires = order.now().expiresOn();
        return expires == null ? Findings.NONE : find(settings, order, expires, now);
    }

    private static Findings find(Settings settings, Order order, LocalDate expires, Instant now) {
        var today = Days.of(now);
        var opens = OrderEntry.expiringFrom(settings, expires);
        var presses = expires.minusDays(settings.at("order-expiring.presses-days", expires).number());
        if (today.isAfter(expires)) {
            return Findings.NONE;
        }
        if (today.isBefore(opens)) {
            return Findings.later(Days.start(opens));
        }
        boolean pressing = !today.isBefore(presses);
        return Findings.of(new AgendaItem(
                        ID + ":" + order.id(), ID, Orders.REGISTER,
                        Phrase.of("agenda.order-expiring.title", order.type().name(), expires),
                        new Cause(ID, Days.start(expires), order.latest().ref()), pressing ? Urgency.HIGH : Urgency.ROUTINE,
                        Phrase.of("agenda.order-expiring.asks")))
                .until(Days.start(pressing ? expires.plusDays(1) : presses));
    }
}
