package gwarchod.clinic.referral;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Phrase;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;

/// What the end of a referral to a programme asks of the lead. Who left one is managed by a plan that counted on it; for whom one didn't suit, or
/// who wouldn't come, something else has to be thought of. Nothing follows by itself: it is asked until a person did it. Pure.
///
/// For whoever sees referrals in full and manages the person: that it isn't asked any more says that the plan was reviewed, or what was considered.
final class AfterEnd {
    static final AgendaRule LEFT = new AgendaRule("programme-left", (file, _) -> find(file, AfterEnd::left));
    static final AgendaRule NOT_TAKEN = new AgendaRule("programme-not-taken", (file, _) -> find(file, AfterEnd::notTaken));

    private AfterEnd() {}

    /// Until a review of the plan that was recorded after it.
    private static Findings left(CaseFile file, Referral referral) {
        var end = file.state(Referrals.DISCIPLINE).ends().of(referral);
        return referral.stage() != ReferralStage.WITHDREW || Plan.of(file).reviewedAfter(end.commit()) ? Findings.NONE : found(LEFT, referral, end);
    }

    /// Until they were or will be referred elsewhere, a measure was taken up in the plan, or it was recorded what was considered instead.
    private static Findings notTaken(CaseFile file, Referral referral) {
        var state = file.state(Referrals.DISCIPLINE);
        var end = state.ends().of(referral);
        boolean asks = referral.stage() == ReferralStage.UNSUITABLE || referral.standing() == ReferralStanding.DECLINED;
        return asks && !answered(file, state, referral, end.commit()) ? found(NOT_TAKEN, referral, end) : Findings.NONE;
    }

    private static boolean answered(CaseFile file, Referrals state, Referral referral, CommitRef end) {
        var opened = Monitoring.openedOn(referral).orElse(LocalDate.MAX);
        return state.all().stream().filter(one -> !one.id().equals(referral.id())).anyMatch(one -> one.asked().commit().number() > end.number())
                || state.waiting().stream().anyMatch(Waiting::waits)
                || Plan.of(file).extendedAfter(end)
                || Considerations.of(file).measureSince(opened);
    }

    private static Findings find(CaseFile file, BiFunction<CaseFile, Referral, Findings> rule) {
        return file.state(Referrals.DISCIPLINE).all().stream().filter(referral -> referral.kind() == ReferralKind.PROGRAMME)
                .map(referral -> rule.apply(file, referral)).collect(Findings.all());
    }

    private static Findings found(AgendaRule rule, Referral referral, Ends.Recorded end) {
        return Findings.of(new AgendaItem(rule.id() + ":" + referral.id(), rule.id(), Referrals.SECTION_ID,
                Phrase.of("agenda." + rule.id() + ".title", referral.programmeName()), new Cause(rule.id(), end.at(), end.commit()), Urgency.ROUTINE,
                Phrase.of("agenda." + rule.id() + ".asks"), Set.of(Monitoring.WHOEVER_MANAGES)).inFull());
    }
}
