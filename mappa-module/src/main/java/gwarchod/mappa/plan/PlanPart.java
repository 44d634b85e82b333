package gwarchod.mappa.plan;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings the MAPPA layer over the plan of a case.
public final class PlanPart implements AgencyModule {
    @Override
    public String name() {
        return "mappa-plan";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(MappaPlan.DISCIPLINE);
    }

    @Override
    public List<String> words() {
        return List.of("mappaplan");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/level-1-reviews", "mappaplan.review-light"),
                new Route.OnCase("/cases/:id/licence", "mappaplan.record-licence"),
                new Route.OnCase("/cases/:id/licence/watched-conditions", "mappaplan.watch-condition"));
    }
}
