package gwarchod.mappa.youth;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;

/// What the youth justice service's assessment came to: the danger to others beside the person's own safety and well-being.
///
/// @param note what others must know to keep the young person and everybody else safe
public record AssessYouth(LocalDate on, YouthLevel harmToOthers, YouthLevel safetyAndWellbeing, Text note) implements CaseCommand {}
