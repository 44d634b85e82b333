package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.order.OrderEvent.Changed;
import gwarchod.core.casefile.order.OrderEvent.HandedOver;
import gwarchod.core.casefile.order.OrderEvent.Recorded;
import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rules of orders. What a court did is taken as it was, its term outside the statute or not; refused is only what nobody can have
/// done: an order that ends before it is made, that is served before anybody made it, or that lives on after its end. A step that was
/// never recorded (an application, a grant) doesn't stand in the way of what came after it.
final class Ordering {
    private Ordering() {}

    static Decision record(RecordOrder command, Deciding with) {
        var standing = new Standing(command.state(), command.on() == null ? with.today() : command.on(), command.reason(), command.court(),
                command.madeOn(), command.servedOn(), command.expiresOn(), command.owner(), command.conditions(),
                command.requiresProgramme());
        return notMade(checked(standing, with), command.state(), command.madeOn(), command.servedOn())
                .holds(OrderType.of(command.type()).isPresent(), "order-type-unknown", "/type")
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new Recorded(id, command.type(), guarded(standing, with))), Map.of("order", id.value()));
                });
    }

    static Decision change(CaseFile file, ChangeOrder command, Deciding with) {
        var order = file.state(Orders.DISCIPLINE).order(command.orderId());
        if (order.isEmpty()) {
            return Decision.invalid("order-unknown", "/orderId");
        }
        var before = order.get().now();
        var after = changed(before, command, with);
        return checked(after, with)
                .text("/reason", command.reason())
                .holds(!after.state().supposesMade() || before.state().ended() || before.state().binds() || after.madeOn() != null,
                        "order-made-when", "/madeOn")
                .holds(command.expiresOn() == null || !Boolean.TRUE.equals(command.indefinite()),
                        "order-indefinite-and-expires", "/expiresOn")
                .then(() -> {
                    var guarded = guarded(after, with);
                    if (guarded.equals(before)) {
                        return Decision.noChange();
                    }
                    if (before.state().ended()) {
                        return Decision.refuse("order-ended", before.state());
                    }
                    if (!before.state().mayBecome(after.state())) {
                        return Decision.refuse("order-goes-back", before.state(), after.state());
                    }
                    return notMade(Checks.at(with.now()), command.state(), command.madeOn(), command.servedOn())
                            .then(() -> Decision.accept(new Changed(command.orderId(), guarded)));
                });
    }

    static Decision handOver(CaseFile file, HandOverOrder command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var order = file.state(Orders.DISCIPLINE).order(command.orderId());
            if (order.isEmpty()) {
                return Decision.invalid("order-unknown", "/orderId");
            }
            var state = order.get().stateOn(with.today());
            var before = order.get().now().owner();
            if (command.owner().equals(before)) {
                return Decision.noChange();
            }
            if (state.ended()) {
                return Decision.refuse("order-ended", state);
            }
            return Objects.equals(before, command.from())
                    ? Decision.accept(new HandedOver(command.orderId(), command.owner(), before, with.guard().apply(command.why())))
                    : Decision.refuse("owner-changed");
        });
    }

    private static Checks notMade(Checks checks, OrderState state, @Nullable LocalDate madeOn, @Nullable LocalDate servedOn) {
        return checks.holds(!state.onlyThought() || madeOn == null, "order-not-made", "/madeOn", state)
                .holds(!state.onlyThought() || servedOn == null, "order-not-made", "/servedOn", state);
    }

    private static Standing changed(Standing before, ChangeOrder command, Deciding with) {
        return new Standing(
                command.state(),
                command.on() == null ? with.today() : command.on(),
                command.reason(),
                or(command.court(), before.court()),
                or(command.madeOn(), before.madeOn()),
                or(command.servedOn(), before.servedOn()),
                Boolean.TRUE.equals(command.indefinite()) ? null : or(command.expiresOn(), before.expiresOn()),
                or(command.owner(), before.owner()),
                command.conditions() == null ? before.conditions() : command.conditions(),
                command.requiresProgramme() == null ? before.requiresProgramme() : command.requiresProgramme());
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T before) {
        return given != null ? given : before;
    }

    private static Checks checked(Standing standing, Deciding with) {
        var checks = Checks.at(with.now())
                .pastDate("/on", standing.on())
                .pastDate("/madeOn", standing.madeOn())
                .pastDate("/servedOn", standing.servedOn())
                .date("/expiresOn", standing.expiresOn())
                .order("/servedOn", standing.madeOn(), standing.servedOn())
                .order("/expiresOn", standing.madeOn(), standing.expiresOn())
                .atMost("/conditions", standing.conditions());
        for (int i = 0; i < standing.conditions().size(); i++) {
            checks.text("/conditions/" + i + "/text", standing.conditions().get(i).text());
        }
        return checks;
    }

    private static Standing guarded(Standing said, Deciding with) {
        var conditions = said.conditions().stream()
                .map(condition -> new OrderCondition(condition.kind(), with.guard().apply(condition.text())))
                .toList();
        return new Standing(said.state(), said.on(), with.guarded(said.reason()), with.guarded(said.court()), said.madeOn(),
                said.servedOn(), said.expiresOn(), said.owner(), conditions, said.requiresProgramme());
    }
}
