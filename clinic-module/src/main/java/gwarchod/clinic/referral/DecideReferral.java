package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The provider's finding whether the person suits what they were referred to, with its reasons.
public record DecideReferral(EntityId referral, Suitability suitability, Text rationale, @Nullable LocalDate on) implements CaseCommand {}
