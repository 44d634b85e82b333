package gwarchod.mappa.performance;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.DerivedDiscipline;

/// Keeps on each card what is counted of its case.
final class PerformanceDiscipline implements DerivedDiscipline {
    @Override
    public String name() {
        return "performance";
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        PerformanceFacts.of(file).ifPresent(facts -> card.keep(PerformanceFacts.KEPT, facts));
    }
}
