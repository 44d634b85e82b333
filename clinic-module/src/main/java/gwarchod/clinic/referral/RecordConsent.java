package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records what the person said to a referral: a fact, also when they change their mind. Asking anew is `awaited`.
public record RecordConsent(EntityId referral, ReferralConsent consent, @Nullable Text note, @Nullable LocalDate on) implements CaseCommand {}
