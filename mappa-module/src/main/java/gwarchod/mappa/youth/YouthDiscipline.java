package gwarchod.mappa.youth;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What people under 18 bring to the case file.
final class YouthDiscipline implements Discipline<Youth> {
    @Override
    public String name() {
        return "youth";
    }

    @Override
    public List<EventType<?>> events() {
        return YouthEvent.TYPES;
    }

    @Override
    public Youth empty() {
        return Youth.NONE;
    }

    @Override
    public Youth evolve(Youth state, Fact fact) {
        return state.evolve((YouthEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("youth.begin", BeginYouth.class, Youth.SECTION_ID, YouthRules::begin),
                CommandType.of("youth.assess", AssessYouth.class, Youth.SECTION_ID, YouthRules::assess),
                CommandType.of("youth.plan-transition", PlanTransition.class, Youth.SECTION_ID, YouthRules::plan),
                CommandType.of("youth.end", EndYouth.class, Youth.SECTION_ID, YouthRules::end));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Youth.SECTION, YouthView::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return YouthDue.ALL;
    }
}
