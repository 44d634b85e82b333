package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.breach.BreachEvent.CopyTaken;
import gwarchod.core.casefile.breach.BreachEvent.CopyWithdrawn;
import gwarchod.core.casefile.breach.BreachEvent.HistoryReleased;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.casefile.breach.BreachEvent.Report;
import gwarchod.core.casefile.order.OrderOn;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rules of the breach history as a whole: what is recorded in it, released and copied. What is said of one breach later is decided
/// in [Responding].
final class Breaching {
    private Breaching() {}

    /// Every breach is recorded, of whatever and however long ago, with or without its order. Refused is only what can't be of this person:
    /// a breach of somebody else's order, or of a condition of another one.
    static Decision record(CaseFile file, RecordBreach command, Deciding with) {
        var order = file.state(Orders.DISCIPLINE).on(command.orderId(), command.occurredAt());
        var type = command.type();
        return Checks.at(with.now())
                .holds(command.orderId() == null || order.isPresent(), "breach-of-another-persons-order", "/orderId")
                .holds(command.orderId() == null || !command.saysOther(), "breach-order-twice", "/type")
                .holds(type == null || BreachLaw.isType(type), "order-type-unknown", "/type")
                .past("/occurredAt", command.occurredAt())
                .past("/occurredTo", command.occurredTo())
                .order("/occurredTo", command.occurredAt(), command.occurredTo())
                .past("/reportedAt", command.reportedAt())
                .order("/reportedAt", command.occurredAt(), command.reportedAt())
                .text("/what", command.what())
                .atMost("/conditions", command.conditions())
                .holds(hasAll(order, command.conditions()), "condition-of-another-order", "/conditions")
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var said = new Recorded(id, command.orderId(), command.occurredAt(), with.guard().apply(command.what()),
                            with.guarded(command.condition()), report(command, with));
                    return Decision.accept(List.of(said), Map.of("breach", id.value()));
                });
    }

    private static boolean hasAll(Optional<OrderOn> order, List<EntityId> conditions) {
        return conditions.isEmpty() || order.isPresent() && conditions.stream().allMatch(order.get()::has);
    }

    private static Report report(RecordBreach command, Deciding with) {
        var other = command.saysOther()
                ? new OtherOrder(command.type(), with.guarded(command.force()), with.guarded(command.reference()),
                        Boolean.TRUE.equals(command.earlier()))
                : null;
        return new Report(command.kind() == null ? BreachKind.CONDITION_BROKEN : command.kind(), command.occurredTo(), command.channel(),
                command.reportedBy() == null ? BreachReporter.NOT_KNOWN : command.reportedBy(), command.reportedAt(),
                with.guarded(command.crimeReference()), command.conditions(), other);
    }

    /// What is released is what was read: not what somebody recorded meanwhile.
    static Decision release(CaseFile file, ReleaseHistory command, Deciding with) {
        var breaches = file.state(Breaches.DISCIPLINE);
        var version = Breaches.version(file);
        return Checks.at(with.now()).line("/version", command.version()).text("/note", command.note()).then(() -> {
            if (breaches.all().isEmpty()) {
                return Decision.refuse("history-empty");
            }
            if (!version.equals(command.version())) {
                return Decision.refuse("history-changed", version);
            }
            return breaches.released(version).isPresent()
                    ? Decision.noChange()
                    : Decision.accept(new HistoryReleased(version, with.guard().apply(command.note())));
        });
    }

    static Decision copy(CaseFile file, TakeCopy command, Deciding with) {
        var complainant = command.complainant();
        return Checks.at(with.now())
                .text("/why", command.why())
                .holds(complainant == null || People.of(file).has(complainant), "person-not-of-this-case", "/complainant")
                .then(() -> {
                    if (file.state(Breaches.DISCIPLINE).all().isEmpty()) {
                        return Decision.refuse("history-empty");
                    }
                    var id = new EntityId(with.ids().next());
                    var version = Breaches.version(file);
                    return Decision.accept(List.of(new CopyTaken(id, version, complainant, with.guard().apply(command.why()))),
                            Map.of("copy", id.value(), "historyVersion", version));
                });
    }

    static Decision withdraw(CaseFile file, WithdrawCopy command, Deciding with) {
        var copy = file.state(Breaches.DISCIPLINE).copy(command.copyId());
        return Checks.at(with.now())
                .holds(copy.isPresent(), "copy-unknown", "/copyId")
                .text("/why", command.why())
                .then(() -> copy.orElseThrow().withdrawn() != null
                        ? Decision.noChange()
                        : Decision.accept(new CopyWithdrawn(command.copyId(), with.guard().apply(command.why()))));
    }
}
