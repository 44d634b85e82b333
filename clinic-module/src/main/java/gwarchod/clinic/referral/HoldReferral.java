package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Puts a referral on hold, for a trial for example, or says anew until when it is.
///
/// @param kind why, in a word; none: another reason
/// @param until the day on which what it waits for is over, the trial for example, where somebody knows
/// @param reviewOn when somebody looks at it again; this or `until` is always said
public record HoldReferral(
        EntityId referral, @Nullable HoldKind kind, Text reason, @Nullable LocalDate until, @Nullable LocalDate reviewOn, @Nullable LocalDate on)
        implements CaseCommand {}
