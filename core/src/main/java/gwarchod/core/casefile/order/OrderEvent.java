package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to the orders of a case.
sealed interface OrderEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("order.recorded.1", Recorded.class),
            new EventType<>("order.changed.1", Changed.class),
            new EventType<>("order.handed-over.1", HandedOver.class));

    @In(Orders.REGISTER)
    record Recorded(EntityId orderId, String type, Standing standing) implements OrderEvent {}

    /// How it stands from then on: the whole of it, so that reading it needs nothing else.
    @In(Orders.REGISTER)
    record Changed(EntityId orderId, Standing standing) implements OrderEvent {}

    /// It changes nothing of how the order stands.
    ///
    /// @param before who saw to it until then
    @In(Orders.REGISTER)
    record HandedOver(EntityId orderId, UserId owner, @Nullable UserId before, Text why) implements OrderEvent {}

    /// How an order stands.
    ///
    /// @param on the day it came into this state
    /// @param conditions of what was recorded before each had an id of its own; since then they are noted one by one
    record Standing(
            OrderState state, LocalDate on, @Nullable Text reason, @Nullable Text court, @Nullable LocalDate madeOn,
            @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, @Nullable UserId owner, List<OrderCondition> conditions,
            boolean requiresProgramme) {
        public Standing {
            conditions = List.copyOf(conditions);
        }

        Standing saying(List<OrderCondition> all) {
            return new Standing(state, on, reason, court, madeOn, servedOn, expiresOn, owner, all, requiresProgramme);
        }

        Standing servedOn(LocalDate day, OrderState now) {
            return new Standing(now, day, reason, court, madeOn, servedOn == null || day.isBefore(servedOn) ? day : servedOn, expiresOn, owner,
                    List.of(), requiresProgramme);
        }

        Standing in(OrderState now, LocalDate day) {
            return new Standing(now, day, reason, court, madeOn, servedOn, expiresOn, owner, List.of(), requiresProgramme);
        }

        Standing lasting(LocalDate until) {
            return new Standing(state, on, reason, court, madeOn, servedOn, until, owner, List.of(), requiresProgramme);
        }

        Standing ownedBy(UserId one) {
            return new Standing(state, on, reason, court, madeOn, servedOn, expiresOn, one, conditions, requiresProgramme);
        }
    }
}
