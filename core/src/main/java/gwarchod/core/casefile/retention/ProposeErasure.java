package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Asks that somebody be erased. Somebody else decides. The outcome's ids name it as `erasure`.
///
/// @param person a protected person of this case; none: the case's own person, and with them everything in the case
/// @param requestedOn when it was asked for
public record ProposeErasure(
        @Nullable PersonId person, ErasureGround ground, Requester requestedBy, LocalDate requestedOn, Text why) implements CaseCommand {}
