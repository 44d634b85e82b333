package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An inspector checked and tested what was done to find somebody.
///
/// @param at absent: just now
public record CheckLog(EntityId wanted, @Nullable Instant at, CheckResult result, @Nullable Text note) implements CaseCommand {}
