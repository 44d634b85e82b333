package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import java.time.LocalDate;

/// They have no fixed abode from a day.
public record RecordNoAbode(LocalDate from) implements CaseCommand {}
