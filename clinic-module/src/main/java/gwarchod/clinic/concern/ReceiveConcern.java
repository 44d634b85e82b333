package gwarchod.clinic.concern;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Says by name that one has a concern, and what one does about it. Whoever sent it reads all of this.
public record ReceiveConcern(EntityId concern, ReceivedAs says, @Nullable Text note) implements CaseCommand {}
