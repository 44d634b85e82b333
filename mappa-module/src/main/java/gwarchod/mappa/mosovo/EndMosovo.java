package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;

/// Ends management by these officers.
public record EndMosovo(MosovoEnd how, LocalDate on, Text note) implements CaseCommand {}
