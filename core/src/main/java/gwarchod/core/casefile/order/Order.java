package gwarchod.core.casefile.order;

import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// An order and every state it has been in.
///
/// @param history the oldest first; the last is how it stands
record Order(EntityId id, OrderType type, List<Step> history) {
    Order {
        history = List.copyOf(history);
    }

    record Step(Standing standing, Instant recorded, CommitRef ref) {
        static Step of(Standing standing, Fact fact) {
            return new Step(standing, fact.recorded(), fact.ref());
        }
    }

    Step latest() {
        return history.getLast();
    }

    Standing now() {
        return latest().standing();
    }

    Order changed(Step step) {
        var more = new ArrayList<>(history);
        more.add(step);
        return new Order(id, type, more);
    }

    /// The same with another owner: no step of its history, which is the order's own.
    Order handedOver(UserId to) {
        var steps = new ArrayList<>(history);
        var last = steps.removeLast();
        steps.add(new Step(last.standing().ownedBy(to), last.recorded(), last.ref()));
        return new Order(id, type, steps);
    }

    /// The state on a day: an order whose last day has passed has expired, whether or not anybody recorded it.
    OrderState stateOn(LocalDate day) {
        var expires = now().expiresOn();
        return now().state().binds() && expires != null && expires.isBefore(day) ? OrderState.EXPIRED : now().state();
    }

    boolean outsideStatute() {
        return type.outsideStatute(now().madeOn(), now().expiresOn());
    }
}
