package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;

/// Records a category and level that were settled elsewhere, as they were found. It decides nothing: what was decided here goes on holding.
///
/// @param origin who settled it
/// @param reference what it is called there: of ViSOR, MAPPS and nDelius the reference alone is kept, never the content
/// @param note what is known of why
public record RecordLevel(int category, int level, LocalDate since, LocalDate reviewDueOn, LevelOrigin origin, String reference, Text note)
        implements CaseCommand {}
