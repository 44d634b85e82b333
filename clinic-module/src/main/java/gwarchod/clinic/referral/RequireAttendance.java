package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records that an order now requires the person to attend what they were referred to.
public record RequireAttendance(EntityId referral, EntityId order, @Nullable LocalDate on) implements CaseCommand {}
