package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says what somebody who suits still waits for.
///
/// @param reason always where they aren't ready
public record PlaceReferral(EntityId referral, ReferralPlace waits, @Nullable Text reason, @Nullable LocalDate on) implements CaseCommand {}
