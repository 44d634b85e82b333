package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a crime; a later outcome takes the place of an earlier one (a victim who comes back reopens outcome 16 with 0).
///
/// @param outcome 0 to 22
/// @param standing what is established with it; absent: as before
public record RecordOutcome(EntityId crime, int outcome, LocalDate on, @Nullable Standing standing, @Nullable Text note)
        implements CaseCommand {}
