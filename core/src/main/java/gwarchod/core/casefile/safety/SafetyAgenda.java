package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.ids.PersonId;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What is missing for somebody's safety: a plan where there is stalking, its review, and that they be told that the suspect knows their
/// address. No title names anybody. Pure.
final class SafetyAgenda {
    static final AgendaRule MISSING = new AgendaRule("safety-plan-missing", SafetyAgenda::missing);
    static final AgendaRule REVIEW_DUE = new AgendaRule("safety-plan-review-due", SafetyAgenda::reviewDue);
    static final AgendaRule NOT_TOLD = new AgendaRule("address-not-told", SafetyAgenda::notTold);

    private SafetyAgenda() {}

    /// The victims of stalking with whom no plan was made, while that is still wanted: a file without an open or recorded stalking crime
    /// asks for none.
    static List<PersonId> unplanned(CaseFile file) {
        var people = People.of(file);
        var plans = SafetyPlans.of(file);
        return Crimes.of(file).stalking()
                ? people.ids().stream()
                        .filter(person -> people.kind(person).filter(kind -> kind == ProtectedKind.VICTIM).isPresent())
                        .filter(person -> !plans.planned(person))
                        .toList()
                : List.of();
    }

    private static Findings missing(CaseFile file, Instant now) {
        var people = People.of(file);
        return unplanned(file).stream()
                .flatMap(person -> people.since(person).map(since -> Findings.of(item(
                        MISSING.id(), person.value(), new Cause(MISSING.id(), since.at(), since.commit()), Urgency.HIGH))).stream())
                .collect(Findings.all());
    }

    private static Findings reviewDue(CaseFile file, Instant now) {
        return SafetyPlans.of(file).all().stream()
                .flatMap(safety -> safety.plan().map(plan -> {
                    var from = Days.start(plan.reviewOn().plusDays(1));
                    return now.isBefore(from) ? Findings.later(from) : Findings.of(item(
                            REVIEW_DUE.id(), safety.person() + ":" + plan.reviewOn(), new Cause(REVIEW_DUE.id(), from, plan.ref()), Urgency.HIGH,
                            plan.reviewOn()));
                }).stream())
                .collect(Findings.all());
    }

    private static Findings notTold(CaseFile file, Instant now) {
        return SafetyPlans.of(file).all().stream()
                .flatMap(safety -> Stream.ofNullable(safety.address()).filter(Safety.Address::untold)
                        .map(address -> Findings.of(item(NOT_TOLD.id(), safety.person().value(),
                                new Cause(NOT_TOLD.id(), address.recorded(), address.ref()), Urgency.IMMEDIATE))))
                .collect(Findings.all());
    }

    private static AgendaItem item(String rule, String about, Cause cause, Urgency urgency, Object... said) {
        return new AgendaItem(rule + ":" + about, rule, SafetyPlans.PLANS.id(), Phrase.of("agenda." + rule + ".title", said), cause, urgency,
                Phrase.of("agenda." + rule + ".asks"));
    }
}
