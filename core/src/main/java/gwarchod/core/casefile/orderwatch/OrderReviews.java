package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.order.OrderFacts;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.orderwatch.WatchEvent.KeptOnBail;
import gwarchod.core.casefile.orderwatch.WatchEvent.Noted;
import gwarchod.core.casefile.orderwatch.WatchEvent.ReviewPrompted;
import gwarchod.core.casefile.orderwatch.WatchEvent.ReviewScheduled;
import gwarchod.core.casefile.orderwatch.WatchEvent.Reviewed;
import gwarchod.core.casefile.orderwatch.WatchEvent.VictimsView;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reviews of the orders of a case, with what the victim thought of each.
///
/// @param due when each order that binds is reviewed next
/// @param done the latest first
public record OrderReviews(List<Next> due, List<Line> done) {
    public static final Section<Outline, OrderReviews> SECTION = new Section<>(
            OrderWatch.REVIEWS, "orderReviews", Basis.LAW_ENFORCEMENT, Outline.class, OrderReviews.class, OrderReviews::outline);

    public OrderReviews {
        due = List.copyOf(due);
        done = List.copyOf(done);
    }

    /// When an order is reviewed next.
    ///
    /// @param dueOn absent: nothing asks for it
    /// @param since when nobody looked at it last: when it was reviewed, or else made
    /// @param missing it is long or without an end, and no review is scheduled
    /// @param rule the setting the day comes of; absent: somebody said so
    public record Next(
            EntityId orderId, String order, @Nullable LocalDate dueOn, @Nullable ReviewOccasion occasion, boolean overdue, LocalDate since,
            boolean missing, OrderClocks.@Nullable Rule rule) {}

    /// A review, what prompted or scheduled one, or the keeping of somebody on bail.
    ///
    /// @param on the day it happened; of one that is scheduled, the day it is due
    /// @param text what was found, what happened, or why
    public record Line(
            EntityId orderId, String order, ReviewStep step, LocalDate on, String by, @Nullable ReviewOccasion occasion,
            @Nullable ReviewConclusion conclusion, @Nullable BailAuthority authority, @Nullable LocalDate until, @Nullable String text,
            @Nullable Victim victim) {}

    /// What a line is.
    public enum ReviewStep {
        REVIEWED,
        PROMPTED,
        SCHEDULED,
        KEPT_ON_BAIL
    }

    /// What the victim said, or why nobody asked.
    public record Victim(@Nullable LocalDate askedOn, @Nullable String view, @Nullable String notContacted) {}

    /// What the summary shows: when; not why, nor what anybody said.
    public record Outline(List<Outlined> due, List<Reviewed> reviewed) {
        public Outline {
            due = List.copyOf(due);
            reviewed = List.copyOf(reviewed);
        }

        public record Reviewed(String order, LocalDate on) {}
    }

    public record Outlined(EntityId orderId, String order, @Nullable LocalDate dueOn, boolean overdue, LocalDate since, boolean missing) {}

    private Outline outline() {
        return new Outline(
                due.stream().map(next -> new Outlined(next.orderId(), next.order(), next.dueOn(), next.overdue(), next.since(), next.missing())).toList(),
                done.stream().filter(line -> line.step() == ReviewStep.REVIEWED).map(line -> new Outline.Reviewed(line.order(), line.on())).toList());
    }

    static Optional<OrderReviews> of(CaseFile file, Rendering rendering) {
        var today = rendering.today();
        var due = ReviewClock.of(file, today, file.deadlines()).stream()
                .filter(clock -> clock.due() != null || clock.missing())
                .map(clock -> next(clock, today, rendering)).toList();
        var orders = file.state(Orders.DISCIPLINE);
        var done = file.state(OrderWatch.DISCIPLINE).all().reversed().stream()
                .flatMap(entry -> orders.facts(entry.said().orderId(), today).stream().flatMap(order -> line(order, entry, rendering)))
                .toList();
        return due.isEmpty() && done.isEmpty() ? Optional.empty() : Optional.of(new OrderReviews(due, done));
    }

    private static Next next(ReviewClock clock, LocalDate today, Rendering rendering) {
        var order = clock.order();
        var due = clock.due();
        var rule = clock.rule();
        return new Next(order.id(), rendering.say(order.type().name()), due, clock.occasion(), due != null && due.isBefore(today), clock.since(),
                clock.missing(), rule == null ? null : OrderClocks.Rule.of(rule));
    }

    private static Stream<Line> line(OrderFacts order, OrderWatch.Entry entry, Rendering rendering) {
        var id = order.id();
        var name = rendering.say(order.type().name());
        var by = rendering.directory().name(entry.by());
        return switch (entry.said()) {
            case Noted _ -> Stream.empty();
            case Reviewed(_, var occasion, var on, var conclusion, var note, var victim, var next) -> Stream.of(new Line(id, name, ReviewStep.REVIEWED,
                    on, by, occasion, conclusion, null, next, rendering.text(note), victim(victim, rendering)));
            case ReviewPrompted(_, var occasion, var on, var what) -> Stream.of(new Line(
                    id, name, ReviewStep.PROMPTED, on, by, occasion, null, null, null, rendering.text(what), null));
            case ReviewScheduled(_, var due, var why) -> Stream.of(new Line(id, name, ReviewStep.SCHEDULED, Days.of(entry.recorded()), by, null, null,
                    null, due, rendering.optionalText(why), null));
            case KeptOnBail(_, var authority, var on, var until, var why, var victim) -> Stream.of(new Line(id, name, ReviewStep.KEPT_ON_BAIL, on, by,
                    null, null, authority, until, rendering.text(why), victim(victim, rendering)));
        };
    }

    private static Victim victim(VictimsView said, Rendering rendering) {
        return new Victim(said.askedOn(), rendering.optionalText(said.view()), rendering.optionalText(said.notContacted()));
    }
}
