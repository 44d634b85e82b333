package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.order.OrderFacts;
import gwarchod.core.casefile.orderwatch.WatchEvent.KeptOnBail;
import gwarchod.core.deadline.BailAuthority;
import gwarchod.core.deadline.BailLimit;
import gwarchod.core.deadline.Deadlines;
import gwarchod.core.deadline.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Bail before charge: until when it lasts, and who may keep it going.
///
/// @param limits of each authority; none where nobody noted the arrest
record Bail(@Nullable LocalDate said, @Nullable KeptOnBail kept, List<BailLimit> limits) {
    static Bail of(OrderFacts order, OrderWatch watch, Deadlines deadlines) {
        var arrested = watch.at(order.id(), Milestone.ARRESTED).map(Days::of);
        return new Bail(order.expiresOn(), watch.bail(order.id()).orElse(null), arrested.map(deadlines::bail).orElse(List.of()));
    }

    /// The last day as it was recorded, or else as the law has it.
    Optional<LocalDate> ends() {
        if (said != null) {
            return Optional.of(said);
        }
        return kept != null ? Optional.of(kept.until()) : limits.stream().findFirst().map(limit -> limit.ends().lastDay());
    }

    /// What an authority may keep it to.
    Optional<Due> limit(BailAuthority authority) {
        return limits.stream().filter(limit -> limit.authority() == authority).map(BailLimit::ends).findFirst();
    }

    /// Whose authority it lasts on now: who kept it going, or else the custody officer.
    BailAuthority authority() {
        return kept == null ? BailAuthority.CUSTODY_OFFICER : kept.authority();
    }

    /// It was kept for longer than that authority may: what a court did is recorded, and asked about.
    boolean beyondAuthority() {
        return ends().flatMap(end -> limit(authority()).map(most -> end.isAfter(most.lastDay()))).orElse(false);
    }

    /// Who may keep it going next.
    Optional<BailLimit> next() {
        return ends().flatMap(end -> limits.stream().filter(limit -> limit.ends().lastDay().isAfter(end)
                && limit.authority().compareTo(BailAuthority.CUSTODY_OFFICER) > 0).findFirst());
    }
}
