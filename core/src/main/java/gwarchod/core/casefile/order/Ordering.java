package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderEvent.Changed;
import gwarchod.core.casefile.order.OrderEvent.HandedOver;
import gwarchod.core.casefile.order.OrderEvent.Recorded;
import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.casefile.order.OrderNote.Adjourned;
import gwarchod.core.casefile.order.OrderNote.ConditionAdded;
import gwarchod.core.casefile.order.OrderNote.ConditionEnded;
import gwarchod.core.casefile.order.OrderNote.Described;
import gwarchod.core.casefile.order.OrderNote.Description;
import gwarchod.core.casefile.order.OrderNote.Superseded;
import gwarchod.core.casefile.order.OrderNote.Terms;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of orders. What a court did is taken as it was, its term outside the statute or not; refused is only what nobody can have
/// done: an order that ends before it is made, that is served before anybody made it, or that lives on after its end. A step that was
/// never recorded (an application, a grant) doesn't stand in the way of what came after it.
final class Ordering {
    private Ordering() {}

    static Decision record(CaseFile file, RecordOrder command, Deciding with) {
        var standing = new Standing(command.state(), command.on() == null ? with.today() : command.on(), command.reason(), command.court(),
                command.madeOn(), command.servedOn(), command.expiresOn(), command.owner(), command.conditions(),
                command.requiresProgramme());
        var type = OrderType.of(command.type(), command.madeOn() == null ? with.today() : command.madeOn());
        return notMade(checked(standing, with), command.state(), command.madeOn(), command.servedOn())
                .date("/adjournedTo", command.adjournedTo())
                .atMost("/unknown", command.unknown())
                .holds(type.isPresent(), "order-type-unknown", "/type")
                .then(() -> {
                    if (command.origin() == OrderOrigin.OURS) {
                        var impossible = OurApplications.impossible(file.settings(), type.orElseThrow(), standing, Person.of(file), with.today());
                        if (impossible.isPresent()) {
                            return impossible.get();
                        }
                    }
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(recorded(id, command, guarded(standing, with), with), Map.of("order", id.value()));
                });
    }

    private static List<Event> recorded(EntityId id, RecordOrder command, Standing standing, Deciding with) {
        var events = new ArrayList<Event>();
        events.add(new Recorded(id, command.type(), standing.saying(List.of())));
        var description = new Description(command.origin() == null ? OrderOrigin.NOT_KNOWN : command.origin(), with.guarded(command.from()),
                with.guarded(command.reference()), command.withoutNotice(), command.unknown(), with.guarded(command.trigger()));
        if (!description.equals(Description.NONE)) {
            events.add(new Described(id, description));
        }
        if (command.adjournedTo() != null) {
            events.add(new Adjourned(id, command.adjournedTo()));
        }
        standing.conditions().forEach(condition -> events.add(added(id, condition, with)));
        return events;
    }

    private static ConditionAdded added(EntityId order, OrderCondition condition, Deciding with) {
        return new ConditionAdded(order, new EntityId(with.ids().next()),
                new Terms(condition.kind(), condition.text(), null, null, List.of(), List.of()));
    }

    static Decision change(CaseFile file, ChangeOrder command, Deciding with) {
        var orders = file.state(Orders.DISCIPLINE);
        var order = orders.order(command.orderId());
        if (order.isEmpty()) {
            return Decision.invalid("order-unknown", "/orderId");
        }
        var before = order.get().now();
        var after = changed(before, command, with);
        return checked(after, with)
                .text("/reason", command.reason())
                .date("/adjournedTo", command.adjournedTo())
                .holds(command.supersededBy() == null || !command.supersededBy().equals(command.orderId())
                        && orders.order(command.supersededBy()).isPresent(), "order-unknown", "/supersededBy")
                .holds(command.supersededBy() == null || command.state() == OrderState.SUPERSEDED, "order-not-superseded", "/supersededBy")
                .holds(command.adjournedTo() == null || !after.state().ended(), "order-ended-not-heard", "/adjournedTo")
                .holds(!after.state().supposesMade() || before.state().ended() || before.state().binds() || after.madeOn() != null,
                        "order-made-when", "/madeOn")
                .holds(after.state() != OrderState.ADVICE_ASKED || before.state() == OrderState.ADVICE_ASKED, "order-advice-by-asking", "/state")
                .holds(command.expiresOn() == null || !Boolean.TRUE.equals(command.indefinite()),
                        "order-indefinite-and-expires", "/expiresOn")
                .then(() -> changed(file, order.get(), command, guarded(after, with), with));
    }

