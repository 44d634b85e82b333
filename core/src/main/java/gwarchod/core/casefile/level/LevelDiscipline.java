package gwarchod.core.casefile.level;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// The MAPPA level as a discipline of the case file.
final class LevelDiscipline implements Discipline<MappaLevel> {
    @Override
    public String name() {
        return "level";
    }

    @Override
    public List<EventType<?>> events() {
        return LevelEvent.TYPES;
    }

    @Override
    public MappaLevel empty() {
        return MappaLevel.NONE;
    }

    @Override
    public MappaLevel evolve(MappaLevel state, Fact fact) {
        return state.evolve((LevelEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("level.set", SetLevel.class, MappaLevel.SECTION, LevelRules::set),
                CommandType.of("level.leave", LeaveMappa.class, MappaLevel.SECTION, LevelRules::leave),
                CommandType.of("level.record", RecordLevel.class, MappaLevel.SECTION, LevelRules::record));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(LevelShown.SECTION, LevelShown::of));
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(LevelReviewDue.RULE, LevelContradicted.RULE);
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        file.state(this).describe(card);
    }
}
