package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was on hold is taken up again, at the stage before.
public record ResumeReferral(EntityId referral, @Nullable Text note, @Nullable LocalDate on) implements CaseCommand {}
