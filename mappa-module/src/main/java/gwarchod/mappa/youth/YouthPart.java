package gwarchod.mappa.youth;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings people under 18.
public final class YouthPart implements AgencyModule {
    @Override
    public String name() {
        return "youth";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Youth.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/youth", "youth.begin"),
                new Route.OnCase("/cases/:id/youth/assessments", "youth.assess"),
                new Route.OnCase("/cases/:id/youth/transition", "youth.plan-transition"),
                new Route.OnCase("/cases/:id/youth/end", "youth.end"));
    }
}
