package gwarchod.core.casefile;

import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import java.util.List;

/// A discipline that records nothing of its own: what it shows, keeps or finds follows from what others record.
public interface DerivedDiscipline extends Discipline<DerivedDiscipline.Nothing> {
    /// What it knows of a case by itself.
    record Nothing() {}

    @Override
    default List<EventType<?>> events() {
        return List.of();
    }

    @Override
    default Nothing empty() {
        return new Nothing();
    }

    @Override
    default Nothing evolve(Nothing state, Fact fact) {
        throw new IllegalStateException(name() + " has no events");
    }
}
