package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A supervisor's word on a crime: what was considered is signed off, or its investigation is closed.
///
/// @param outcome under which it was closed; 0 of a sign-off
record Signed(EntityId crime, CommitRef ref, Instant at, UserId by, int outcome, @Nullable LocalDate outcomeOn, Text note) {}
