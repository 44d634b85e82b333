package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.order.OrderFacts;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.orderwatch.Clock.Stage;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.deadline.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every clock of the orders of a case, of those that haven't ended. Pure: what was recorded, the law's days and the area's settings.
/// What a court owes an answer to goes on when the last day of a notice or of an interim order has passed; and bail, until it is said what
/// became of it.
final class Clocks {
    private static final Map<String, String> AFTER_NOTICE = Map.of("dvpn", "dvpo", "dapn", "dapo");

    private final List<OrderFacts> orders;
    private final OrderWatch watch;
    private final Deadlines deadlines;

    private Clocks(List<OrderFacts> orders, OrderWatch watch, Deadlines deadlines) {
        this.orders = orders;
        this.watch = watch;
        this.deadlines = deadlines;
    }

    static List<Clock> of(CaseFile file, LocalDate day, Deadlines deadlines) {
        var clocks = new Clocks(file.state(Orders.DISCIPLINE).facts(day), file.state(OrderWatch.DISCIPLINE), deadlines);
        return clocks.orders.stream().filter(order -> !order.said().ended()).flatMap(clocks::of).toList();
    }

    private Stream<Clock> of(OrderFacts order) {
        var answers = Stream.of(result(order), hearing(order), bail(order));
        var others = Stream.of(owner(order), returnHearing(order), notification(order));
        return (order.state().ended() ? answers : Stream.concat(answers, others)).flatMap(Optional::stream);
    }

    private Optional<Clock> owner(OrderFacts order) {
        if (order.owner() != null) {
            return Optional.empty();
        }
        var known = Days.of(order.recorded());
        var rule = deadlines.setting("order-owner.days", known);
        var due = Due.on(known.plusDays(rule.number() - 1L), rule);
        return Optional.of(new Clock(ClockKind.OWNER, order, due, null,
                new Stage(order.recorded(), Urgency.HIGH), new Stage(due.until(), Urgency.IMMEDIATE)));
    }

    private Optional<Clock> result(OrderFacts order) {
        var applied = order.appliedOn();
        if (!order.said().awaitsResult() || applied == null) {
            return Optional.empty();
        }
        var rule = deadlines.setting("application-result.days", applied);
        var heard = order.heardNext();
        var due = Due.on(heard == null ? applied.plusDays(rule.number()) : heard, rule);
        return Optional.of(new Clock(ClockKind.RESULT, order, due, null, new Stage(due.until(), Urgency.HIGH)));
    }

    private Optional<Clock> hearing(OrderFacts order) {
        var hour = watch.at(order.id(), Milestone.SERVED);
        if (!order.type().isNotice() || hour.isEmpty() && order.servedOn() == null) {
            return Optional.empty();
        }
        var served = hour.orElseGet(() -> Days.start(order.servedOn()));
        return Optional.of(new Clock(ClockKind.HEARING, order, deadlines.hearing(served), hour.isEmpty(), heard(order, Days.of(served)),
                Optional.empty(), false, List.of(new Stage(served, Urgency.IMMEDIATE))));
    }

    /// When it was heard: as was noted, or on the day on which the order that follows such a notice was made.
    private @Nullable Instant heard(OrderFacts notice, LocalDate served) {
        return watch.at(notice.id(), Milestone.HEARD)
                .or(() -> orders.stream().filter(order -> order.type().code().equals(AFTER_NOTICE.get(notice.type().code())))
                        .map(OrderFacts::madeOn).filter(made -> made != null && !made.isBefore(served)).findFirst().map(Days::start))
                .orElse(null);
    }

    private Optional<Clock> returnHearing(OrderFacts order) {
        var made = order.madeOn();
        if (!order.withoutNotice() || made == null || order.type().isNotice() || !Milestone.HEARD.concerns(order.type())) {
            return Optional.empty();
        }
        var due = deadlines.returnHearing(made);
        var presses = due.lastDay().minusDays(deadlines.setting("return-hearing.presses-days", made).number());
        return Optional.of(new Clock(ClockKind.RETURN_HEARING, order, due, watch.at(order.id(), Milestone.HEARD).orElse(null),
                new Stage(Days.start(made), Urgency.ROUTINE), new Stage(Days.start(presses), Urgency.HIGH)));
    }

