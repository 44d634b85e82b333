package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentState;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Somebody ought to be managed, and nobody has decided yet: proposed by a rule, decided by a person. It follows from what is recorded:
/// nothing is written before somebody decides.
///
/// @param key stable, by which it is decided on
/// @param since the day it speaks for managing the person
/// @param due the last day on which it is decided in time
/// @param recorded when that was recorded
record Proposal(String key, ProposalKind kind, LocalDate since, LocalDate due, Instant recorded, CommitRef ref) {
    private static final Set<String> STALKING_ORDERS = Set.of("spo", "spo-int");

    /// Those nobody decided on, of somebody who is in no cohort. Whoever takes somebody out decides on all that spoke for managing them by then.
    static List<Proposal> open(CaseFile file, Instant now) {
        var cohort = Cohort.of(file);
        return cohort.now().isPresent() ? List.of() : all(file, Days.of(now))
                .filter(one -> !cohort.panel().decided(one.key()))
                .filter(one -> cohort.leftOn().filter(left -> !one.since().isAfter(left)).isEmpty())
                .toList();
    }

    private static Stream<Proposal> all(CaseFile file, LocalDate today) {
        var sash = Assessments.of(file).all().stream()
                .filter(one -> one.tool() == AssessmentTool.SASH && one.state() == AssessmentState.COMPLETED && one.level() == AssessmentLevel.HIGH)
                .map(one -> of(file.settings(), "sash-" + one.id(), ProposalKind.HIGH_SASH, one.completedOn() == null ? one.consideredOn() : one.completedOn(),
                        one.recorded(), one.considered()));
        var orders = file.state(Orders.DISCIPLINE).binding(STALKING_ORDERS, today).stream()
                .map(one -> of(file.settings(), "order-" + one.id(), ProposalKind.STALKING_ORDER, one.since(), one.recorded(), one.ref()));
        var referrals = Cohort.of(file).panel().referrals().stream()
                .map(one -> of(file.settings(), "referral-" + one.id(), ProposalKind.REFERRAL, Days.of(one.at()), one.at(), one.ref()));
        return Stream.of(sash, orders, referrals).flatMap(kind -> kind);
    }

    private static Proposal of(Settings settings, String key, ProposalKind kind, LocalDate since, Instant recorded, CommitRef ref) {
        return new Proposal(key, kind, since, since.plusDays(IomSettings.answerDays(settings, kind, since)), recorded, ref);
    }

    boolean late(LocalDate today) {
        return today.isAfter(due);
    }
}
