package gwarchod.clinic.programme;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Sets a session for one person: a one-to-one, or a catch-up for one they missed.
///
/// @param makesUp the session they missed; for a catch-up only
public record ArrangeForOne(
        CaseId caseId, EntityId referral, SessionKind kind, @Nullable EntityId makesUp, Instant startsAt, Instant endsAt, SessionMode mode,
        @Nullable String venue, UserId deliveredBy) {}
