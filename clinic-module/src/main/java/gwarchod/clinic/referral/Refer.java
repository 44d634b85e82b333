package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Refers the person to a programme or a clinic.
///
/// @param programme which of the provider's programmes, and `programmeName` as it is called; both or neither, and always for a programme
/// @param order the order or licence that requires them to attend; none where they come of their own accord
/// @param on when, where not today
public record Refer(
        ReferralKind kind, AgencyId provider, @Nullable EntityId programme, @Nullable String programmeName, Text reason,
        @Nullable EntityId order, @Nullable LocalDate on)
        implements CaseCommand {}
