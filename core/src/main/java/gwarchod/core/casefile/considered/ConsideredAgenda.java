package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What still has to be considered, and what came back after an intervention: both stand on agendas by themselves. Pure.
final class ConsideredAgenda {
    static final AgendaRule NOT_CONSIDERED = new AgendaRule("not-considered", ConsideredAgenda::notConsidered);
    static final AgendaRule REOFFENDED = new AgendaRule("reoffended-after", ConsideredAgenda::reoffended);

    /// Cautions, community resolution, diversion: outcomes that are themselves an intervention.
    private static final Set<Integer> INTERVENING = Set.of(2, 3, 8, 22);

    private ConsideredAgenda() {}

    /// But for MARAC: whether this counted it would tell whoever reads the log alone who was referred. Safeguarding asks for that itself
    /// (`marac-not-referred`).
    private static Findings notConsidered(CaseFile file, Instant now) {
        var state = Considerations.of(file);
        return Crimes.of(file).counted().filter(crime -> state.closed(crime).isEmpty())
                .map(crime -> notConsidered(crime, Asked.gaps(file, crime).stream()
                        .filter(gap -> !gap.option().code().equals(Considerations.MARAC)).toList(), now))
                .collect(Findings.all());
    }

    /// One item a crime, from the day after the first was due.
    private static Findings notConsidered(Crime crime, List<Asked> gaps, Instant now) {
        var overdue = gaps.stream().filter(gap -> !now.isBefore(lateFrom(gap))).toList();
        var next = gaps.stream().map(ConsideredAgenda::lateFrom).filter(now::isBefore).min(Comparator.naturalOrder());
        var found = overdue.stream().map(Asked::dueOn).min(Comparator.naturalOrder())
                .map(due -> Findings.of(item(crime, overdue.size(), due))).orElse(Findings.NONE);
        return next.map(found::until).orElse(found);
    }

    private static Instant lateFrom(Asked gap) {
        return Days.start(gap.dueOn().plusDays(1));
    }

    private static AgendaItem item(Crime crime, int many, LocalDate due) {
        return new AgendaItem("not-considered:" + crime.id() + ":" + due, NOT_CONSIDERED.id(), Considerations.LOG_ID,
                Phrase.of("agenda.not-considered.title", many, due),
                new Cause(NOT_CONSIDERED.id(), Days.start(due.plusDays(1)), crime.turns().getFirst().ref()), Urgency.HIGH,
                Phrase.of("agenda.not-considered.asks"));
    }

    private static Findings reoffended(CaseFile file, Instant now) {
        return again(file).map(last -> Findings.of(new AgendaItem("reoffended-after:" + last.id(), REOFFENDED.id(), Considerations.LOG_ID,
                Phrase.of("agenda.reoffended-after.title", last.reportedOn()),
                new Cause(REOFFENDED.id(), last.turns().getFirst().at(), last.turns().getFirst().ref()), Urgency.HIGH,
                Phrase.of("agenda.reoffended-after.asks")))).orElse(Findings.NONE);
    }

    /// The latest crime reported after an intervention, as long as no supervisor has signed off what was considered for it.
    static Optional<Crime> again(CaseFile file) {
        var state = Considerations.of(file);
        var first = interventions(file).min(Comparator.naturalOrder());
        return first.flatMap(day -> Crimes.of(file).counted()
                .filter(crime -> crime.reportedOn().isAfter(day) && state.signedOff(crime).isEmpty())
                .max(Comparator.comparing(Crime::reportedOn)));
    }

    /// The days on which there was one: by a crime's outcome, or because one was pursued.
    private static Stream<LocalDate> interventions(CaseFile file) {
        var outcomes = Crimes.of(file).counted().filter(crime -> INTERVENING.contains(crime.outcome())).map(Crime::outcomeOn);
        var pursued = Considerations.of(file).entries().stream()
                .filter(entry -> entry.considered().stream().anyMatch(ConsideredAgenda::intervened)).map(Entry::on);
        return Stream.concat(outcomes, pursued).flatMap(Stream::ofNullable);
    }

    private static boolean intervened(Considering one) {
        return (one.verdict() == Verdict.PURSUED || one.verdict() == Verdict.COMPLETED)
                && Option.of(one.what()).filter(option -> option.kind() == OptionKind.INTERVENTION).isPresent();
    }
}
