package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The person isn't wanted any more: found, or cancelled for a reason.
///
/// @param at absent: just now
/// @param note why, which must be said where it is cancelled
public record EndWanted(EntityId wanted, Found how, @Nullable Instant at, @Nullable Text note) implements CaseCommand {}
