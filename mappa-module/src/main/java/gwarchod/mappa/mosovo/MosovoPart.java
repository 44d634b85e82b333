package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings who is managed by the officers for sexual and violent offenders, and how.
public final class MosovoPart implements AgencyModule {
    @Override
    public String name() {
        return "mosovo-management";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Mosovo.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/mosovo", "mosovo.take-on"),
                new Route.OnCase("/cases/:id/mosovo/officers", "mosovo.name-officer"),
                new Route.OnCase("/cases/:id/mosovo/notes", "mosovo.note"),
                new Route.OnCase("/cases/:id/mosovo/notes/:note/reading", "mosovo.read-note"),
                new Route.OnCase("/cases/:id/mosovo/reactive", "mosovo.ask-reactive"),
                new Route.OnCase("/cases/:id/mosovo/reactive/:request/answer", "mosovo.answer-reactive"),
                new Route.OnCase("/cases/:id/mosovo/reactive-reviews", "mosovo.continue-reactive"),
                new Route.OnCase("/cases/:id/mosovo/visits-again", "mosovo.end-reactive"),
                new Route.OnCase("/cases/:id/mosovo/samples", "mosovo.sample"),
                new Route.OnCase("/cases/:id/mosovo/ending", "mosovo.end"));
    }
}
