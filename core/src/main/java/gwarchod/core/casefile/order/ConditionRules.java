package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.order.OrderNote.ConditionAdded;
import gwarchod.core.casefile.order.OrderNote.ConditionEnded;
import gwarchod.core.casefile.order.OrderNote.ConditionVaried;
import gwarchod.core.casefile.order.OrderNote.Terms;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The conditions of an order, one by one. Each has its own period, inside its order's.
final class ConditionRules {
    private ConditionRules() {}

    static Decision add(CaseFile file, AddCondition command, Deciding with) {
        var terms = new Terms(command.kind(), command.text(), command.from(), command.until(), command.protects(), command.homesOf());
        return of(file, command.orderId(), order -> checked(file, order, terms, with)
                .holds(order.file().conditions().size() < Checks.LIST_MAX, "too-many", "/text", Checks.LIST_MAX)
                .holds(mayRequire(order, terms.kind()), "order-only-prohibits", "/kind", order.type().name())
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(
                            List.of(new ConditionAdded(order.id(), id, guarded(terms, with))), Map.of("condition", id.value()));
                }));
    }

    static Decision vary(CaseFile file, VaryCondition command, Deciding with) {
        var terms = new Terms(command.kind(), command.text(), command.from(), command.until(), command.protects(), command.homesOf());
        return of(file, command.orderId(), order -> {
            var before = order.file().condition(command.conditionId());
            return checked(file, order, terms, with)
                    .holds(before.isPresent(), "condition-unknown", "/conditionId")
                    .text("/why", command.why())
                    .then(() -> {
                        var now = guarded(terms, with);
                        if (before.orElseThrow().terms().equals(now)) {
                            return Decision.noChange();
                        }
                        return before.get().endedOn() != null
                                ? Decision.refuse("condition-ended")
                                : Decision.accept(new ConditionVaried(order.id(), command.conditionId(), now, with.guard().apply(command.why())));
                    });
        });
    }

    static Decision end(CaseFile file, EndCondition command, Deciding with) {
        return of(file, command.orderId(), order -> {
            var before = order.file().condition(command.conditionId());
            return Checks.at(with.now())
                    .holds(before.isPresent(), "condition-unknown", "/conditionId")
                    .date("/on", command.on())
                    .order("/on", before.map(one -> one.terms().from()).orElse(order.now().madeOn()), command.on())
                    .holds(inside(order, command.on()), "condition-outside-order", "/on")
                    .text("/why", command.why())
                    .then(() -> {
                        var ended = before.orElseThrow().endedOn();
                        if (command.on().equals(ended)) {
                            return Decision.noChange();
                        }
                        return ended != null
                                ? Decision.refuse("condition-ended")
                                : Decision.accept(new ConditionEnded(order.id(), command.conditionId(), command.on(),
                                        with.guard().apply(command.why())));
                    });
        });
    }

    private static Decision of(CaseFile file, EntityId id, Function<Order, Decision> rule) {
        return file.state(Orders.DISCIPLINE).order(id).map(rule).orElseGet(() -> Decision.invalid("order-unknown", "/orderId"));
    }

    private static Checks checked(CaseFile file, Order order, Terms terms, Deciding with) {
        var checks = Checks.at(with.now())
                .text("/text", terms.text())
                .date("/from", terms.from())
                .date("/until", terms.until())
                .order("/until", terms.from(), terms.until())
                .holds(inside(order, terms.from()), "condition-outside-order", "/from")
                .holds(inside(order, terms.until()), "condition-outside-order", "/until");
        known(checks, file, "/protects", terms.protects());
        known(checks, file, "/homesOf", terms.homesOf());
        return checks;
    }

    private static void known(Checks checks, CaseFile file, String pointer, List<PersonId> people) {
        checks.atMost(pointer, people);
        for (int i = 0; i < people.size(); i++) {
            checks.holds(People.of(file).has(people.get(i)), "person-unknown", pointer + "/" + i);
        }
    }

    /// Whether a day is inside the order's period, as far as that is known.
    private static boolean inside(Order order, @Nullable LocalDate day) {
        var made = order.now().madeOn();
        var expires = order.now().expiresOn();
        return day == null || (made == null || !day.isBefore(made)) && (expires == null || !day.isAfter(expires));
    }

    /// What we ask for ourselves can't require what its kind only prohibits; what was made is recorded as it is.
    private static boolean mayRequire(Order order, ConditionKind kind) {
        return kind == ConditionKind.PROHIBITION || order.type().contents() != OrderType.Contents.PROHIBITIONS
                || order.file().description().origin() != OrderOrigin.OURS || order.now().state().binds() || order.now().madeOn() != null;
    }

    private static Terms guarded(Terms terms, Deciding with) {
        return new Terms(terms.kind(), with.guard().apply(terms.text()), terms.from(), terms.until(), terms.protects(), terms.homesOf());
    }
}
