package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The response to a breach came further: an arrest was made, the person was brought before a court.
public record RecordStep(EntityId breachId, BreachStep step, Instant at, @Nullable Text note) implements CaseCommand {}
