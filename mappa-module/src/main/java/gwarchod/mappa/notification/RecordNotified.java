package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A notification was made.
///
/// @param about the change, place, notice, journey or absence; absent for the first and the periodic ones
public record RecordNotified(NotificationKind kind, LocalDate on, @Nullable EntityId about) implements CaseCommand {}
