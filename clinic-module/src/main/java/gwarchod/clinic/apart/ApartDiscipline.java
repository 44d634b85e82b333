package gwarchod.clinic.apart;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What people who must not meet bring to the case file.
final class ApartDiscipline implements Discipline<Aparts> {
    @Override
    public String name() {
        return "apart";
    }

    @Override
    public List<EventType<?>> events() {
        return ApartEvent.TYPES;
    }

    @Override
    public Aparts empty() {
        return Aparts.NONE;
    }

    @Override
    public Aparts evolve(Aparts state, Fact fact) {
        return state.evolve((ApartEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("apart.declare", DeclareApart.class, Aparts.SECTION_ID, ApartRules::declare),
                CommandType.of("apart.end", EndApart.class, Aparts.SECTION_ID, ApartRules::end));
    }

    /// It keeps people apart from the moment it is said.
    @Override
    public boolean isSaidToOthers(Event event) {
        return true;
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Aparts.SECTION, ApartView::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        var kept = Aparts.of(file).kept();
        if (!kept.holding().isEmpty()) {
            card.keep(Aparts.KEPT, kept);
        }
    }
}
