package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// When the person is spoken about again.
public record SetPanelReview(EntityId item, LocalDate on) implements CaseCommand {}
