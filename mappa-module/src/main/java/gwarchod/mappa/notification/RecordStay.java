package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days at other premises in the United Kingdom. Which those are stands in ViSOR; here the same place has the same id.
///
/// @param place absent: one that isn't among this person's places yet
/// @param until the last day there; absent: still there
public record RecordStay(@Nullable EntityId place, LocalDate from, @Nullable LocalDate until) implements CaseCommand {}
