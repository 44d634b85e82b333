package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.disclosure.DisclosureEvent.DisclosureDecided;
import gwarchod.core.casefile.disclosure.DisclosureEvent.DisclosureMade;
import gwarchod.core.casefile.disclosure.DisclosureEvent.RelationshipRecorded;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What may be recorded about checks, and which are due. Pure.
final class DisclosureRules {
    static final AgendaRule DUE = new AgendaRule("disclosure-check-due", DisclosureRules::due);
    static final AgendaRule NOT_MADE = new AgendaRule("disclosure-not-made", DisclosureRules::notMade);

    private DisclosureRules() {}

    static Decision record(CaseFile file, RecordRelationship command, Deciding with) {
        var person = command.person();
        return Checks.at(with.now())
                .holds(person == null || People.of(file).has(person), "person-not-on-case", "/person")
                .pastDate("/learnedOn", command.learnedOn())
                .text("/how", command.how())
                .holds(DisclosureChecks.of(file).all().size() < DisclosureChecks.CHECKS_MAX, "too-many", "/how", DisclosureChecks.CHECKS_MAX)
                .then(() -> {
                    var check = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new RelationshipRecorded(check, person, command.learnedOn(),
                            with.guard().apply(command.how()))), Map.of("check", check.value()));
                });
    }

    static Decision decide(CaseFile file, DecideDisclosure command, Deciding with) {
        var checks = DisclosureChecks.of(file);
        var found = checks.find(command.check());
        var person = found.map(DisclosureCheck::person).orElse(command.person());
        return Checks.at(with.now())
                .holds(command.check() == null || found.isPresent(), "disclosure-check-unknown", "/check")
                .holds(command.check() != null || person != null && People.of(file).has(person), "person-not-on-case", "/person")
                .pastDate("/decidedOn", command.decidedOn())
                .order("/decidedOn", found.map(DisclosureCheck::learnedOn).orElse(null), command.decidedOn())
                .text("/why", command.why())
                .then(() -> {
                    if (found.flatMap(DisclosureCheck::made).isPresent()) {
                        return Decision.refuse("disclosure-already-made");
                    }
                    var id = found.map(DisclosureCheck::id).orElseGet(() -> new EntityId(with.ids().next()));
                    return Decision.accept(List.of(new DisclosureDecided(id, person, command.decision(), command.decidedOn(),
                            with.guard().apply(command.why()))), Map.of("check", id.value()));
                });
    }

    static Decision tell(CaseFile file, MakeDisclosure command, Deciding with) {
        var found = DisclosureChecks.of(file).find(command.check());
        if (found.isEmpty()) {
            return Decision.invalid("disclosure-check-unknown", "/check");
        }
        var check = found.get();
        return Checks.at(with.now()).pastDate("/toldOn", command.toldOn()).order("/toldOn", check.learnedOn(), command.toldOn()).then(() -> {
            var note = with.guardedOrNone(command.note());
            if (check.made().filter(new DisclosureCheck.Told(command.toldOn(), command.how(), note)::equals).isPresent()) {
                return Decision.noChange();
            }
            return check.awaitsTelling()
                    ? Decision.accept(new DisclosureMade(check.id(), check.person(), command.toldOn(), command.how(), note))
                    : Decision.refuse("disclosure-not-decided");
        });
    }

    private static Findings due(CaseFile file, Instant now) {
        var people = People.of(file);
        var open = DisclosureChecks.of(file).all().stream().filter(check -> check.decided().isEmpty())
                .map(check -> due(check.id().value(), check.due(file.settings()), new Cause(DUE.id(), check.recorded(), check.ref()), now));
        var unchecked = DisclosureChecks.unchecked(file).stream()
                .flatMap(person -> people.since(person).stream().map(since -> due(
                        person.value(), DisclosureChecks.decidedBy(file.settings(), Days.of(since.at())),
                        new Cause(DUE.id(), since.at(), since.commit()), now)));
        return Stream.concat(open, unchecked).collect(Findings.all());
    }

    /// From the first day on it is asked for; past its day it presses. Its cause is when that was recorded: when somebody heard of the
    /// partner, from which its last day follows, is for whoever reads checks in full.
    private static Findings due(String about, LocalDate due, Cause cause, Instant now) {
        var late = Days.start(due.plusDays(1));
        var found = Findings.of(item(DUE.id(), about, cause, now.isBefore(late) ? Urgency.ROUTINE : Urgency.HIGH));
        return now.isBefore(late) ? found.until(late) : found;
    }

    private static Findings notMade(CaseFile file, Instant now) {
        return DisclosureChecks.of(file).all().stream().filter(DisclosureCheck::awaitsTelling)
                .map(check -> Findings.of(item(NOT_MADE.id(), check.id().value(), new Cause(NOT_MADE.id(),
                        check.recorded(), check.ref()), Urgency.HIGH)))
                .collect(Findings.all());
    }

    private static AgendaItem item(String rule, String about, Cause cause, Urgency urgency) {
        return new AgendaItem(rule + ":" + about, rule, DisclosureChecks.CHECKS.id(), Phrase.of("agenda." + rule + ".title"), cause,
                urgency, Phrase.of("agenda." + rule + ".asks"));
    }
}
