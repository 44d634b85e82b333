package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order as it stood on a day, for whoever has to say what it means that it was broken then. What an interim order was isn't undone by what
/// the court made of the application in the end.
///
/// @param ended whether it had ended by then
/// @param made whether it had been made by then, as far as anybody knows
/// @param known whether something shows that the person knew of it by then
public record OrderOn(
        OrderType type, @Nullable Text court, @Nullable LocalDate madeOn, @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn,
        boolean ended, boolean made, boolean known, List<Held> conditions) {
    public OrderOn {
        conditions = List.copyOf(conditions);
    }

    /// A condition of it, as it read then.
    ///
    /// @param held whether it held on that day
    public record Held(EntityId id, ConditionKind kind, Text text, boolean held) {}

    public boolean has(EntityId condition) {
        return conditions.stream().anyMatch(one -> one.id().equals(condition));
    }

    static OrderOn of(Order order, Instant at) {
        var day = Days.of(at);
        var now = order.now();
        var then = made(now, day) ? now : order.interim().filter(interim -> made(interim, day)).orElse(now);
        boolean ended = now.state().ended() && now.on().isBefore(day) || then.expiresOn() != null && then.expiresOn().isBefore(day);
        var conditions = order.file().conditions().stream().map(one -> one.at(at))
                .map(one -> new Held(one.id(), one.terms().kind(), one.terms().text(), one.holds(day))).toList();
        return new OrderOn(order.type(), then.court(), then.madeOn(), then.servedOn(), then.expiresOn(), ended, made(then, day),
                order.type().isBail() || toldBy(order, then.servedOn(), day), conditions);
    }

    private static boolean made(Standing one, LocalDate day) {
        boolean was = one.state().binds() || one.state().supposesMade() || one.state() == OrderState.SUPERSEDED;
        return was && (one.madeOn() == null || !one.madeOn().isAfter(day));
    }

    /// Of what was recorded before services were noted one by one, the day alone is known.
    private static boolean toldBy(Order order, @Nullable LocalDate first, LocalDate day) {
        var services = order.file().services();
        return services.isEmpty()
                ? first != null && !first.isAfter(day)
                : order.file().serviceProved() && services.stream().anyMatch(one -> !one.on().isAfter(day));
    }
}
