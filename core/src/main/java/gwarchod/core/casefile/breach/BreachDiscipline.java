package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Upcaster;
import java.util.List;

/// The breach history as a discipline of the case file. Its section and two of its commands have the names by which agreements in the
/// field already grant them, from when it was a part of the orders.
final class BreachDiscipline implements Discipline<Breaches> {
    @Override
    public String name() {
        return "breach";
    }

    @Override
    public List<EventType<?>> events() {
        return BreachEvent.TYPES;
    }

    @Override
    public List<Upcaster> upcasters() {
        return BreachEvent.UPCASTERS;
    }

    @Override
    public Breaches empty() {
        return Breaches.NONE;
    }

    @Override
    public Breaches evolve(Breaches state, Fact fact) {
        return state.evolve((BreachEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("order.record-breach", RecordBreach.class, Breaches.SECTION, Breaching::record),
                CommandType.of("order.consider-breach", ConsiderBreach.class, Breaches.SECTION, Responding::consider),
                CommandType.of("breach.establish", EstablishBreach.class, Breaches.SECTION, Responding::establish),
                CommandType.of("breach.reclassify", ReclassifyBreach.class, Breaches.SECTION, Responding::reclassify),
                CommandType.of("breach.judge-course", JudgeCourse.class, Breaches.SECTION, Responding::judge),
                CommandType.of("breach.ask-arrest", AskArrest.class, Breaches.SECTION, Responding::askArrest),
                CommandType.of("breach.record-step", RecordStep.class, Breaches.SECTION, Responding::step),
                CommandType.of("breach.record-outcome", RecordBreachOutcome.class, Breaches.SECTION, Responding::outcome),
                CommandType.of("breach.record-told", RecordVictimTold.class, Breaches.SECTION, Responding::told),
                CommandType.of("breach.mark-disclosure", MarkDisclosure.class, Breaches.SECTION, Responding::mark),
                CommandType.of(CopiesWaiting.PERMISSION, ReleaseHistory.class, Breaches.SECTION, Breaching::release),
                CommandType.of("breach.take-copy", TakeCopy.class, Breaches.SECTION, Breaching::copy),
                CommandType.of("breach.withdraw-copy", WithdrawCopy.class, Breaches.SECTION, Breaching::withdraw));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(BreachHistory.SECTION, BreachHistory::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        CopiesWaiting.of(file).ifPresent(waiting -> card.keep(CopiesWaiting.KEPT, waiting));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(BreachUnconsidered.RULE, ArrestAwaited.RULE, CourtAwaited.RULE, CourseUnanswered.RULE);
    }
}
