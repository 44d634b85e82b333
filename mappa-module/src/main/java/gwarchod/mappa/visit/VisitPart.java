package gwarchod.mappa.visit;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings home visits.
public final class VisitPart implements AgencyModule {
    @Override
    public String name() {
        return "mosovo-visits";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Visits.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/visits", "visit.record"),
                new Route.OnCase("/cases/:id/visits/planned", "visit.plan"),
                new Route.OnCase("/cases/:id/visits/planned/:visit/cancellation", "visit.cancel"),
                new Route.OnCase("/cases/:id/visits/interval", "visit.set-interval"));
    }
}
