package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.CrimeEvent.ClassDisagreed;
import gwarchod.core.casefile.crime.CrimeEvent.ClassResolved;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeJudged;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.Instant;

/// How a crime is judged to be, who disagrees with its class or its judgement, and who decides. Pure.
final class ClassRules {
    /// Steps in the history of one crime's class at most.
    static final int TURNS_MAX = 200;

    static final AgendaRule DISPUTED = new AgendaRule("class-disputed", ClassRules::disputed);

    private ClassRules() {}

    static Decision judge(Crimes state, JudgeCrime command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> bounded(crime, with)
                .pastDate("/on", command.on())
                .text("/rationale", command.rationale())
                .then(() -> {
                    var guard = with.guard();
                    var judged = new CrimeJudged(crime.id(), command.on(), command.fixated().guarded(guard), command.obsessive().guarded(guard),
                            command.unwanted().guarded(guard), command.repeated().guarded(guard), command.conclusion(),
                            guard.apply(command.rationale()));
                    return judged.four().equals(crime.four()) && crime.turns().getLast().answers().equals(judged.answers())
                            ? Decision.noChange()
                            : Decision.accept(judged);
                }));
    }

    static Decision disagree(Crimes state, DisagreeOnClass command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> bounded(crime, with)
                .text("/why", command.why())
                .then(() -> {
                    var why = with.guard().apply(command.why());
                    var last = crime.turns().getLast();
                    boolean again = last.kind() == ClassTurn.ClassMove.DISAGREED && last.by().equals(with.actor().user())
                            && last.recordedAs() == command.shouldBe() && last.why().equals(why);
                    return again ? Decision.noChange() : Decision.accept(new ClassDisagreed(crime.id(), command.shouldBe(), why));
                }));
    }

    /// There must be something to decide; what is decided may be that both stand. Who is a party of the disagreement doesn't decide it.
    static Decision resolve(Crimes state, ResolveClass command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> Checks.at(with.now()).text("/why", command.why()).then(() -> {
            if (!crime.disputed()) {
                return Decision.refuse("class-not-disputed");
            }
            return crime.partiesOfDispute().contains(with.actor().user())
                    ? Decision.refuse("resolves-own-dispute")
                    : Decision.accept(new ClassResolved(
                            crime.id(), crime.recordedAs(), command.recordedAs(), with.guard().apply(command.why())));
        }));
    }

    private static Checks bounded(Crime crime, Deciding with) {
        return Checks.at(with.now()).holds(crime.turns().size() < TURNS_MAX, "too-many", "/crime", TURNS_MAX);
    }

    private static Findings disputed(CaseFile file, Instant now) {
        return Crimes.of(file).counted().filter(Crime::disputed).map(ClassRules::item).collect(Findings.all());
    }

    private static Findings item(Crime crime) {
        var last = crime.turns().getLast();
        return Findings.of(new AgendaItem(
                "class-disputed:" + crime.id(), DISPUTED.id(), Crimes.RECORDED.id(), Phrase.of("agenda.class-disputed.title"),
                new Cause(DISPUTED.id(), last.at(), last.ref()), Urgency.HIGH, Phrase.of("agenda.class-disputed.asks")));
    }
}
