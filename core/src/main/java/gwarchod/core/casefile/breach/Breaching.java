package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.breach.BreachEvent.Decided;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;

/// The rules of the breach history.
final class Breaching {
    private Breaching() {}

    /// Every breach is recorded, of whatever and however long ago, with or without its order.
    static Decision record(CaseFile file, RecordBreach command, Deciding with) {
        return Checks.at(with.now())
                .holds(command.orderId() == null || file.state(Orders.DISCIPLINE).type(command.orderId()).isPresent(),
                        "order-unknown", "/orderId")
                .past("/occurredAt", command.occurredAt())
                .text("/what", command.what())
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var said = new Recorded(id, command.orderId(), command.occurredAt(), with.guard().apply(command.what()),
                            with.guarded(command.condition()));
                    return Decision.accept(List.of(said), Map.of("breach", id.value()));
                });
    }

    static Decision consider(CaseFile file, ConsiderBreach command, Deciding with) {
        return Checks.at(with.now()).text("/decision", command.decision()).then(() -> {
            var breach = file.state(Breaches.DISCIPLINE).breach(command.breachId());
            if (breach.isEmpty()) {
                return Decision.invalid("breach-unknown", "/breachId");
            }
            var said = new Decided(command.breachId(), with.guard().apply(command.decision()));
            var before = breach.get().considered();
            return before != null && before.said().equals(said) ? Decision.noChange() : Decision.accept(said);
        });
    }
}
