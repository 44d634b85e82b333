package gwarchod.core.casefile.development;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// It happens at another time, or doesn't happen.
///
/// @param at absent: it doesn't happen
public record ChangeDevelopment(EntityId development, @Nullable Instant at, Text why) implements CaseCommand {}
