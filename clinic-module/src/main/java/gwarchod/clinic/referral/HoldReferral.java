package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Puts a referral on hold, for a trial for example.
public record HoldReferral(EntityId referral, Text reason, @Nullable LocalDate on) implements CaseCommand {}
