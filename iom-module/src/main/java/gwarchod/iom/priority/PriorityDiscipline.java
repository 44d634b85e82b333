package gwarchod.iom.priority;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// Puts on each card what the ranking is made of. It records nothing: a score follows from what others record.
public final class PriorityDiscipline implements Discipline<PriorityDiscipline.Nothing> {
    static final String KEPT = "iom.priority";

    /// It knows nothing of a case by itself.
    public record Nothing() {}

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of();
    }

    @Override
    public Nothing empty() {
        return new Nothing();
    }

    @Override
    public Nothing evolve(Nothing state, Fact fact) {
        return state;
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(Priority.SECTION, PriorityView::of));
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.keep(KEPT, RankedFacts.of(file));
    }
}
