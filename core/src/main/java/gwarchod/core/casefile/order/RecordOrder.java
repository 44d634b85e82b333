package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records an order, whoever made or sought it, in whatever state it is.
///
/// @param type the code of an [OrderType]
/// @param on the day it came into this state, where that isn't today
/// @param court which made it or is asked to
/// @param expiresOn the last day; absent: until further order
/// @param owner who answers for it; absent is shown as unowned
/// @param requiresProgramme whether it requires the person to attend a programme
/// @param reason why it was considered, declined or sought
/// @param origin whose it is; absent: not known
/// @param from which court, force or agency it comes from
/// @param reference its number there
/// @param withoutNotice whether it was made without the person being told; absent: not known
/// @param unknown what nobody here knows of it yet
/// @param trigger for an order prepared in case something happens: what
/// @param adjournedTo when it is heard next
public record RecordOrder(
        String type,
        OrderState state,
        @Nullable LocalDate on,
        @Nullable Text court,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate servedOn,
        @Nullable LocalDate expiresOn,
        @Nullable UserId owner,
        List<OrderCondition> conditions,
        boolean requiresProgramme,
        @Nullable Text reason,
        @Nullable OrderOrigin origin,
        @Nullable Text from,
        @Nullable Text reference,
        @Nullable Boolean withoutNotice,
        List<OrderPart> unknown,
        @Nullable Text trigger,
        @Nullable LocalDate adjournedTo)
        implements CaseCommand {
    public RecordOrder {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        unknown = unknown == null ? List.of() : List.copyOf(unknown);
    }

    /// Nothing is said of where it comes from.
    public RecordOrder(
            String type, OrderState state, @Nullable LocalDate on, @Nullable Text court, @Nullable LocalDate madeOn,
            @Nullable LocalDate servedOn, @Nullable LocalDate expiresOn, @Nullable UserId owner, List<OrderCondition> conditions,
            boolean requiresProgramme, @Nullable Text reason) {
        this(type, state, on, court, madeOn, servedOn, expiresOn, owner, conditions, requiresProgramme, reason,
                null, null, null, null, List.of(), null, null);
    }

    @Override
    public List<Mention> mentions() {
        return Mention.worker("/owner", owner).toList();
    }
}
