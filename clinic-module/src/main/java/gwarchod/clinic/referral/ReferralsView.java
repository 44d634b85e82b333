package gwarchod.clinic.referral;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The full content of the referrals' section, newest first: of the referrals to providers whose rows the reader's scope opens.
public record ReferralsView(List<Line> referrals, List<Prepared> waiting, List<Watch> watched, List<Report> reports) {
    public ReferralsView {
        referrals = List.copyOf(referrals);
        waiting = List.copyOf(waiting);
        watched = List.copyOf(watched);
        reports = List.copyOf(reports);
    }

    /// @param provider its name
    /// @param programme its name; empty for a clinic
    /// @param required an order requires the person to attend
    /// @param since when the stage was reached
    /// @param onward where it stands, and what can be done next
    /// @param consentOverdue consent is awaited for longer than it should be
    public record Line(
            EntityId id, ReferralKind kind, AgencyId providerId, String provider, @Nullable EntityId programmeId, String programme,
            ReferralStage stage, LocalDate since, LocalDate referredOn, ReferralConsent consent, @Nullable LocalDate consentOn,
            boolean consentOverdue, boolean required, boolean active, String reason, List<Step> history, Onward onward) {
        public Line {
            history = List.copyOf(history);
        }
    }

    /// A referral that is made when a crime comes to no further action.
    ///
    /// @param crime whose outcome it waits for; none: any of the case
    /// @param cancelled why it won't be made; none: it waits
    public record Prepared(
            EntityId id, String provider, String programme, String reason, @Nullable EntityId crime, Instant since, @Nullable String cancelled) {}

    /// The time after a programme, in which somebody goes on watching.
    ///
    /// @param dueOn of each check that is still to be made
    /// @param awaitsConsequence whether a person has to decide what its early end was, as an order requires it
    /// @param consequence what they decided
    public record Watch(
            EntityId id, String programme, LocalDate since, @Nullable String owner, List<LocalDate> dueOn, List<Check> checks,
            boolean awaitsConsequence, @Nullable Followed consequence) {
        public Watch {
            dueOn = List.copyOf(dueOn);
            checks = List.copyOf(checks);
        }
    }

    /// What a person decided the early end of one that an order requires was.
    public record Followed(Consequence consequence, String why, String by, LocalDate on) {}

    /// A provider's report at the end of a referral, given or owed.
    ///
    /// @param due none: it was given
    public record Report(
            EntityId id, String provider, String programme, ReferralStage outcome, LocalDate endedOn, @Nullable LocalDate due, boolean overdue,
            @Nullable Said said) {}

    /// @param achieved of who completed it
    /// @param came how many of the sessions they were `expected` at, for whoever sees the attendance in full as well
    /// @param reason, next of who didn't complete it; empty otherwise, as is what nobody said
    public record Said(
            @Nullable Achieved achieved, @Nullable Integer came, @Nullable Integer expected, List<String> modules, String behaviour, String risks,
            String recommendations, String reason, String next, String by, LocalDate on) {
        public Said {
            modules = List.copyOf(modules);
        }
    }

    public record Check(LocalDate on, MonitoringFinding found, String note, String by) {}

    /// @param why empty where nobody said
    public record Step(ReferralStage stage, LocalDate on, String why) {}

    static Optional<ReferralsView> of(CaseFile file, Rendering rendering) {
        var all = file.state(Referrals.DISCIPLINE).all().reversed().stream()
                .filter(referral -> rendering.opens(Referrals.SECTION_ID, referral.provider()))
                .toList();
        var waiting = file.state(Referrals.DISCIPLINE).waiting().reversed().stream()
                .filter(one -> one.met() == null && rendering.opens(Referrals.SECTION_ID, one.by()))
                .map(one -> prepared(one, rendering))
                .toList();
        return all.isEmpty() && waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferralsView(all.stream().map(referral -> line(file, referral, rendering)).toList(), waiting, watched(file, rendering),
                        Reports.of(file, all, rendering)));
    }

    /// For whoever sees the referrals to every provider: neither the one whose programme it was is told of it, nor any other.
    private static List<Watch> watched(CaseFile file, Rendering rendering) {
        var state = file.state(Referrals.DISCIPLINE);
        return state.all().reversed().stream()
                .filter(referral -> rendering.opens(Referrals.SECTION_ID, Monitoring.WHOEVER_MANAGES)
                        && !rendering.scope().isOf(referral.provider(), Set.of()))
                .flatMap(referral -> Monitoring.openedOn(referral).map(opened -> watch(file, referral, opened, rendering)).stream())
                .toList();
    }

    private static Watch watch(CaseFile file, Referral referral, LocalDate opened, Rendering rendering) {
        var state = file.state(Referrals.DISCIPLINE);
        var made = state.checks().stream().filter(one -> one.said().referral().equals(referral.id())).toList();
        return new Watch(referral.id(), referral.programmeName(), opened,
                Monitoring.owner(file, referral.id()).map(rendering.directory()::name).orElse(null),
                Monitoring.stillDue(file.settings(), opened, Monitoring.checks(state, referral.id())),
                made.stream().map(one -> new Check(one.said().on(), one.said().found(), rendering.text(one.said().note()),
                        rendering.directory().name(one.by()))).toList(),
                AfterEnd.awaitsConsequence(state, referral), Optional.ofNullable(state.ends().decided().get(referral.id()))
                        .map(one -> new Followed(one.consequence(), rendering.text(one.why()), rendering.directory().name(one.by()), Days.of(one.at())))
                        .orElse(null));
    }

    private static Prepared prepared(Waiting one, Rendering rendering) {
        return new Prepared(one.id(), rendering.directory().name(one.said().provider()), one.said().programmeName(),
                rendering.text(one.said().reason()), one.said().crime(), one.since(), rendering.optionalText(one.cancelled()));
    }

    private static Line line(CaseFile file, Referral referral, Rendering rendering) {
        var history = referral.steps().stream()
                .map(step -> new Step(step.stage(), step.on(), rendering.text(step.why())))
                .toList();
        return new Line(referral.id(), referral.kind(), referral.provider(), rendering.directory().name(referral.provider()),
                referral.programme(), referral.programmeName(), referral.stage(), referral.since(), referral.referredOn(),
                referral.consent(), referral.consentOn(), ConsentAwaited.overdue(referral, rendering.now()), referral.required(),
                referral.active(), rendering.text(referral.reason()), history, Onward.of(file, referral, rendering));
    }

    ReferralsSummary summary() {
        return new ReferralsSummary(referrals.stream()
                .map(line -> new ReferralsSummary.Line(line.id(), line.kind(), line.providerId(), line.provider(), line.programme(),
                        line.stage(), line.since(), line.referredOn(), line.consent(), line.consentOverdue(), line.required(), line.active()))
                .toList(), (int) waiting.stream().filter(one -> one.cancelled() == null).count());
    }
}
