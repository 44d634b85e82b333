package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Sets a session of a programme.
///
/// @param group what the group is called: "Carmarthen, Tuesday evening"
/// @param briefing what staff must know to deliver it safely; nothing about victims
public record ScheduleSession(
        EntityId programme, String group, Instant startsAt, Instant endsAt, String venue, @Nullable Text briefing) {}
