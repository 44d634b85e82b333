package gwarchod.mappa.arms;

import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What risk and its assessment bring to the case file.
final class ArmsDiscipline implements Discipline<Arms> {
    @Override
    public String name() {
        return "arms";
    }

    @Override
    public List<EventType<?>> events() {
        return ArmsEvent.TYPES;
    }

    @Override
    public Arms empty() {
        return Arms.NONE;
    }

    @Override
    public Arms evolve(Arms state, Fact fact) {
        return state.evolve((ArmsEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("arms.assess", AssessArms.class, Arms.SECTION_ID, ArmsRules::assess),
                CommandType.of("arms.prompt", PromptArms.class, Arms.SECTION_ID, ArmsRules::prompt),
                CommandType.of("arms.set-risk", SetRisk.class, Arms.SECTION_ID, ArmsRules::setRisk));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Arms.SECTION, ArmsView::of));
    }
}
