package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Time at a place where somebody under 18 lives or stays.
///
/// @param place absent: one that isn't among this person's places yet
/// @param until absent: still there
public record RecordChildStay(@Nullable EntityId place, Instant from, @Nullable Instant until) implements CaseCommand {}
