package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Moves a session that lies ahead to another time or place.
///
/// @param venue where they meet; of a video session what staff need to know, or nothing
public record Reschedule(
        EntityId session, Instant startsAt, Instant endsAt, SessionMode mode, @Nullable String venue, AskedBy askedBy, Text why) {}
