package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;

/// A ground ends on another day than was said when it was recorded.
public record EndGround(EntityId ground, GroundEnd why, LocalDate last, Text note) implements CaseCommand {}
