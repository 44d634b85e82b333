package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the referrals' section, newest first: of the referrals to providers whose rows the reader's scope opens.
public record ReferralsView(List<Line> referrals) {
    public ReferralsView {
        referrals = List.copyOf(referrals);
    }

    /// @param provider its name
    /// @param programme its name; empty for a clinic
    /// @param required an order requires the person to attend
    /// @param since when the stage was reached
    /// @param consentOverdue consent is awaited for longer than it should be
    public record Line(
            EntityId id, ReferralKind kind, AgencyId providerId, String provider, @Nullable EntityId programmeId, String programme,
            ReferralStage stage, LocalDate since, LocalDate referredOn, ReferralConsent consent, @Nullable LocalDate consentOn,
            boolean consentOverdue, boolean required, boolean active, String reason, List<Step> history) {
        public Line {
            history = List.copyOf(history);
        }
    }

    /// @param why empty where nobody said
    public record Step(ReferralStage stage, LocalDate on, String why) {}

    static Optional<ReferralsView> of(CaseFile file, Rendering rendering) {
        var all = file.state(Referrals.DISCIPLINE).all().reversed().stream()
                .filter(referral -> rendering.opens(Referrals.SECTION_ID, referral.provider()))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferralsView(all.stream().map(referral -> line(referral, rendering)).toList()));
    }

    private static Line line(Referral referral, Rendering rendering) {
        var history = referral.steps().stream()
                .map(step -> new Step(step.stage(), step.on(), rendering.text(step.why())))
                .toList();
        return new Line(referral.id(), referral.kind(), referral.provider(), rendering.directory().name(referral.provider()),
                referral.programme(), referral.programmeName(), referral.stage(), referral.since(), referral.referredOn(),
                referral.consent(), referral.consentOn(), ConsentAwaited.overdue(referral, rendering.now()), referral.required(),
                referral.active(), rendering.text(referral.reason()), history);
    }

    ReferralsSummary summary() {
        return new ReferralsSummary(referrals.stream()
                .map(line -> new ReferralsSummary.Line(line.id(), line.kind(), line.providerId(), line.provider(), line.programme(),
                        line.stage(), line.since(), line.referredOn(), line.consent(), line.consentOverdue(), line.required(), line.active()))
                .toList());
    }
}
