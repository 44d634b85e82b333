package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.order.OrderFacts;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.setting.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When an order that binds is reviewed next, and why then: the earliest of what was scheduled, what its end asks for, and what happened.
///
/// @param due absent: nothing is scheduled, and nothing asks for it
/// @param occasion why then
/// @param rule the setting it comes of; absent: somebody said so
/// @param needed the order is long, or lasts until further order: it is never without a next review
record ReviewClock(
        OrderFacts order, @Nullable LocalDate due, @Nullable ReviewOccasion occasion, @Nullable Setting rule, boolean needed,
        Optional<LocalDate> reviewed, Optional<LocalDate> scheduled) {
    private record Candidate(LocalDate due, ReviewOccasion occasion, @Nullable Setting rule) {}

    static List<ReviewClock> of(CaseFile file, LocalDate day, Deadlines deadlines) {
        return file.state(Orders.DISCIPLINE).facts(day).stream()
                .filter(order -> order.state().binds())
                .map(order -> of(file, order, day, deadlines))
                .toList();
    }

    private static ReviewClock of(CaseFile file, OrderFacts order, LocalDate day, Deadlines deadlines) {
        var watch = file.state(OrderWatch.DISCIPLINE);
        var reviewed = watch.reviewed(order.id());
        var scheduled = watch.scheduled(order.id());
        var candidates = new ArrayList<Candidate>();
        scheduled.ifPresent(due -> candidates.add(new Candidate(due, ReviewOccasion.SCHEDULED, null)));
        beforeExpiry(order, reviewed, deadlines).ifPresent(candidates::add);
        watch.prompts(order.id()).map(prompt -> after(prompt.on(), prompt.occasion(), deadlines)).forEach(candidates::add);
        file.state(Breaches.DISCIPLINE).knownOf(order.id())
                .filter(known -> !watch.reviewedSince(order.id(), known.on(), known.ref()))
                .map(known -> after(known.on(), ReviewOccasion.BREACH, deadlines)).forEach(candidates::add);
        var first = candidates.stream().min((one, other) -> one.due().compareTo(other.due()));
        return new ReviewClock(order, first.map(Candidate::due).orElse(null), first.map(Candidate::occasion).orElse(null),
                first.map(Candidate::rule).orElse(null), needed(order, day, deadlines), reviewed, scheduled);
    }

    /// Some days after something happened, as the settings of that day have it.
    private static Candidate after(LocalDate on, ReviewOccasion occasion, Deadlines deadlines) {
        var rule = deadlines.setting("order-review.after-event-days", on);
        return new Candidate(on.plusDays(rule.number()), occasion, rule);
    }

    private static Optional<Candidate> beforeExpiry(OrderFacts order, Optional<LocalDate> reviewed, Deadlines deadlines) {
        var expires = order.expiresOn();
        if (expires == null || order.type().isBailBeforeCharge()) {
            return Optional.empty();
        }
        var rule = deadlines.setting("order-review.before-expiry-days", expires);
        var opens = expires.minusDays(rule.number());
        var made = order.madeOn();
        boolean longer = made == null || made.isBefore(opens);
        return longer && reviewed.filter(last -> !last.isBefore(opens)).isEmpty()
                ? Optional.of(new Candidate(opens, ReviewOccasion.BEFORE_EXPIRY, rule))
                : Optional.empty();
    }

    /// A notice, bail and an interim order end with what they wait for: that has clocks of its own, and nobody plans months ahead for them.
    private static boolean needed(OrderFacts order, LocalDate day, Deadlines deadlines) {
        if (order.type().isNotice() || order.type().isBail() || order.said() == OrderState.INTERIM) {
            return false;
        }
        var expires = order.expiresOn();
        if (expires == null) {
            return true;
        }
        var made = order.madeOn();
        return made != null && made.plusMonths(deadlines.setting("order-review.long-from-months", day).number()).isBefore(expires);
    }

    /// Since when nobody has looked at it: since the last review, or else since it was made.
    LocalDate since() {
        return reviewed.orElseGet(() -> {
            var made = order.madeOn();
            return made == null ? Days.of(order.recorded()) : made;
        });
    }

    /// It is long or without an end, and nobody said when it is looked at again.
    boolean missing() {
        return needed && scheduled.isEmpty();
    }
}
