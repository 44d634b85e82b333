package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.order.OrderEvent.Standing;
import gwarchod.core.casefile.order.OrderNote.Terms;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// An order, every state it has been in, and what else is noted of it.
///
/// @param code of its type
/// @param history the oldest first; the last is how it stands
/// @param file what is noted of it beside that
record Order(EntityId id, String code, List<Step> history, OrderFile file) {
    Order {
        history = List.copyOf(history);
    }

    record Step(Standing standing, Instant recorded, CommitRef ref) {
        static Step of(Standing standing, Fact fact) {
            return new Step(standing, fact.recorded(), fact.ref());
        }
    }

    static Order recorded(EntityId id, String code, Step step) {
        return new Order(id, code, List.of(step), OrderFile.NONE.with(early(id, step.standing().conditions())));
    }

    /// Its type as the law had it when it was made; before that, when it was recorded.
    OrderType type() {
        var madeOn = now().madeOn();
        return OrderType.of(code, madeOn == null ? Days.of(history.getFirst().recorded()) : madeOn).orElseThrow();
    }

    Step latest() {
        return history.getLast();
    }

    Standing now() {
        return latest().standing();
    }

    /// How it stood last as an interim order, where it was one.
    Optional<Standing> interim() {
        return history.stream().map(Step::standing).filter(one -> one.state() == OrderState.INTERIM).reduce((_, later) -> later);
    }

    Order changed(Step step) {
        var more = new ArrayList<>(history);
        more.add(step);
        var conditions = step.standing().conditions();
        return new Order(id, code, more, conditions.isEmpty() ? file : file.with(early(id, conditions)));
    }

    Order noted(OrderNote note, Fact fact) {
        return new Order(id, code, history, file.evolve(note, fact));
    }

    /// The same with another owner: no step of its history, which is the order's own.
    Order handedOver(UserId to) {
        var steps = new ArrayList<>(history);
        var last = steps.removeLast();
        steps.add(new Step(last.standing().ownedBy(to), last.recorded(), last.ref()));
        return new Order(id, code, steps, file);
    }

    /// The state on a day: an order whose last day has passed has expired, whether or not anybody recorded it.
    OrderState stateOn(LocalDate day) {
        var expires = now().expiresOn();
        return now().state().binds() && expires != null && expires.isBefore(day) ? OrderState.EXPIRED : now().state();
    }

    /// The last day on which it was one, where that has passed: as it was recorded, or else its last day.
    Optional<LocalDate> endedOn(LocalDate day) {
        return !stateOn(day).ended() ? Optional.empty() : Optional.ofNullable(now().state().ended() ? now().on() : now().expiresOn());
    }

    /// What nobody here knows of it yet: what was said to be unknown, and hasn't been told since.
    Set<OrderPart> unknown() {
        var unknown = EnumSet.noneOf(OrderPart.class);
        file.description().unknown().stream().filter(part -> !isKnown(part)).forEach(unknown::add);
        return unknown;
    }

    private boolean isKnown(OrderPart part) {
        return switch (part) {
            case COURT -> now().court() != null;
            case REFERENCE -> file.description().reference() != null;
            case MADE_ON -> now().madeOn() != null;
            case SERVED_ON -> now().servedOn() != null;
            case EXPIRES_ON -> now().expiresOn() != null;
            case CONDITIONS -> !file.conditions().isEmpty();
            case NOTICE -> file.description().withoutNotice() != null;
        };
    }

    /// Conditions that were recorded before each had an id of its own: theirs come of the order's, the same at each reading.
    private static List<Condition> early(EntityId order, List<OrderCondition> conditions) {
        return IntStream.range(0, conditions.size()).mapToObj(i -> {
            var said = conditions.get(i);
            var id = UUID.nameUUIDFromBytes((order + "\n" + i).getBytes(StandardCharsets.UTF_8));
            return new Condition(new EntityId(id.toString()), new Terms(said.kind(), said.text(), null, null, List.of(), List.of()));
        }).toList();
    }
}
