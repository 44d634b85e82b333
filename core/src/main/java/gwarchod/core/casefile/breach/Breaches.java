package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.breach.BreachEvent.Decided;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The breaches of a case. What may be recorded of them is decided in [Breaching].
///
/// @param all in the order in which they were recorded
public record Breaches(List<Breach> all) {
    static final String SECTION = "order.breaches";

    public static final Discipline<Breaches> DISCIPLINE = new BreachDiscipline();

    static final Breaches NONE = new Breaches(List.of());

    public Breaches {
        all = List.copyOf(all);
    }

    Optional<Breach> breach(EntityId id) {
        return all.stream().filter(breach -> breach.id().equals(id)).findFirst();
    }

    Breaches evolve(BreachEvent event, Fact fact) {
        return switch (event) {
            case Recorded said -> new Breaches(Stream.concat(all.stream(), Stream.of(Breach.of(said, fact))).toList());
            case Decided said -> new Breaches(
                    all.stream().map(breach -> breach.id().equals(said.breachId()) ? breach.considered(said, fact) : breach).toList());
        };
    }
}
