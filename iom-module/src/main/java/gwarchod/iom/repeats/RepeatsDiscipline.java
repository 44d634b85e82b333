package gwarchod.iom.repeats;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.DerivedDiscipline;

/// Keeps on each card what is counted over all of them. It records nothing of its own.
public final class RepeatsDiscipline implements DerivedDiscipline {
    @Override
    public String name() {
        return "repeats";
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.keep(Counted.KEPT, Counted.of(file));
    }
}
