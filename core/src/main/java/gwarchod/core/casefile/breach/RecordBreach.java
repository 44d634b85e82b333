package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order, bail or a licence was broken.
///
/// @param orderId which order of this case; absent for bail or a licence that isn't recorded here
/// @param condition which condition, in words
public record RecordBreach(@Nullable EntityId orderId, Instant occurredAt, Text what, @Nullable Text condition) implements CaseCommand {}
