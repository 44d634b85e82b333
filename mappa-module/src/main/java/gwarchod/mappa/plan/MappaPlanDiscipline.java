package gwarchod.mappa.plan;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What the MAPPA layer of a plan brings to the case file.
final class MappaPlanDiscipline implements Discipline<MappaPlan> {
    @Override
    public String name() {
        return "mappaplan";
    }

    @Override
    public List<EventType<?>> events() {
        return MappaPlanEvent.TYPES;
    }

    @Override
    public MappaPlan empty() {
        return MappaPlan.NONE;
    }

    @Override
    public MappaPlan evolve(MappaPlan state, Fact fact) {
        return state.evolve((MappaPlanEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("mappaplan.review-light", ReviewLight.class, MappaPlan.SECTION_ID, MappaPlanRules::review),
                CommandType.of("mappaplan.record-licence", RecordLicence.class, MappaPlan.SECTION_ID, MappaPlanRules::licence),
                CommandType.of("mappaplan.watch-condition", WatchCondition.class, MappaPlan.SECTION_ID, MappaPlanRules::watch));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(MappaPlan.SECTION, MappaPlanView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return MappaPlanAgenda.RULES;
    }
}
