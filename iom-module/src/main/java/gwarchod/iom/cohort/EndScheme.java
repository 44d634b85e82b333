package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A tag or a diversion ended.
public record EndScheme(EntityId scheme, LocalDate endedOn, SchemeEnding how, @Nullable Text note) implements CaseCommand {}
