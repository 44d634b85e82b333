package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;

/// Asks that somebody is assessed again before it is time.
///
/// @param on the day it became known
public record PromptArms(ArmsOccasion occasion, LocalDate on, Text why) implements CaseCommand {}
