package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one history of breaches in full, of whatever was broken, the latest first.
///
/// @param count how many there are
/// @param offences how many of them are offences in themselves
public record BreachHistory(int count, int offences, List<Line> breaches) {
    public static final Section<Outline, BreachHistory> SECTION = new Section<>(
            Breaches.SECTION, "breaches", Basis.LAW_ENFORCEMENT, Outline.class, BreachHistory.class, BreachHistory::outline);

    public BreachHistory {
        breaches = List.copyOf(breaches);
    }

    /// A breach.
    ///
    /// @param order what was broken, by its name; absent where that isn't recorded
    /// @param considered what was decided about it; an action given about it stands among the actions, for those who see them
    public record Line(
            EntityId id, @Nullable EntityId orderId, @Nullable String order, Instant occurredAt, Instant recordedAt, String what,
            @Nullable String condition, BreachStanding standing, @Nullable Considered considered) {}

    public record Considered(Instant at, String by, String decision) {}

    /// What the summary shows: what was broken and when; not how, nor what was decided.
    public record Outline(int count, int offences, List<Outlined> breaches) {
        public Outline {
            breaches = List.copyOf(breaches);
        }
    }

    public record Outlined(EntityId id, @Nullable String order, Instant occurredAt, BreachStanding standing) {}

    private Outline outline() {
        return new Outline(count, offences, breaches.stream()
                .map(line -> new Outlined(line.id(), line.order(), line.occurredAt(), line.standing()))
                .toList());
    }

    static Optional<BreachHistory> of(CaseFile file, Rendering rendering) {
        var breaches = file.state(Breaches.DISCIPLINE).all();
        if (breaches.isEmpty()) {
            return Optional.empty();
        }
        var orders = file.state(Orders.DISCIPLINE);
        var lines = breaches.stream()
                .map(breach -> line(orders, breach, rendering))
                .sorted(Comparator.comparing(Line::occurredAt).reversed())
                .toList();
        int offences = (int) lines.stream().filter(line -> line.standing() == BreachStanding.OFFENCE).count();
        return Optional.of(new BreachHistory(lines.size(), offences, lines));
    }

    private static Line line(Orders orders, Breach breach, Rendering rendering) {
        var said = breach.said();
        var type = orders.type(said.orderId());
        return new Line(said.breachId(), said.orderId(), type.map(one -> rendering.say(one.name())).orElse(null), said.occurredAt(),
                breach.recorded(), rendering.text(said.what()), rendering.optionalText(said.condition()),
                type.map(OrderType::breach).orElse(BreachStanding.NOT_ESTABLISHED),
                considered(breach.considered(), rendering));
    }

    private static @Nullable Considered considered(Breach.@Nullable Considered considered, Rendering rendering) {
        return considered == null
                ? null
                : new Considered(considered.at(), rendering.directory().name(considered.by()),
                        rendering.text(considered.said().decision()));
    }
}
