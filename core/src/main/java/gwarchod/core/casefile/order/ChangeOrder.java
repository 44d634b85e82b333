package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order comes into another state, is varied or changes hands. What is absent stays as it is.
///
/// @param on the day it happened, where that isn't today
/// @param indefinite true where it now lasts until further order, whatever `expiresOn` was
/// @param conditions all of them as they are now, by their words: one that isn't among them has ended
/// @param adjournedTo when it is heard next
/// @param supersededBy which other order of this case stands in its place
public record ChangeOrder(
        EntityId orderId,
        OrderState state,
        @Nullable LocalDate on,
        Text reason,
        @Nullable Text court,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Boolean indefinite,
        @Nullable UserId owner,
        @Nullable List<OrderCondition> conditions,
        @Nullable Boolean requiresProgramme,
        @Nullable LocalDate adjournedTo,
        @Nullable EntityId supersededBy)
        implements CaseCommand {
    public ChangeOrder {
        conditions = conditions == null ? null : List.copyOf(conditions);
    }

    /// Neither adjourned nor superseded.
    public ChangeOrder(
            EntityId orderId, OrderState state, @Nullable LocalDate on, Text reason, @Nullable Text court, @Nullable LocalDate madeOn,
            @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, @Nullable Boolean indefinite, @Nullable UserId owner,
            @Nullable List<OrderCondition> conditions, @Nullable Boolean requiresProgramme) {
        this(orderId, state, on, reason, court, madeOn, servedOn, expiresOn, indefinite, owner, conditions, requiresProgramme, null, null);
    }

    @Override
    public List<Mention> mentions() {
        return Mention.worker("/owner", owner).toList();
    }
}
