package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// A condition of an order holds no more after a day.
///
/// @param on its last day
public record EndCondition(EntityId orderId, EntityId conditionId, LocalDate on, Text why) implements CaseCommand {}
