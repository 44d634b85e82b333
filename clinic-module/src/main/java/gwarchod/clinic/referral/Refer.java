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
/// @param because why it is not the provider that the risk proposes; none: it is, or nothing is proposed
public record Refer(
        ReferralKind kind, AgencyId provider, @Nullable EntityId programme, @Nullable String programmeName, Text reason,
        @Nullable EntityId order, @Nullable LocalDate on, @Nullable Text because)
        implements CaseCommand {
    public Refer(
            ReferralKind kind, AgencyId provider, @Nullable EntityId programme, @Nullable String programmeName, Text reason,
            @Nullable EntityId order, @Nullable LocalDate on) {
        this(kind, provider, programme, programmeName, reason, order, on, null);
    }
}
