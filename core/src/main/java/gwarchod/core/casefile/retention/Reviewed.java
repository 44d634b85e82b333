package gwarchod.core.casefile.retention;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What came of a review.
///
/// @param until until when it is kept
/// @param to whom it was referred to
record Reviewed(EntityId id, @Nullable LocalDate until, @Nullable UserId to, UserId by, Instant at) {}
