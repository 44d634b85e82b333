package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Prepares a referral for the case that a crime comes to no further action: with such an outcome it is made.
///
/// @param crime which crime; none: whichever of the case comes to that first
public record ReferIf(
        AgencyId provider, EntityId programme, String programmeName, Text reason, @Nullable EntityId crime) implements CaseCommand {
    /// The referral it becomes.
    public Refer refer() {
        return new Refer(ReferralKind.PROGRAMME, provider, programme, programmeName, reason, null, null);
    }
}
