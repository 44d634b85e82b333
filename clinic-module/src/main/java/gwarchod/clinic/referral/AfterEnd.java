package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.EndDecided;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;

/// What the end of a referral to a programme asks of the lead. Who left one is managed by a plan that counted on it; for whom one didn't suit, or
/// who wouldn't come, something else has to be thought of; and the early end of one that an order requires may be a breach. Nothing follows by
/// itself: it is asked until a person did it. Pure.
///
/// For whoever sees referrals in full and manages the person: that it isn't asked any more says that the plan was reviewed, or what was considered.
final class AfterEnd {
    static final AgendaRule LEFT = new AgendaRule("programme-left", (file, _) -> find(file, AfterEnd::left));
    static final AgendaRule NOT_TAKEN = new AgendaRule("programme-not-taken", (file, _) -> find(file, AfterEnd::notTaken));

    static final AgendaRule CUT_SHORT = new AgendaRule("programme-ended-early", (file, _) -> find(file, AfterEnd::cutShort));

    private AfterEnd() {}

    /// Whether it is something of which a person decides what it was. To who came of their own accord there is nothing to break.
    static boolean hasConsequence(Referral referral) {
        return referral.required() && (referral.stage() == ReferralStage.ENDED_EARLY || referral.stage() == ReferralStage.WITHDREW);
    }

    static boolean awaitsConsequence(Referrals state, Referral referral) {
        return hasConsequence(referral) && !state.ends().decided().containsKey(referral.id());
    }

    /// What the early end of what an order requires was is for a person to decide: it is no breach by itself. A later decision replaces the first.
    static Decision decide(CaseFile file, DecideEnd command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var state = file.state(Referrals.DISCIPLINE);
            var known = state.get(command.referral());
            if (known.isEmpty()) {
                return Decision.invalid("referral-unknown", "/referral");
            }
            if (!known.get().required()) {
                return Decision.refuse("referral-not-required");
            }
            if (!hasConsequence(known.get())) {
                return Decision.refuse("referral-no-consequence");
            }
            var why = with.guard().apply(command.why());
            var before = state.ends().decided().get(command.referral());
            return before != null && before.consequence() == command.consequence() && before.why().equals(why)
                    ? Decision.noChange()
                    : Decision.accept(new EndDecided(command.referral(), command.consequence(), why));
        });
    }

    private static Findings cutShort(CaseFile file, Referral referral) {
        var state = file.state(Referrals.DISCIPLINE);
        return awaitsConsequence(state, referral) ? found(CUT_SHORT, referral, state.ends().of(referral), Urgency.HIGH) : Findings.NONE;
    }

    /// Until a review of the plan that was recorded after it.
    private static Findings left(CaseFile file, Referral referral) {
        var end = file.state(Referrals.DISCIPLINE).ends().of(referral);
        return referral.stage() == ReferralStage.WITHDREW && !Plan.of(file).reviewedAfter(end.commit())
                ? found(LEFT, referral, end, Urgency.ROUTINE)
                : Findings.NONE;
    }

    /// Until they were or will be referred elsewhere, a measure was taken up in the plan, or it was recorded what was considered instead.
    private static Findings notTaken(CaseFile file, Referral referral) {
        var state = file.state(Referrals.DISCIPLINE);
        var end = state.ends().of(referral);
        boolean asks = referral.stage() == ReferralStage.UNSUITABLE || referral.standing() == ReferralStanding.DECLINED;
        return asks && !answered(file, state, referral, end.commit()) ? found(NOT_TAKEN, referral, end, Urgency.ROUTINE) : Findings.NONE;
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

    private static Findings found(AgendaRule rule, Referral referral, Ends.Recorded end, Urgency urgency) {
        return Findings.of(new AgendaItem(rule.id() + ":" + referral.id(), rule.id(), Referrals.SECTION_ID,
                Phrase.of("agenda." + rule.id() + ".title", referral.programmeName()), new Cause(rule.id(), end.at(), end.commit()), urgency,
                Phrase.of("agenda." + rule.id() + ".asks"), Set.of(Monitoring.WHOEVER_MANAGES)).inFull());
    }
}
