package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A change was notified before it happens.
///
/// @param kind absent: a stay at other premises
/// @param place which of the places of this person; absent for a stay: one that isn't among them yet
/// @param stated the day for which it was announced
public record GiveNotice(@Nullable ChangeKind kind, @Nullable EntityId place, LocalDate given, LocalDate stated) implements CaseCommand {}
