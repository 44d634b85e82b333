package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something happened after which an order has to be looked at again.
///
/// @param on the day it happened, where that isn't today
public record PromptReview(EntityId orderId, ReviewOccasion occasion, @Nullable LocalDate on, Text what) implements CaseCommand {}
