package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// They went into custody or hospital, or abroad.
///
/// @param until the day of release or return; absent: still away
public record RecordAway(AwayKind kind, LocalDate from, @Nullable LocalDate until) implements CaseCommand {}
