package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What came of a breach.
public record RecordBreachOutcome(EntityId breachId, BreachOutcome outcome, LocalDate on, @Nullable Text note) implements CaseCommand {}
