package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.AgendaRule;
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
                CommandType.of("order.consider-breach", ConsiderBreach.class, Breaches.SECTION, Breaching::consider));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(BreachHistory.SECTION, BreachHistory::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(BreachUnconsidered.RULE);
    }
}
