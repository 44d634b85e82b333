package gwarchod.core.casefile.order;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What other disciplines know of an order on a day.
///
/// @param state expired, too, where its last day has passed and nobody recorded the end
/// @param said as somebody recorded it
/// @param endedOn where it has ended
/// @param appliedOn the day it was first asked of a court, where that is recorded
/// @param heardNext the day to which it was adjourned
/// @param withoutNotice it was made without the person being told
/// @param recorded when it was first recorded here
/// @param ref the commit that recorded how it stands
public record OrderFacts(
        EntityId id, OrderType type, OrderState state, OrderState said, @Nullable LocalDate appliedOn, @Nullable LocalDate madeOn,
        @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, @Nullable LocalDate endedOn, @Nullable UserId owner,
        @Nullable LocalDate heardNext, boolean withoutNotice, Instant recorded, CommitRef ref) {
    static OrderFacts of(Order order, LocalDate day) {
        var now = order.now();
        var applied = order.history().stream().map(Order.Step::standing).filter(step -> step.state().awaitsResult())
                .map(OrderEvent.Standing::on).findFirst();
        return new OrderFacts(order.id(), order.type(), order.stateOn(day), now.state(), applied.orElse(null), now.madeOn(), now.servedOn(),
                now.expiresOn(), order.endedOn(day).orElse(null), now.owner(), order.file().adjournedTo(),
                Boolean.TRUE.equals(order.file().description().withoutNotice()), order.history().getFirst().recorded(), order.latest().ref());
    }
}
