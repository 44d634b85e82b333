package gwarchod.core.casefile.order;

import gwarchod.core.casefile.person.Person;
import gwarchod.core.deadline.Deadlines;
import java.util.EnumSet;
import java.util.Set;

/// What is out of the ordinary about an order: it is recorded as it was made, and somebody is to look. Pure.
final class OrderFlags {
    private OrderFlags() {}

    static Set<OrderFlag> of(Order order, Person person, Deadlines deadlines) {
        var flags = EnumSet.noneOf(OrderFlag.class);
        var type = order.type();
        var now = order.now();
        if (now.state() != OrderState.INTERIM && type.outsideStatute(deadlines, now.madeOn(), now.expiresOn())) {
            flags.add(OrderFlag.TERM_OUTSIDE_STATUTE);
        }
        if (changedThoughItCannotBe(order)) {
            flags.add(OrderFlag.CHANGE_OUTSIDE_STATUTE);
        }
        boolean requires = order.file().conditions().stream().anyMatch(one -> one.terms().kind() == ConditionKind.REQUIREMENT);
        if (requires && type.contents() == OrderType.Contents.PROHIBITIONS && !now.state().onlyThought()) {
            flags.add(OrderFlag.REQUIREMENT_OUTSIDE_STATUTE);
        }
        if (now.madeOn() != null && !type.isLawOn(now.madeOn())) {
            flags.add(OrderFlag.NOT_LAW_THEN);
        }
        if (now.madeOn() != null && type.age() != null && person.dateOfBirth() != null
                && now.madeOn().isBefore(person.dateOfBirth().plusYears(type.age()))) {
            flags.add(OrderFlag.AGE_OUTSIDE_STATUTE);
        }
        if (awarenessNotEvidenced(order)) {
            flags.add(OrderFlag.AWARENESS_NOT_EVIDENCED);
        }
        return flags;
    }

    private static boolean changedThoughItCannotBe(Order order) {
        return order.history().stream().map(step -> step.standing().state()).anyMatch(state -> switch (order.type().change()) {
            case NONE -> state == OrderState.VARIED || state == OrderState.RENEWED;
            case VARY_DISCHARGE -> state == OrderState.RENEWED;
            case VARY_RENEW_DISCHARGE -> false;
        });
    }

    /// One that binds, made without notice or nobody knows how, of a kind that is broken only by who knows of it.
    private static boolean awarenessNotEvidenced(Order order) {
        return order.now().state().binds() && order.type().awareness() && !Boolean.FALSE.equals(order.file().description().withoutNotice())
                && !order.file().serviceProved();
    }
}
