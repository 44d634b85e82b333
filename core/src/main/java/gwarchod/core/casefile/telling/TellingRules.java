package gwarchod.core.casefile.telling;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.telling.TellingEvent.AdvocateTold;
import gwarchod.core.casefile.telling.TellingEvent.NotTold;
import gwarchod.core.casefile.telling.TellingEvent.TellerNamed;
import gwarchod.core.casefile.telling.TellingEvent.Told;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import java.util.function.Function;

/// What may be recorded about telling. Pure.
final class TellingRules {
    private TellingRules() {}

    static Decision name(CaseFile file, NameTeller command, Deciding with) {
        return about(file, command.kind(), command.source(), command.person(), with, due -> Checks.at(with.now())
                .time("/tellBy", command.tellBy())
                .holds(!command.tellBy().isAfter(due.latest()), due.happening().before() ? "telling-after-event" : "telling-after-latest", "/tellBy")
                .then(() -> {
                    var named = new TellerNamed(command.kind(), command.source(), command.person(), command.teller(), command.tellBy(),
                            isKnown(file, command.person()));
                    return named.equals(due.telling().teller()) ? Decision.noChange() : Decision.accept(named);
                }));
    }

    static Decision handOver(CaseFile file, HandOverTelling command) {
        var now = Tellings.of(file).with(command.kind(), command.source(), command.person()).teller();
        if (now == null) {
            return Decision.invalid("telling-without-teller", "/source");
        }
        if (now.teller().equals(command.teller())) {
            return Decision.noChange();
        }
        return now.teller().equals(command.from())
                ? Decision.accept(new TellerNamed(now.kind(), now.source(), now.person(), command.teller(), now.tellBy(), now.known()))
                : Decision.refuse("owner-changed");
    }

    static Decision told(CaseFile file, RecordTold command, Deciding with) {
        return about(file, command.kind(), command.source(), command.person(), with, due -> Checks.at(with.now())
                .past("/toldAt", command.toldAt())
                .holds(!command.about().isEmpty(), "value-required", "/about")
                .then(() -> {
                    var told = new Told(command.kind(), command.source(), command.person(), due.happening().day(), command.toldAt(), command.how(),
                            command.about().stream().sorted().toList(), with.guardedOrNone(command.note()), isKnown(file, command.person()));
                    return told.equals(due.telling().told()) ? Decision.noChange() : Decision.accept(told);
                }));
    }

    static Decision notTold(CaseFile file, RecordNotTold command, Deciding with) {
        return about(file, command.kind(), command.source(), command.person(), with, due -> Checks.at(with.now())
                .past("/triedAt", command.triedAt())
                .then(() -> {
                    var said = new NotTold(command.kind(), command.source(), command.person(), due.happening().day(), command.triedAt(),
                            command.because(), with.guardedOrNone(command.note()), isKnown(file, command.person()));
                    return said.equals(due.telling().notTold()) ? Decision.noChange() : Decision.accept(said);
                }));
    }

    static Decision advocate(CaseFile file, TellAdvocate command, Deciding with) {
        return about(file, command.kind(), command.source(), command.person(), with, due -> Checks.at(with.now())
                .past("/toldAt", command.toldAt())
                .holds(due.supported(), "nobody-supports-them", "/person")
                .then(() -> {
                    var said = new AdvocateTold(command.kind(), command.source(), command.person(), due.happening().day(), command.toldAt(),
                            command.how(), isKnown(file, command.person()));
                    return said.equals(due.telling().advocate()) ? Decision.noChange() : Decision.accept(said);
                }));
    }

    private static Decision about(
            CaseFile file, DevelopmentKind kind, EntityId source, PersonId person, Deciding with, Function<DueTelling, Decision> rule) {
        return DueTelling.of(file, with.now()).stream().filter(due -> due.telling().is(kind, source, person)).findFirst().map(rule)
                .orElseGet(() -> Decision.invalid("telling-unknown", "/source"));
    }

    private static boolean isKnown(CaseFile file, PersonId person) {
        return People.of(file.knownToAll()).has(person);
    }
}
