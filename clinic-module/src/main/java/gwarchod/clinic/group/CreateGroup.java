package gwarchod.clinic.group;

import gwarchod.clinic.programme.SessionMode;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Sets up a group that meets weekly until it has gone through every module of the programme.
///
/// @param firstOn the day of the first session; the others are a week apart each
/// @param at what the clocks say when a session begins: "18:30"
/// @param minutes how long a session takes
/// @param venue where they meet; of a video group what staff need to know, or nothing
/// @param places none: as many as the programme's terms say
/// @param briefing what staff must know to deliver it safely; nothing about victims
public record CreateGroup(
        EntityId programme, String name, LocalDate firstOn, String at, int minutes, SessionMode mode, @Nullable String venue,
        @Nullable Integer places, UserId lead, @Nullable UserId second, @Nullable Text briefing) {}
