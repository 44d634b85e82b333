package gwarchod.iom.repeats;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// Keeps on each card what is counted over all of them. It records nothing of its own.
public final class RepeatsDiscipline implements Discipline<RepeatsDiscipline.Nothing> {
    public record Nothing() {}

    @Override
    public String name() {
        return "repeats";
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
        throw new IllegalStateException("it has no events");
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.keep(Counted.KEPT, Counted.of(file));
    }
}
