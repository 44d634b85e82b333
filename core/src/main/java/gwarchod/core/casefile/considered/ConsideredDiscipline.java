package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;

/// What considerations bring to the case file.
final class ConsideredDiscipline implements Discipline<Considerations> {
    @Override
    public String name() {
        return "considered";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(
                new EventType<>("considered.recorded.1", ConsideredEvent.Recorded.class),
                new EventType<>("considered.signed-off.1", ConsideredEvent.SignedOff.class),
                new EventType<>("considered.investigation-closed.1", ConsideredEvent.InvestigationClosed.class));
    }

    @Override
    public Considerations empty() {
        return Considerations.NONE;
    }

    @Override
    public Considerations evolve(Considerations state, Fact fact) {
        return state.evolve(fact);
    }

    /// An entry may be kept until it is released; a supervisor's word is for all who read the log.
    @Override
    public Optional<Item> item(Event event) {
        return event instanceof ConsideredEvent.Recorded recorded
                ? Optional.of(Item.of(Considerations.LOG_ID, recorded.entry().value())) : Optional.empty();
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("considered.record", RecordConsiderations.class, Considerations.LOG_ID, ConsideredRules::record),
                CommandType.of("considered.sign-off", SignOff.class, Considerations.LOG_ID, ConsideredRules::signOff),
                CommandType.of("considered.close-investigation", CloseInvestigation.class, Considerations.LOG_ID, ConsideredRules::close));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(Considerations.LOG_VIEW);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.keep(ConsideredGaps.KEPT, ConsideredGaps.of(file));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(ConsideredAgenda.NOT_CONSIDERED, ConsideredAgenda.REOFFENDED);
    }
}
