package gwarchod.mappa.visit;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// What visits bring to the case file: nothing that a list, a search, an agenda or a meeting could tell of them.
final class VisitDiscipline implements Discipline<Visits> {
    @Override
    public String name() {
        return "visit";
    }

    @Override
    public List<EventType<?>> events() {
        return VisitEvent.TYPES;
    }

    @Override
    public Visits empty() {
        return Visits.NONE;
    }

    @Override
    public Visits evolve(Visits state, Fact fact) {
        return state.evolve((VisitEvent) fact.event(), fact);
    }

    /// Others are told when a case was last added to: a visit would show in it.
    @Override
    public boolean enters() {
        return false;
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("visit.set-interval", SetInterval.class, Visits.SECTION_ID, VisitRules::setInterval),
                CommandType.of("visit.plan", PlanVisit.class, Visits.SECTION_ID, VisitRules::plan),
                CommandType.of("visit.cancel", CancelVisit.class, Visits.SECTION_ID, VisitRules::cancel),
                CommandType.of("visit.record", RecordVisit.class, Visits.SECTION_ID, VisitRules::record));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Visits.SECTION, VisitsView::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        ManagedCard.describe(file, card);
    }
}
