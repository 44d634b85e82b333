package gwarchod.core.casefile.development;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;

/// One development.
///
/// @param off it doesn't happen
public record Development(EntityId id, DevelopmentKind kind, Instant at, boolean off, Text note, Instant recorded, CommitRef ref) {}
