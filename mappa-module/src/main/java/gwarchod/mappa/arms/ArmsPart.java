package gwarchod.mappa.arms;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings the risk level and ARMS assessments.
public final class ArmsPart implements AgencyModule {
    @Override
    public String name() {
        return "mosovo-assessment";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Arms.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/arms", "arms.assess"),
                new Route.OnCase("/cases/:id/arms/prompts", "arms.prompt"),
                new Route.OnCase("/cases/:id/risk-level", "arms.set-risk"));
    }
}
