package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// What went on until a day: an absence, a stay, a time without a fixed abode.
public record RecordEnd(EntityId about, LocalDate on) implements CaseCommand {}
