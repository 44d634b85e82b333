package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order was made known to others in a system.
///
/// @param reference its number there
public record CirculateOrder(EntityId orderId, Circulation system, LocalDate on, @Nullable Text reference) implements CaseCommand {}
