package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.order.OrderOn;
import gwarchod.core.casefile.order.Orders;
import java.util.ArrayList;
import java.util.List;

/// Finds what is out of the ordinary about a breach. It is never refused for that: the report came, and somebody has to look.
final class BreachFlags {
    private BreachFlags() {}

    static List<BreachFlag> of(Breach breach, Orders orders) {
        var flags = new ArrayList<BreachFlag>();
        orders.on(breach.said().orderId(), breach.said().occurredAt()).ifPresent(order -> ofOrder(breach, order, flags));
        if (!breach.law(orders).verified()) {
            flags.add(BreachFlag.LAW_NOT_VERIFIED);
        }
        return List.copyOf(flags);
    }

    private static void ofOrder(Breach breach, OrderOn order, List<BreachFlag> flags) {
        if (!order.made()) {
            flags.add(BreachFlag.ORDER_NOT_YET_MADE);
        }
        if (order.ended()) {
            flags.add(BreachFlag.ORDER_HAD_ENDED);
        }
        if (order.conditions().stream().anyMatch(one -> !one.held() && breach.said().report().conditions().contains(one.id()))) {
            flags.add(BreachFlag.CONDITION_NOT_IN_FORCE);
        }
        if (!order.known()) {
            flags.add(BreachFlag.AWARENESS_NOT_EVIDENCED);
        }
    }
}
