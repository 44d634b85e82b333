package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the register over all cases needs of one order: small, because every node holds it of every case.
///
/// @param recorded as how it stands was recorded last
public record OrderEntry(
        EntityId id, String type, OrderState recorded, LocalDate since, @Nullable LocalDate expiresOn, @Nullable LocalDate adjournedTo,
        @Nullable UserId owner, Set<OrderFlag> flags) {
    /// Under which name they stand on a card.
    public static final String KEPT = "order.register";

    public OrderEntry {
        flags = Set.copyOf(flags);
    }

    /// Those of one case.
    public record All(List<OrderEntry> orders) {
        public All {
            orders = List.copyOf(orders);
        }
    }

    static All of(CaseFile file) {
        return new All(file.state(Orders.DISCIPLINE).all().stream().map(order -> of(order, file)).toList());
    }

    private static OrderEntry of(Order order, CaseFile file) {
        var now = order.now();
        return new OrderEntry(order.id(), order.code(), now.state(), now.on(), now.expiresOn(), order.file().adjournedTo(), now.owner(),
                OrderFlags.of(order, Person.of(file), file.deadlines()));
    }

    /// From when on an order that ends on that day counts as expiring, as the settings of the day have it.
    public static LocalDate expiringFrom(Settings settings, LocalDate expires) {
        return expires.minusDays(settings.at("order-expiring.before-days", expires).number());
    }

    /// The state on a day: an order whose last day has passed has expired, whether or not anybody recorded it.
    public OrderState stateOn(LocalDate day) {
        return recorded.binds() && expiresOn != null && expiresOn.isBefore(day) ? OrderState.EXPIRED : recorded;
    }
}
