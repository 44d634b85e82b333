package gwarchod.clinic.briefing;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says what the staff of a referral's provider must know, in the place of what was said before: everybody has to read it again.
///
/// @param staffSafety how staff stay safe
/// @param noContact whom the person must not meet there
/// @param venue what holds of the place and the time: nobody alone, no late evenings
public record WriteBriefing(
        EntityId referral, Text staffSafety, @Nullable Text noContact, @Nullable Text venue, LocalDate from, LocalDate reviewBy) implements CaseCommand {}
