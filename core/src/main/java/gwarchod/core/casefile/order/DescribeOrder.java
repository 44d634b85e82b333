package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says where an order comes from: the whole of it, as it is known now.
///
/// @param unknown what nobody here knows yet
/// @param trigger what has to happen before a prepared order is asked for
public record DescribeOrder(
        EntityId orderId, OrderOrigin origin, @Nullable Text from, @Nullable Text reference, @Nullable Boolean withoutNotice,
        List<OrderPart> unknown, @Nullable Text trigger)
        implements CaseCommand {
    public DescribeOrder {
        unknown = unknown == null ? List.of() : List.copyOf(unknown);
    }
}