    private static Decision changed(CaseFile file, Order order, ChangeOrder command, Standing after, Deciding with) {
        var before = order.now();
        var events = new ArrayList<Event>();
        if (!after.saying(List.of()).equals(before.saying(List.of()))) {
            events.add(new Changed(order.id(), after.saying(List.of())));
        }
        if (command.conditions() != null) {
            events.addAll(conditions(order, after, with));
        }
        if (command.adjournedTo() != null && !command.adjournedTo().equals(order.file().adjournedTo())) {
            events.add(new Adjourned(order.id(), command.adjournedTo()));
        }
        if (command.supersededBy() != null && !command.supersededBy().equals(order.file().supersededBy())) {
            events.add(new Superseded(order.id(), command.supersededBy()));
        }
        if (events.isEmpty()) {
            return Decision.noChange();
        }
        if (before.state().ended()) {
            return Decision.refuse("order-ended", before.state());
        }
        if (!before.state().mayBecome(after.state())) {
            return Decision.refuse("order-goes-back", before.state(), after.state());
        }
        boolean applying = order.file().description().origin() == OrderOrigin.OURS && before.state() != OrderState.APPLIED;
        return notMade(Checks.at(with.now()), command.state(), command.madeOn(), command.servedOn())
                .then(() -> (applying
                        ? OurApplications.impossible(file.settings(), order.type(), after, Person.of(file), with.today())
                        : Optional.<Decision>empty())
                        .orElseGet(() -> Decision.accept(events, Map.of())));
    }

    /// Who says all of an order's conditions by their words says which have ended, and which are new; the others stay who they are.
    private static List<Event> conditions(Order order, Standing after, Deciding with) {
        var events = new ArrayList<Event>();
        var held = order.file().conditions().stream().filter(one -> one.endedOn() == null).toList();
        var left = new ArrayList<>(after.conditions());
        for (Condition one : held) {
            if (!left.remove(new OrderCondition(one.terms().kind(), one.terms().text()))) {
                events.add(new ConditionEnded(order.id(), one.id(), after.on(), after.reason() == null ? Text.NONE : after.reason()));
            }
        }
        left.forEach(condition -> events.add(added(order.id(), condition, with)));
        return events;
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

    /// An interim order stays one while the application is adjourned. The one made after it is another: not served with it, nor ending with it.
    private static Standing changed(Standing before, ChangeOrder command, Deciding with) {
        boolean interim = before.state() == OrderState.INTERIM;
        boolean anew = interim && command.state() != OrderState.INTERIM && command.state().binds() && command.madeOn() != null;
        return new Standing(
                interim && command.state() == OrderState.ADJOURNED ? OrderState.INTERIM : command.state(),
                command.on() == null ? with.today() : command.on(),
                command.reason(),
                or(command.court(), before.court()),
                or(command.madeOn(), before.madeOn()),
                anew ? command.servedOn() : or(command.servedOn(), before.servedOn()),
                anew || Boolean.TRUE.equals(command.indefinite()) ? command.expiresOn() : or(command.expiresOn(), before.expiresOn()),
                or(command.owner(), before.owner()),
                command.conditions() == null ? List.of() : command.conditions(),
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
                .order("/on", standing.state().supposesMade() ? standing.madeOn() : null, standing.on())
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
