package gwarchod.mappa.pdp;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings potentially dangerous persons.
public final class PdpPart implements AgencyModule {
    @Override
    public String name() {
        return "pdp";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Pdp.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/pdp-nominations", "pdp.nominate"),
                new Route.OnCase("/cases/:id/pdp-nominations/:nomination/threshold", "pdp.decide-threshold"),
                new Route.OnCase("/cases/:id/pdp-nominations/:nomination/panel", "pdp.decide-panel"),
                new Route.OnCase("/cases/:id/pdp-nominations/:nomination/reviews", "pdp.review"),
                new Route.OnCase("/cases/:id/pdp-nominations/:nomination/shares", "pdp.share"));
    }
}
