package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Ends a referral. Why is asked of everything but completing.
public record EndReferral(EntityId referral, ReferralEnd how, @Nullable Text reason, @Nullable LocalDate on) implements CaseCommand {}
