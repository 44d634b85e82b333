package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Takes down, before a session, that a participant will not come: the one thing about its register that can be said ahead of it.
///
/// @param receivedAt when it was said; absent for now
/// @param evidence what was shown for the reason
public record NoticeAbsence(
        EntityId session, EntityId participantId, NoticeFrom givenBy, @Nullable Instant receivedAt, AbsenceReason reason, @Nullable Text evidence) {}
