package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.management.Lead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the list over all cases needs of one referral: small, because every node holds it of every case.
///
/// @param since when the stage was reached
/// @param askedOn when consent was last asked for
/// @param consentOn when they answered
/// @param assessed whether the police did what comes before a decision on suitability
/// @param suited whether they were ever found suitable
/// @param begun whether they were ever taken on
/// @param reportDue by when its provider owes a report on its end; none: it owes none
/// @param watch the time after it in which somebody goes on watching; none while it goes on
public record ReferralEntry(
        EntityId id, ReferralKind kind, AgencyId provider, @Nullable EntityId programmeId, String programme, ReferralStage stage,
        ReferralConsent consent, boolean required,
        LocalDate referredOn, LocalDate since, LocalDate askedOn, @Nullable LocalDate consentOn, boolean assessed, boolean suited,
        boolean begun, @Nullable Watch watch, @Nullable LocalDate reportDue) {
    /// Under which name they stand on a card.
    public static final String KEPT = "referral.programmes";

    private static final Set<ReferralStage> SUITED =
            EnumSet.of(ReferralStage.SUITABLE, ReferralStage.NOT_READY, ReferralStage.WAITING, ReferralStage.STARTED);

    /// Whose row the watch after a programme is: no provider's.
    public static final AgencyId WATCHERS = Monitoring.WHOEVER_MANAGES;

    /// @param owner who watches; none: nobody was given it, and nobody leads
    /// @param reoffended whether a crime was reported in it
    /// @param next by when the next check is due; none: all were made
    public record Watch(LocalDate opened, @Nullable UserId owner, @Nullable LocalDate next, boolean reoffended) {}

    /// One that is made when a crime comes to no further action.
    ///
    /// @param by whose row it is until then
    public record Prepared(EntityId id, AgencyId by, AgencyId provider, String programme, LocalDate since) {}

    /// Those of one case.
    ///
    /// @param lead who leads it; none: nobody
    public record All(List<ReferralEntry> referrals, List<Prepared> prepared, @Nullable UserId lead) {
        public All {
            referrals = List.copyOf(referrals);
            prepared = List.copyOf(prepared);
        }
    }

    /// The last day on which consent is awaited in time.
    public LocalDate consentBy() {
        return askedOn.plus(ConsentAwaited.ASKED_AT_MOST);
    }

    static All of(CaseFile file) {
        var state = file.state(Referrals.DISCIPLINE);
        return new All(state.all().stream().map(one -> of(file, one)).toList(),
                state.waiting().stream().filter(Waiting::waits).map(one -> new Prepared(
                        one.id(), one.by(), one.said().provider(), one.said().programmeName(), Days.of(one.since()))).toList(),
                Management.of(file).lead().map(Lead::user).orElse(null));
    }

    private static ReferralEntry of(CaseFile file, Referral one) {
        return new ReferralEntry(one.id(), one.kind(), one.provider(), one.programme(), one.programmeName(), one.stage(), one.consent(), one.required(),
                one.referredOn(), one.since(), Days.of(one.asked().at()), one.consentOn(), assessed(file, one),
                one.steps().stream().anyMatch(step -> SUITED.contains(step.stage())), one.begun(),
                Monitoring.openedOn(one).map(opened -> watch(file, one, opened)).orElse(null),
                Reports.dueOn(file.settings(), file.state(Referrals.DISCIPLINE), one).orElse(null));
    }

    private static boolean assessed(CaseFile file, Referral one) {
        return Gate.of(file, one, one.referredOn()).parts().stream().noneMatch(part -> !part.need().ofReferral() && part.missing());
    }

    private static Watch watch(CaseFile file, Referral one, LocalDate opened) {
        var due = Monitoring.stillDue(file.settings(), opened, Monitoring.checks(file.state(Referrals.DISCIPLINE), one.id()));
        return new Watch(opened, Monitoring.owner(file, one.id()).orElse(null), due.isEmpty() ? null : due.getFirst(),
                Monitoring.reoffended(file, opened));
    }
}
