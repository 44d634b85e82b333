package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a breach is true came to be known: it was admitted, proved, not proved; or it was recorded in error.
///
/// @param note needed for one recorded in error: why
public record EstablishBreach(EntityId breachId, BreachFinding finding, LocalDate on, @Nullable Text note) implements CaseCommand {}
