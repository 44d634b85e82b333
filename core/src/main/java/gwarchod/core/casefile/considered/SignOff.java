package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// A supervisor signs off what was considered for a crime.
public record SignOff(EntityId crime, @Nullable Text note) implements CaseCommand {}
