package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was notified before is now otherwise.
///
/// @param notice the notice in advance that told of it
/// @param notifiedOn when it was notified; absent: it hasn't been
public record RecordChange(ChangeKind kind, LocalDate on, @Nullable EntityId notice, @Nullable LocalDate notifiedOn) implements CaseCommand {}
