package gwarchod.iom.priority;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.DerivedDiscipline;
import gwarchod.core.casefile.SectionView;
import java.util.List;

/// Puts on each card what the ranking is made of. It records nothing: a score follows from what others record.
public final class PriorityDiscipline implements DerivedDiscipline {
    static final String KEPT = "iom.priority";

    @Override
    public String name() {
        return "priority";
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
