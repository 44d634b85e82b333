package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.OrderEvent.Changed;
import gwarchod.core.casefile.order.OrderNote.Circulated;
import gwarchod.core.casefile.order.OrderNote.Described;
import gwarchod.core.casefile.order.OrderNote.Description;
import gwarchod.core.casefile.order.OrderNote.DocumentAttached;
import gwarchod.core.casefile.order.OrderNote.LeadAccepted;
import gwarchod.core.casefile.order.OrderNote.Served;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The rules of what is done about an order beside its coming into another state: where it comes from, service, circulation, papers,
/// and who manages the person because of it.
final class OrderSteps {
    private OrderSteps() {}

    private static Decision of(CaseFile file, EntityId id, Function<Order, Decision> rule) {
        return file.state(Orders.DISCIPLINE).order(id).map(rule).orElseGet(() -> Decision.invalid("order-unknown", "/orderId"));
    }

    static Decision describe(CaseFile file, DescribeOrder command, Deciding with) {
        return of(file, command.orderId(), order -> Checks.at(with.now()).atMost("/unknown", command.unknown()).then(() -> {
            var now = new Description(command.origin(), with.guarded(command.from()), with.guarded(command.reference()),
                    command.withoutNotice(), command.unknown(), with.guarded(command.trigger()));
            return order.file().description().equals(now) ? Decision.noChange() : Decision.accept(new Described(order.id(), now));
        }));
    }

    /// It is in the state "served" from the first service on; an interim order stays what it is, and so does one that is in force.
    static Decision serve(CaseFile file, ServeOrder command, Deciding with) {
        return of(file, command.orderId(), order -> {
            var before = order.now();
            var made = before.madeOn();
            return Checks.at(with.now())
                    .pastDate("/on", command.on())
                    .order("/on", made, command.on())
                    .text("/by", command.by())
                    .then(() -> {
                        if (before.state().ended()) {
                            return Decision.refuse("order-ended", before.state());
                        }
                        if (!before.state().binds() && made == null) {
                            return Decision.refuse("order-not-made-yet", before.state());
                        }
                        var said = new Served(order.id(), command.on(), with.guard().apply(command.by()), command.how(), with.guarded(command.proof()));
                        if (order.file().services().contains(said)) {
                            return Decision.noChange();
                        }
                        var events = new ArrayList<Event>();
                        events.add(said);
                        boolean first = before.state() == OrderState.GRANTED || !before.state().binds();
                        var after = before.servedOn(command.on(), first ? OrderState.SERVED : before.state());
                        if (first || !after.servedOn().equals(before.servedOn())) {
                            events.add(new Changed(order.id(), after));
                        }
                        return Decision.accept(events, Map.of());
                    });
        });
    }

    static Decision circulate(CaseFile file, CirculateOrder command, Deciding with) {
        return of(file, command.orderId(), order -> Checks.at(with.now())
                .pastDate("/on", command.on())
                .then(() -> {
                    if (order.now().state().onlyThought()) {
                        return Decision.refuse("order-not-made-yet", order.now().state());
                    }
                    var said = new Circulated(order.id(), command.system(), command.on(), with.guarded(command.reference()));
                    return order.file().circulated().contains(said) ? Decision.noChange() : Decision.accept(said);
                }));
    }

    /// The rules propose, a person accepts: who accepts leads on the case, the one lead it has.
    static Decision acceptLead(CaseFile file, AcceptLead command, Deciding with) {
        return of(file, command.orderId(), order -> Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var proposed = LeadRules.RULES.propose(file, order);
            var said = new LeadAccepted(order.id(), command.team(), proposed.map(LeadRules.Line::team).orElse(null),
                    proposed.map(LeadRules.Line::id).orElse(null), command.lead(), with.guard().apply(command.why()));
            var before = order.file().lead();
            var events = new ArrayList<Event>();
            if (before == null || !before.said().equals(said)) {
                events.add(said);
            }
            return switch (Management.leading(file, new AssignLead(command.lead(), command.agency(), command.why()), with)) {
                case Decision.Refused refused -> refused;
                case Decision.NoChange none -> events.isEmpty() ? none : Decision.accept(events, Map.of());
                case Decision.Accepted(var more, var ids) -> {
                    events.addAll(more);
                    yield Decision.accept(events, ids);
                }
            };
        }));
    }

    static Decision noteDocument(CaseFile file, NoteDocument command, Deciding with) {
        return of(file, command.orderId(), order -> Checks.at(with.now()).line("/title", command.title().raw()).then(() -> {
            var documents = order.file().documents();
            if (documents.stream().anyMatch(one -> one.said().documentId().equals(command.documentId()))) {
                return Decision.noChange();
            }
            return documents.size() < NoteDocument.DOCUMENTS_MAX
                    ? Decision.accept(List.of(new DocumentAttached(order.id(), command.documentId(), command.kind(),
                            with.guard().apply(command.title()), command.form(), command.bytes(), command.sha256())),
                            Map.of("document", command.documentId().value()))
                    : Decision.refuse("documents-too-many", NoteDocument.DOCUMENTS_MAX);
        }));
    }
}
