package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody reviewed who is the primary perpetrator where suspect and victim allege against each other.
///
/// @param on when; none: today
public record ReviewPrimary(EntityId crime, PrimaryFinding finding, Text rationale, @Nullable LocalDate on) implements CaseCommand {}
