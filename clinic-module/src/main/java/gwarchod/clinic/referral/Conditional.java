package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.ConditionMet;
import gwarchod.clinic.referral.ReferralEvent.Made;
import gwarchod.clinic.referral.ReferralEvent.Prepared;
import gwarchod.clinic.referral.ReferralEvent.WaitCancelled;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.Outcomes;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Referrals prepared for the case that a crime comes to no further action: they are made with the outcome, in the same commit, and then are
/// referrals like any other. The review of July 2023 found a note asking somebody to call the co-ordinator "if it is NFA". Pure.
final class Conditional {
    static final AgendaRule CAME_DUE = new AgendaRule("referral-came-due", Conditional::cameDue);

    private Conditional() {}

    static Decision prepare(CaseFile file, ReferIf command, Deciding with) {
        var crime = command.crime();
        return Checks.at(with.now())
                .line("/programmeName", command.programmeName())
                .text("/reason", command.reason())
                .holds(crime == null || Crimes.of(file).find(crime).isPresent(), "crime-not-on-case", "/crime")
                .then(() -> {
                    if (Crimes.of(file).counted().noneMatch(one -> undecided(one) && (crime == null || one.id().equals(crime)))) {
                        return Decision.refuse("outcome-known-already");
                    }
                    boolean twice = file.state(Referrals.DISCIPLINE).waiting().stream().filter(Waiting::waits).anyMatch(one ->
                            one.said().programme().equals(command.programme()) && Objects.equals(one.said().crime(), crime));
                    if (twice) {
                        return Decision.refuse("referral-waits-already");
                    }
                    var id = new EntityId(with.ids().next());
                    var name = with.guard().apply(new Text(command.programmeName())).raw();
                    return Decision.accept(List.of(new Prepared(id, command.provider(), command.programme(), name,
                            with.guard().apply(command.reason()), crime)), Map.of("referral", id.value()));
                });
    }

    private static boolean undecided(Crime crime) {
        return !Outcomes.noFurtherAction(crime.outcome());
    }

    static Decision cancel(CaseFile file, CancelWaiting command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> file.state(Referrals.DISCIPLINE).waiting(command.referral())
                .map(known -> known.waits()
                        ? Decision.accept(new WaitCancelled(known.id(), with.guard().apply(command.why())))
                        : Decision.refuse("referral-waits-no-longer"))
                .orElseGet(() -> Decision.invalid("referral-unknown", "/referral")));
    }

    /// What becomes of what waits when outcomes are recorded: each waits for one. A referral that is open already isn't made twice, nor is one
    /// that two of them waited to make.
    static List<Event> follows(CaseFile before, List<Event> decided) {
        var state = before.state(Referrals.DISCIPLINE);
        var ended = decided.stream().flatMap(event -> Crimes.outcomeIn(event).stream())
                .filter(one -> Outcomes.noFurtherAction(one.outcome())).toList();
        var made = new HashSet<EntityId>();
        var events = new ArrayList<Event>();
        state.waiting().stream().filter(Waiting::waits).forEach(one -> ended.stream().filter(end -> one.isFor(end.crime())).findFirst().ifPresent(end -> {
            events.add(new ConditionMet(one.id(), end.crime(), end.outcome()));
            if (!state.refers(one.said().provider(), one.said().programme()) && made.add(one.said().programme())) {
                events.add(made(one.said()));
            }
        }));
        return events;
    }

    private static Made made(Prepared said) {
        return new Made(said.referral(), ReferralKind.PROGRAMME, said.provider(), said.programme(), said.programmeName(), said.reason(), null, null);
    }

    /// From the outcome on until the person answered, or it was found out whether they suit.
    private static Findings cameDue(CaseFile file, Instant now) {
        var state = file.state(Referrals.DISCIPLINE);
        return state.waiting().stream()
                .filter(one -> one.met() != null)
                .flatMap(one -> state.get(one.id()).stream())
                .filter(referral -> referral.stage() == ReferralStage.REFERRED && referral.consent() == ReferralConsent.AWAITED)
                .map(referral -> Findings.of(new AgendaItem(CAME_DUE.id() + ":" + referral.id(), CAME_DUE.id(), Referrals.SECTION_ID,
                        Phrase.of("agenda.referral-came-due.title", referral.programmeName()),
                        new Cause(CAME_DUE.id(), referral.asked().at(), referral.asked().commit()), Urgency.HIGH,
                        Phrase.of("agenda.referral-came-due.asks"), Set.of(referral.provider()))))
                .collect(Findings.all());
    }
}
