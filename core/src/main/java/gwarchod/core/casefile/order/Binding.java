package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What others need to know of an order that binds the person: since when it has had its terms, and when it ends. Nothing of what it says.
///
/// @param termsOn since when it has had the terms it has: when it was made, or varied or renewed last
/// @param recorded when that was recorded, and by which commit
public record Binding(EntityId id, Optional<LocalDate> termsOn, boolean changed, Optional<LocalDate> expiresOn, Instant recorded, CommitRef ref) {
    /// Those whose last recorded state binds, also where their last day has passed and nobody has recorded that.
    public static List<Binding> of(CaseFile file) {
        return file.state(Orders.DISCIPLINE).all().stream().filter(order -> order.now().state().binds()).map(Binding::of).toList();
    }

    private static Binding of(Order order) {
        var now = order.now();
        boolean changed = now.state() == OrderState.VARIED || now.state() == OrderState.RENEWED;
        return new Binding(order.id(), changed ? Optional.of(now.on()) : Optional.ofNullable(now.madeOn()), changed,
                Optional.ofNullable(now.expiresOn()), order.latest().recorded(), order.latest().ref());
    }
}
