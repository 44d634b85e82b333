package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.order.OrderType;
import java.util.Set;

/// A moment that starts or stops a clock of an order.
public enum Milestone {
    /// The hour at which it was served: days are enough for most clocks, not for a notice's.
    SERVED("dvpn", "dapn", "dapo", "spo", "spo-int", "sro"),
    /// The court heard what the notice, or the order made without notice, had to be followed by.
    HEARD("dvpn", "dapn", "nmo", "dapo"),
    /// The person told the police their name and address.
    DETAILS_NOTIFIED("dapo", "spo", "spo-int", "sro"),
    /// The person's name or address changed, and must be told anew.
    DETAILS_CHANGED("dapo", "spo", "spo-int", "sro"),
    /// The arrest after which the person is on bail.
    ARRESTED("bail-pre");

    private final Set<String> types;

    Milestone(String... types) {
        this.types = Set.of(types);
    }

    /// Whether an order of that type has a clock it matters to.
    public boolean concerns(String type) {
        return types.contains(type);
    }

    boolean concerns(OrderType type) {
        return concerns(type.code());
    }
}
