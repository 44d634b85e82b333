package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.ids.EntityId;
import gwarchod.core.setting.Setting;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is due of the orders of a case, when and by which rule; what still runs first, the soonest on top.
public record OrderClocks(List<Line> clocks) {
    public static final Section<Outline, OrderClocks> SECTION = new Section<>(
            OrderWatch.CLOCKS, "orderClocks", Basis.LAW_ENFORCEMENT, Outline.class, OrderClocks.class, OrderClocks::outline);

    public OrderClocks {
        clocks = List.copyOf(clocks);
    }

    /// A clock.
    ///
    /// @param until when its time is up
    /// @param lastDay the last day for it; absent where it counts hours
    /// @param hourUnknown it counts hours from the start of a day, because nobody noted the hour
    /// @param next who may move its end; of bail
    /// @param outsideStatute it ends where the law doesn't let it: to Legal Services
    public record Line(
            EntityId orderId, String order, ClockKind kind, ClockState state, Instant until, @Nullable LocalDate lastDay, boolean hourUnknown,
            Rule rule, @Nullable Next next, boolean outsideStatute) {}

    /// The setting a clock takes its length from.
    ///
    /// @param count of its unit
    /// @param verified it stands in a source that was read
    public record Rule(int count, RuleUnit unit, String source, boolean verified) {
        static Rule of(Setting setting) {
            var unit = RuleUnit.valueOf(setting.unit().toUpperCase(Locale.ROOT).replace('-', '_'));
            return new Rule(setting.number(), unit, setting.source(), setting.verified());
        }
    }

    /// What a clock counts.
    public enum RuleUnit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    public record Next(BailAuthority authority, LocalDate until, Rule rule) {}

    /// What the summary shows: what is due and when.
    public record Outline(List<Outlined> clocks) {
        public Outline {
            clocks = List.copyOf(clocks);
        }
    }

    public record Outlined(EntityId orderId, String order, ClockKind kind, ClockState state, Instant until, @Nullable LocalDate lastDay) {}

    private Outline outline() {
        return new Outline(clocks.stream()
                .map(line -> new Outlined(line.orderId(), line.order(), line.kind(), line.state(), line.until(), line.lastDay()))
                .toList());
    }

    static Optional<OrderClocks> of(CaseFile file, Rendering rendering) {
        var clocks = Clocks.of(file, rendering.today(), file.deadlines()).stream()
                .map(clock -> line(clock, rendering))
                .sorted(Comparator.comparing((Line line) -> line.state() == ClockState.DONE || line.state() == ClockState.LATE)
                        .thenComparing(Line::until))
                .toList();
        return clocks.isEmpty() ? Optional.empty() : Optional.of(new OrderClocks(clocks));
    }

    private static Line line(Clock clock, Rendering rendering) {
        var next = clock.next()
                .map(one -> new Next(one.authority(), one.ends().lastDay(), Rule.of(one.ends().rule())))
                .orElse(null);
        return new Line(clock.order().id(), rendering.say(clock.order().type().name()), clock.kind(), clock.state(rendering.now()),
                clock.due().until(), clock.due().lastDay(), clock.hourUnknown(), Rule.of(clock.due().rule()), next, clock.outsideStatute());
    }
}
