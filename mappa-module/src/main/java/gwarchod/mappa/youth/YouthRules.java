package gwarchod.mappa.youth;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.youth.YouthEvent.Assessed;
import gwarchod.mappa.youth.YouthEvent.Begun;
import gwarchod.mappa.youth.YouthEvent.Ended;
import gwarchod.mappa.youth.YouthEvent.TransitionPlanned;
import java.util.function.Function;

/// A person under 18 is first a child: the youth justice service takes part, says what their own safety needs beside the danger to others, and
/// says who takes over before it ends.
final class YouthRules {
    private YouthRules() {}

    static Decision begin(CaseFile file, BeginYouth said, Deciding with) {
        return Checks.at(with.now()).line("/worker", said.worker()).pastDate("/on", said.on()).then(() -> {
            var event = new Begun(said.agency(), with.guard().apply(new Text(said.worker())).raw(), said.on());
            var known = file.state(Youth.DISCIPLINE);
            if (known.isOpen() && known.begun() != null && known.begun().said().equals(event)) {
                return noChange();
            }
            return Person.of(file).dateOfBirth() == null ? refuse("youth-birth-unknown")
                    : !Person.of(file).under18(with.today()) ? refuse("youth-not-under-18")
                    : accept(event);
        });
    }

    static Decision assess(CaseFile file, AssessYouth said, Deciding with) {
        return Checks.at(with.now()).pastDate("/on", said.on()).text("/note", said.note()).then(() -> open(file, _ ->
                accept(new Assessed(said.on(), said.harmToOthers(), said.safetyAndWellbeing(), with.guard().apply(said.note())))));
    }

    static Decision plan(CaseFile file, PlanTransition said, Deciding with) {
        return Checks.at(with.now()).date("/on", said.on()).text("/how", said.how()).then(() -> open(file, _ ->
                accept(new TransitionPlanned(said.to(), said.on(), with.guard().apply(said.how())))));
    }

    /// Nobody turns 18 into nothing: who takes over is said before.
    static Decision end(CaseFile file, EndYouth said, Deciding with) {
        return Checks.at(with.now()).text("/note", said.note()).then(() -> open(file, known ->
                said.reason() == YouthEnd.TURNED_18 && known.transition() == null ? refuse("youth-transition-missing")
                        : said.reason() == YouthEnd.TURNED_18 && Person.of(file).under18(with.today()) ? refuse("youth-still-under-18")
                        : accept(new Ended(said.reason(), with.guard().apply(said.note())))));
    }

    private static Decision open(CaseFile file, Function<Youth, Decision> rule) {
        var known = file.state(Youth.DISCIPLINE);
        return known.isOpen() ? rule.apply(known) : refuse("youth-not-begun");
    }
}
