package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An order is to be reviewed by a day: the next review, whichever was the next before.
public record ScheduleReview(EntityId orderId, LocalDate dueOn, @Nullable Text why) implements CaseCommand {}
