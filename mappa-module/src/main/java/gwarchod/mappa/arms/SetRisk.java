package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says how high the risk is.
///
/// @param since absent: from today
/// @param reference of the record it was taken from, if it wasn't judged here
public record SetRisk(MosovoRisk level, @Nullable LocalDate since, Text why, @Nullable String reference) implements CaseCommand {}
