package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The orders in full: what binds the person first, the soonest to end on top.
public record OrderRegister(List<Line> orders) {
    public static final Section<Outline, OrderRegister> SECTION = new Section<>(
            Orders.REGISTER, "orders", Basis.LAW_ENFORCEMENT, Outline.class, OrderRegister.class, OrderRegister::outline);

    public OrderRegister {
        orders = List.copyOf(orders);
    }

    /// An order as it stands today.
    ///
    /// @param type the code of its type; `name` says it
    /// @param state expired, too, where its last day has passed and nobody recorded the end
    /// @param expiresOn its last day; absent: until further order, or not yet known for one that isn't made
    /// @param outsideStatute its term is one the statute doesn't know: ask the court
    /// @param history the latest first
    public record Line(
            EntityId id, String type, String name, OrderState state, LocalDate since, boolean binds, @Nullable String court,
            @Nullable LocalDate madeOn, @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, boolean indefinite,
            boolean outsideStatute, @Nullable String owner, boolean unowned, BreachStanding breachIs, String breachProvision,
            List<Condition> conditions, boolean requiresProgramme, List<Step> history) {
        public Line {
            conditions = List.copyOf(conditions);
            history = List.copyOf(history);
        }
    }

    public record Condition(ConditionKind kind, String text) {}

    public record Step(OrderState state, LocalDate on, @Nullable String reason, Instant recorded) {}

    /// What the summary shows: which orders and until when; no conditions, reasons, places or names.
    public record Outline(List<Outlined> orders) {
        public Outline {
            orders = List.copyOf(orders);
        }
    }

    public record Outlined(
            EntityId id, String type, String name, OrderState state, boolean binds, @Nullable LocalDate expiresOn, boolean indefinite,
            boolean requiresProgramme) {}

    private Outline outline() {
        return new Outline(orders.stream()
                .map(line -> new Outlined(line.id(), line.type(), line.name(), line.state(), line.binds(), line.expiresOn(),
                        line.indefinite(), line.requiresProgramme()))
                .toList());
    }

    static Optional<OrderRegister> of(CaseFile file, Rendering rendering) {
        var all = file.state(Orders.DISCIPLINE).all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OrderRegister(all.stream()
                .map(order -> line(order, rendering))
                .sorted(Comparator.comparing((Line line) -> !line.binds())
                        .thenComparing(line -> line.state().ended())
                        .thenComparing(Line::expiresOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList()));
    }

    private static Line line(Order order, Rendering rendering) {
        var now = order.now();
        var state = order.stateOn(rendering.today());
        var owner = now.owner();
        return new Line(order.id(), order.type().code(), rendering.say(order.type().name()), state, now.on(), state.binds(),
                rendering.optionalText(now.court()), now.madeOn(), now.servedOn(), now.expiresOn(),
                state.binds() && now.expiresOn() == null, order.outsideStatute(),
                owner == null ? null : rendering.directory().name(owner), owner == null, order.type().breach(), order.type().provision(),
                now.conditions().stream().map(one -> new Condition(one.kind(), rendering.text(one.text()))).toList(),
                now.requiresProgramme(),
                order.history().reversed().stream().map(step -> step(step, rendering)).toList());
    }

    private static Step step(Order.Step step, Rendering rendering) {
        var standing = step.standing();
        return new Step(standing.state(), standing.on(), rendering.optionalText(standing.reason()), step.recorded());
    }
}
