package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.Instant;

/// Something happened that starts or stops a clock of an order. Noted again, the later note counts.
public record NoteMilestone(EntityId orderId, Milestone what, Instant at) implements CaseCommand {}
