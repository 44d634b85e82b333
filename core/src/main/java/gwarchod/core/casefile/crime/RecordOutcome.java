package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What became of a crime; a later outcome takes the place of an earlier one. One that no longer stands is taken back by [ReopenOutcome].
///
/// @param outcome 0 to 22; 0 of a crime that has none yet
/// @param standing what is established with it; absent: as before
public record RecordOutcome(EntityId crime, int outcome, LocalDate on, @Nullable Standing standing, @Nullable Text note)
        implements CaseCommand {}
