package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.CrimeEvent.CounterAlleged;
import gwarchod.core.casefile.crime.CrimeEvent.PrimaryReviewed;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Suspect and victim who allege against each other: who is the primary perpetrator is found out before anybody is treated as one. Pure.
final class CounterRules {
    /// Allegations and reviews of one crime at most.
    static final int TURNS_MAX = 100;

    static final AgendaRule UNREVIEWED = new AgendaRule("primary-unreviewed", CounterRules::unreviewed);

    private CounterRules() {}

    static Decision allege(Crimes state, AllegeCounter command, Deciding with) {
        var other = command.otherCrime();
        return CrimeRules.standing(state, command.crime(), crime -> Checks.at(with.now())
                .text("/what", command.what())
                .optionalLine("/otherCrime", other == null ? null : other.raw())
                .pastDate("/on", command.on())
                .holds(crime.investigated().counters().size() < TURNS_MAX, "too-many", "/what", TURNS_MAX)
                .then(() -> Decision.accept(new CounterAlleged(
                        crime.id(), with.guard().apply(command.what()), with.guardedOrNone(other), on(command.on(), with)))));
    }

    static Decision review(Crimes state, ReviewPrimary command, Deciding with) {
        return CrimeRules.standing(state, command.crime(), crime -> Checks.at(with.now())
                .text("/rationale", command.rationale())
                .pastDate("/on", command.on())
                .holds(crime.investigated().counters().size() < TURNS_MAX, "too-many", "/rationale", TURNS_MAX)
                .then(() -> crime.investigated().counters().isEmpty()
                        ? Decision.refuse("nothing-alleged-back")
                        : Decision.accept(new PrimaryReviewed(
                                crime.id(), command.finding(), with.guard().apply(command.rationale()), on(command.on(), with)))));
    }

    private static LocalDate on(@Nullable LocalDate said, Deciding with) {
        return said == null ? with.today() : said;
    }

    /// From the allegation on until a review has settled it.
    private static Findings unreviewed(CaseFile file, Instant now) {
        return Crimes.of(file).counted().filter(crime -> crime.investigated().primary().open()).map(crime -> {
            var last = crime.investigated().counters().getLast();
            return Findings.of(new AgendaItem(UNREVIEWED.id() + ":" + crime.id(), UNREVIEWED.id(), Crimes.RECORDED.id(),
                    Phrase.of("agenda.primary-unreviewed.title"), new Cause(UNREVIEWED.id(), last.at(), last.ref()), Urgency.HIGH,
                    Phrase.of("agenda.primary-unreviewed.asks")));
        }).collect(Findings.all());
    }
}
