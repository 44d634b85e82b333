package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Absences counted against the programme's own rule. Reaching its number is put to people; it ends nothing. How many there were the item
/// doesn't say: who reads it may see less than the judgements. Where their number is reached by those alone that were judged unacceptable, it is
/// for whoever reads the judgements.
final class AbsencesCounted {
    static final String ID = "absences-counted";

    /// A local setting, not from guidance: how long it is spoken about after the absence that reached the number.
    static final Duration STAYS = Duration.ofDays(28);

    static final AgendaRule RULE = new AgendaRule(ID, AbsencesCounted::find);

    private AbsencesCounted() {}

    private record Run(AgencyId provider, String programme) {}

    /// An absence that counts since a time.
    private record Counted(Instant since, CommitRef ref) {}

    private static Findings find(CaseFile file, Instant now) {
        return file.state(Attendances.DISCIPLINE).all().stream()
                .collect(Collectors.groupingBy(one -> new Run(one.provider(), one.now().programme())))
                .entrySet().stream()
                .sorted(Comparator.comparing(run -> run.getKey().provider().value() + run.getKey().programme()))
                .map(run -> find(run.getKey(), run.getValue(), now))
                .collect(Findings.all());
    }

    private static Findings find(Run run, List<Attended> sessions, Instant now) {
        var rule = sessions.stream().max(Comparator.comparing(one -> one.now().sessionOn())).map(one -> one.now().rule()).orElse(null);
        if (rule == null) {
            return Findings.NONE;
        }
        var any = sessions.stream().filter(Attended::absent).map(one -> new Counted(one.latest().recorded(), one.latest().ref()));
        var bad = sessions.stream().map(Attended::judged).filter(judged -> judged != null && !judged.acceptable())
                .map(judged -> new Counted(judged.recorded(), judged.ref()));
        var byAny = reached(any, rule.any()).map(last -> found(item(run, last), last, now)).orElse(Findings.NONE);
        return byAny.items().isEmpty()
                ? reached(bad, rule.unacceptable()).map(last -> found(item(run, last).inFull(), last, now)).orElse(Findings.NONE)
                : byAny;
    }

    /// The latest of them, where there are as many as the rule says.
    private static Optional<Counted> reached(Stream<Counted> absences, @Nullable Integer number) {
        var all = absences.sorted(Comparator.comparing(Counted::since)).toList();
        return number != null && number > 0 && all.size() >= number ? Optional.of(all.getLast()) : Optional.empty();
    }

    private static Findings found(AgendaItem item, Counted last, Instant now) {
        var gone = last.since().plus(STAYS);
        return now.isBefore(gone) ? Findings.of(item).until(gone) : Findings.NONE;
    }

    private static AgendaItem item(Run run, Counted last) {
        return new AgendaItem(ID + ":" + run.provider() + ":" + run.programme(), ID, Attendances.SECTION,
                Phrase.of("agenda.absences-counted.title", run.programme()), new Cause(ID, last.since(), last.ref()), Urgency.ROUTINE,
                Phrase.of("agenda.absences-counted.asks"), Set.of(run.provider()));
    }
}
