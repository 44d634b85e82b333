package gwarchod.core.casefile.order;

import gwarchod.core.casefile.order.OrderNote.Adjourned;
import gwarchod.core.casefile.order.OrderNote.Circulated;
import gwarchod.core.casefile.order.OrderNote.ConditionAdded;
import gwarchod.core.casefile.order.OrderNote.ConditionEnded;
import gwarchod.core.casefile.order.OrderNote.ConditionVaried;
import gwarchod.core.casefile.order.OrderNote.Described;
import gwarchod.core.casefile.order.OrderNote.Description;
import gwarchod.core.casefile.order.OrderNote.DocumentAttached;
import gwarchod.core.casefile.order.OrderNote.LeadAccepted;
import gwarchod.core.casefile.order.OrderNote.Served;
import gwarchod.core.casefile.order.OrderNote.Superseded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is noted of an order beside how it stands. Every list has the oldest first.
///
/// @param adjournedTo when it is heard next, as was said last
/// @param lead who manages the person because of it; absent: nobody accepted that yet
record OrderFile(
        Description description, @Nullable LocalDate adjournedTo, @Nullable EntityId supersededBy, List<Served> services,
        List<Condition> conditions, List<Circulated> circulated, @Nullable Accepted lead, List<Attached> documents) {
    static final OrderFile NONE =
            new OrderFile(Description.NONE, null, null, List.of(), List.of(), List.of(), null, List.of());

    OrderFile {
        services = List.copyOf(services);
        conditions = List.copyOf(conditions);
        circulated = List.copyOf(circulated);
        documents = List.copyOf(documents);
    }

    record Accepted(LeadAccepted said, Instant at, UserId by) {}

    record Attached(DocumentAttached said, Instant at, UserId by) {}

    /// Whether something shows that the person knows of the order.
    boolean serviceProved() {
        return services.stream().anyMatch(one -> one.proof() != null) || documents.stream().anyMatch(one -> one.said().kind() == DocumentKind.PROOF_OF_SERVICE);
    }

    Optional<Condition> condition(EntityId id) {
        return conditions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    OrderFile with(List<Condition> now) {
        return new OrderFile(description, adjournedTo, supersededBy, services, now, circulated, lead, documents);
    }

    OrderFile evolve(OrderNote note, Fact fact) {
        return switch (note) {
            case Described said -> new OrderFile(
                    said.description(), adjournedTo, supersededBy, services, conditions, circulated, lead, documents);
            case Adjourned said -> new OrderFile(
                    description, said.to(), supersededBy, services, conditions, circulated, lead, documents);
            case Superseded said -> new OrderFile(
                    description, adjournedTo, said.by(), services, conditions, circulated, lead, documents);
            case Served said -> new OrderFile(
                    description, adjournedTo, supersededBy, and(services, said), conditions, circulated, lead, documents);
            case ConditionAdded said -> with(and(conditions, new Condition(said.conditionId(), said.terms())));
            case ConditionVaried said -> with(change(said.conditionId(), one -> one.varied(said.terms(), fact.recorded())));
            case ConditionEnded said -> with(change(said.conditionId(), one -> one.ended(said.on())));
            case Circulated said -> new OrderFile(
                    description, adjournedTo, supersededBy, services, conditions, and(circulated, said), lead, documents);
            case LeadAccepted said -> new OrderFile(description, adjournedTo, supersededBy, services, conditions, circulated,
                    new Accepted(said, fact.recorded(), fact.actor().user()), documents);
            case DocumentAttached said -> new OrderFile(description, adjournedTo, supersededBy, services, conditions, circulated, lead,
                    and(documents, new Attached(said, fact.recorded(), fact.actor().user())));
        };
    }

    private List<Condition> change(EntityId id, UnaryOperator<Condition> change) {
        return conditions.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList();
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
