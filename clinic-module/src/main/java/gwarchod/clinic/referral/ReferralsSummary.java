package gwarchod.clinic.referral;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;

/// Where each referral stands, without a word of why.
///
/// @param waiting how many wait for a condition
public record ReferralsSummary(List<Line> referrals, int waiting) {
    public ReferralsSummary {
        referrals = List.copyOf(referrals);
    }

    public record Line(
            EntityId id, ReferralKind kind, AgencyId providerId, String provider, String programme, ReferralStage stage,
            LocalDate since, LocalDate referredOn, ReferralConsent consent, boolean consentOverdue, boolean required, boolean active) {}
}
