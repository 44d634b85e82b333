package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// A conviction counts no longer.
public record EndConviction(EntityId conviction, ConvictionEnd how, LocalDate on, Text why) implements CaseCommand {}
