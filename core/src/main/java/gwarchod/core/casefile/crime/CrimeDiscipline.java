package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.people.People;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.util.List;

/// What recorded crimes bring to the case file.
final class CrimeDiscipline implements Discipline<Crimes> {
    @Override
    public String name() {
        return "crime";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("crime.recorded.1", CrimeEvent.CrimeRecorded.class),
                new EventType<>("crime.reclassified.1", CrimeEvent.CrimeReclassified.class),
                new EventType<>("crime.outcome-recorded.1", CrimeEvent.OutcomeRecorded.class),
                new EventType<>("crime.outcome-reopened.1", CrimeEvent.OutcomeReopened.class),
                new EventType<>("crime.cancelled.1", CrimeEvent.CrimeCancelled.class),
                new EventType<>("crime.offence-set.1", CrimeEvent.OffenceSet.class),
                new EventType<>("crime.circumstances-recorded.1", CrimeEvent.CircumstancesRecorded.class),
                new EventType<>("crime.judged.1", CrimeEvent.CrimeJudged.class),
                new EventType<>("crime.class-disagreed.1", CrimeEvent.ClassDisagreed.class),
                new EventType<>("crime.class-resolved.1", CrimeEvent.ClassResolved.class),
                new EventType<>("crime.linked.1", CrimeEvent.CrimesLinked.class),
                new EventType<>("crime.unlinked.1", CrimeEvent.CrimesUnlinked.class),
                new EventType<>("crime.officer-assigned.1", CrimeEvent.OfficerAssigned.class),
                new EventType<>("crime.relation-corrected.1", CrimeEvent.RelationCorrected.class),
                new EventType<>("crime.counter-alleged.1", CrimeEvent.CounterAlleged.class),
                new EventType<>("crime.primary-reviewed.1", CrimeEvent.PrimaryReviewed.class));
    }

    @Override
    public Crimes empty() {
        return Crimes.NONE;
    }

    @Override
    public Crimes evolve(Crimes state, Fact fact) {
        return Crimes.evolve(state, fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        var section = Crimes.RECORDED.id();
        return List.of(
                CommandType.of("crime.record", RecordCrime.class, section,
                        (file, command, with) -> CrimeRules.record(Crimes.of(file), People.of(file), command, with)),
                CommandType.of("crime.reclassify", ReclassifyCrime.class, section,
                        (file, command, with) -> CrimeRules.reclassify(Crimes.of(file), command, with)),
                CommandType.of("crime.reopen-outcome", ReopenOutcome.class, section,
                        (file, command, with) -> CrimeRules.reopen(Crimes.of(file), command, with)),
                CommandType.of("crime.record-outcome", RecordOutcome.class, section,
                        (file, command, with) -> CrimeRules.outcome(Crimes.of(file), command, with)),
                CommandType.of("crime.set-offence", SetOffence.class, section,
                        (file, command, with) -> CrimeRules.offence(Crimes.of(file), command, with)),
                CommandType.of("crime.cancel", CancelCrime.class, section,
                        (file, command, with) -> CrimeRules.cancel(Crimes.of(file), command, with)),
                CommandType.of("crime.record-circumstances", RecordCircumstances.class, section,
                        (file, command, with) -> CrimeRules.circumstances(Crimes.of(file), command, with)),
                CommandType.of("crime.judge", JudgeCrime.class, section,
                        (file, command, with) -> ClassRules.judge(Crimes.of(file), command, with)),
                CommandType.of("crime.disagree", DisagreeOnClass.class, section,
                        (file, command, with) -> ClassRules.disagree(Crimes.of(file), command, with)),
                CommandType.of("crime.resolve", ResolveClass.class, section,
                        (file, command, with) -> ClassRules.resolve(Crimes.of(file), command, with)),
                CommandType.of("crime.link", LinkCrimes.class, section, (file, command, with) -> LinkRules.link(Crimes.of(file), command, with)),
                CommandType.of("crime.unlink", UnlinkCrimes.class, section, (file, command, with) -> LinkRules.unlink(Crimes.of(file), command, with)),
                CommandType.of("crime.assign-officer", AssignOfficer.class, section,
                        (file, command, with) -> LinkRules.assign(Crimes.of(file), command, with)),
                CommandType.of("crime.correct-relation", CorrectRelation.class, section,
                        (file, command, with) -> LinkRules.relation(Crimes.of(file), command, with)),
                CommandType.of("crime.counter-allege", AllegeCounter.class, section,
                        (file, command, with) -> CounterRules.allege(Crimes.of(file), command, with)),
                CommandType.of("crime.review-primary", ReviewPrimary.class, section,
                        (file, command, with) -> CounterRules.review(Crimes.of(file), command, with)));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Crimes.RECORDED_VIEW);
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ClassRules.DISPUTED, LinkRules.OFFICERS, LinkRules.RELATION, CounterRules.UNREVIEWED);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var crimes = Crimes.of(file);
        var section = Crimes.RECORDED.id();
        crimes.all().forEach(crime -> card.term(section, crime.reference()));
        crimes.counted().forEach(crime -> {
            var officer = crime.investigated().officer();
            if (officer != null && crime.outcome() == 0) {
                card.duty(DutyKind.INVESTIGATION, section, officer, crime.id().value());
            }
        });
        if (crimes.stalking()) {
            card.label(section, "stalking", Phrase.of("label.stalking"));
        }
        if (crimes.domesticAbuse()) {
            card.label(section, "domestic-abuse", Phrase.of("label.domestic-abuse"));
        }
    }
}
