package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.order.OrderEvent.Changed;
import gwarchod.core.casefile.order.OrderEvent.HandedOver;
import gwarchod.core.casefile.order.OrderEvent.Recorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The orders of a case. What may happen to them is decided in [Ordering].
///
/// @param all in the order in which they were recorded
public record Orders(List<Order> all) {
    static final String REGISTER = "order.register";
    public static final String WORK = "order.work";

    public static final Discipline<Orders> DISCIPLINE = new OrderDiscipline();

    static final Orders NONE = new Orders(List.of());

    public Orders {
        all = List.copyOf(all);
    }

    /// Whether an order that binds the person on that day requires a programme: then an absence is a matter of the order.
    public boolean requireProgramme(LocalDate day) {
        return all.stream().anyMatch(order -> order.now().requiresProgramme() && order.stateOn(day).binds());
    }

    /// Whether this order binds the person on that day and requires a programme.
    public boolean requireProgramme(EntityId id, LocalDate day) {
        return order(id).filter(order -> order.now().requiresProgramme() && order.stateOn(day).binds()).isPresent();
    }

    /// How an order of this case stood when something happened; empty where there is no such order.
    public Optional<OrderOn> on(@Nullable EntityId id, Instant at) {
        return order(id).map(order -> OrderOn.of(order, at));
    }

    /// Whether there is such an order.
    public boolean has(EntityId id) {
        return order(id).isPresent();
    }

    /// Where an order of one type stands, and since when.
    public record Latest(OrderState state, LocalDate on) {}

    /// The latest of a type that binds the person on a day, or of which something was recorded since.
    public Optional<Latest> latest(String type, LocalDate since) {
        return all.reversed().stream().filter(order -> order.code().equals(type))
                .filter(order -> order.stateOn(since).binds() || !Days.of(order.latest().recorded()).isBefore(since))
                .map(order -> new Latest(order.now().state(), Days.of(order.latest().recorded()))).findFirst();
    }

    /// An order that binds the person.
    ///
    /// @param since the day it was made, or was entered where nobody knows
    /// @param recorded when what stands of it was recorded, by commit `ref`
    public record Binding(EntityId id, String type, LocalDate since, Instant recorded, CommitRef ref) {}

    /// Those of these types that bind on a day: rules about the person rest on them.
    public List<Binding> binding(Set<String> types, LocalDate day) {
        return all.stream().filter(order -> types.contains(order.type().code()) && order.stateOn(day).binds())
                .map(order -> new Binding(order.id(), order.type().code(), since(order), order.latest().recorded(), order.latest().ref()))
                .toList();
    }

    private static LocalDate since(Order order) {
        var made = order.now().madeOn();
        return made == null ? Days.of(order.history().getFirst().recorded()) : made;
    }

    /// What follows for an order from a question to Legal Services: one that was no more than considered is one about which they are asked.
    public List<Event> adviceAsked(EntityId id, LocalDate today) {
        return becomes(id, OrderState.CONSIDERED, OrderState.ADVICE_ASKED, today);
    }

    /// What follows once they are asked nothing about it any more.
    public List<Event> adviceTakenBack(EntityId id, LocalDate today) {
        return becomes(id, OrderState.ADVICE_ASKED, OrderState.CONSIDERED, today);
    }

    private List<Event> becomes(EntityId id, OrderState before, OrderState after, LocalDate today) {
        return order(id).filter(order -> order.now().state() == before).stream()
                .<Event>map(order -> new Changed(id, order.now().in(after, today))).toList();
    }

    Optional<Order> order(@Nullable EntityId id) {
        return all.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    /// What an order of this case is; empty where there is no such order.
    public Optional<OrderType> type(@Nullable EntityId id) {
        return order(id).map(Order::type);
    }

    /// What there is to know of each order on a day, in the order in which they were recorded.
    public List<OrderFacts> facts(LocalDate day) {
        return all.stream().map(order -> OrderFacts.of(order, day)).toList();
    }

    public Optional<OrderFacts> facts(@Nullable EntityId id, LocalDate day) {
        return order(id).map(order -> OrderFacts.of(order, day));
    }

    /// What there is to record of an order that somebody keeps going until a day; empty where it ends then already, or was ended.
    public Optional<Event> lasting(EntityId id, LocalDate until) {
        return order(id).map(Order::now).filter(now -> !now.state().ended() && !until.equals(now.expiresOn()))
                .map(now -> new Changed(id, now.lasting(until)));
    }

    Orders evolve(OrderEvent event, Fact fact) {
        return switch (event) {
            case Recorded(var id, var type, var standing) ->
                    new Orders(and(all, Order.recorded(id, type, Order.Step.of(standing, fact))));
            case Changed(var id, var standing) ->
                    new Orders(map(all, order -> order.id().equals(id) ? order.changed(Order.Step.of(standing, fact)) : order));
            case HandedOver(var id, var owner, _, _) ->
                    new Orders(map(all, order -> order.id().equals(id) ? order.handedOver(owner) : order));
        };
    }

    Orders noted(OrderNote note, Fact fact) {
        return new Orders(map(all, order -> order.id().equals(note.orderId()) ? order.noted(note, fact) : order));
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