    private Optional<Clock> notification(OrderFacts order) {
        var served = watch.at(order.id(), Milestone.SERVED).map(Days::of).or(() -> Optional.ofNullable(order.servedOn()));
        if (served.isEmpty() || !notifies(order, served.get()) || orders.stream().anyMatch(Clocks::registersAlready)) {
            return Optional.empty();
        }
        var first = orders.stream().flatMap(Clocks::offTheRegister).filter(served.get()::isBefore).max(LocalDate::compareTo).orElse(served.get());
        return Optional.of(notification(order, first));
    }

    /// The duty begins with the service and anew with each change: the clock is that of the earliest which nothing notified since answers, or
    /// else of the last.
    private Clock notification(OrderFacts order, LocalDate first) {
        var own = watch.at(order.id(), Milestone.DETAILS_NOTIFIED).orElse(null);
        var answered = own == null ? underInterim(order) : own;
        var changes = watch.each(order.id(), Milestone.DETAILS_CHANGED).map(Days::of).filter(day -> day.isAfter(first)).sorted().toList();
        if (answered == null) {
            return notification(order, first, null);
        }
        return changes.stream().filter(change -> own == null || Days.of(own).isBefore(change)).findFirst()
                .map(change -> notification(order, change, null))
                .orElseGet(() -> notification(order, changes.isEmpty() ? first : changes.getLast(), answered));
    }

    private Clock notification(OrderFacts order, LocalDate starts, @Nullable Instant notified) {
        var due = deadlines.notification(starts);
        return new Clock(ClockKind.NOTIFICATION, order, due, notified,
                new Stage(Days.start(starts), Urgency.HIGH), new Stage(due.until(), Urgency.IMMEDIATE));
    }

    private boolean notifies(OrderFacts order, LocalDate served) {
        return Milestone.DETAILS_NOTIFIED.concerns(order.type()) && deadlines.setting("notification." + order.type().code(), served).isYes();
    }

    /// Whoever is under a sexual harm prevention order notifies under another law for as long as it lasts.
    private static boolean registersAlready(OrderFacts order) {
        return order.type().code().equals("shpo") && order.state().binds();
    }

    /// The duty comes back on the day on which that ends (Stalking Protection Act 2019 s.9(7)).
    private static Stream<LocalDate> offTheRegister(OrderFacts order) {
        return order.type().code().equals("shpo") && order.madeOn() != null ? Stream.ofNullable(order.endedOn()) : Stream.empty();
    }

    /// What was notified under an interim order needn't be notified again under the full one that replaces it: one made while the interim
    /// order lasted, or on the day after.
    private @Nullable Instant underInterim(OrderFacts order) {
        return order.type().code().equals("spo")
                ? orders.stream().filter(interim -> interim.type().code().equals("spo-int") && isReplaced(interim, order))
                        .flatMap(interim -> watch.at(interim.id(), Milestone.DETAILS_NOTIFIED).stream()).findFirst().orElse(null)
                : null;
    }

    private static boolean isReplaced(OrderFacts interim, OrderFacts full) {
        var ended = interim.endedOn();
        var made = full.madeOn() == null ? full.servedOn() : full.madeOn();
        return ended == null || made == null || !ended.plusDays(1).isBefore(made);
    }

    private Optional<Clock> bail(OrderFacts order) {
        if (!order.type().isBailBeforeCharge()) {
            return Optional.empty();
        }
        var bail = Bail.of(order, watch, deadlines);
        return bail.ends().map(end -> {
            var rule = bail.limit(bail.authority()).map(Due::rule).orElseGet(() -> deadlines.setting("bail-pre.custody-officer-months", end));
            return new Clock(ClockKind.BAIL, order, Due.on(end, rule), false, null, bail.next(), bail.beyondAuthority(), List.of(
                    new Stage(before(end, "bail-ending.shows-days"), Urgency.ROUTINE),
                    new Stage(before(end, "bail-ending.presses-days"), Urgency.HIGH),
                    new Stage(Days.start(end), Urgency.IMMEDIATE)));
        });
    }

    private Instant before(LocalDate end, String key) {
        return Days.start(end.minusDays(deadlines.setting(key, end).number()));
    }
}
