package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The person begins, or takes up again what was on hold.
public record StartReferral(EntityId referral, @Nullable LocalDate on) implements CaseCommand {}
