package gwarchod.mappa.screening;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings categories and screening.
public final class ScreeningPart implements AgencyModule {
    @Override
    public String name() {
        return "mappa-screening";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Screenings.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/convictions", "screening.record-conviction"),
                new Route.OnCase("/cases/:id/convictions/:conviction/correct", "screening.correct-conviction"),
                new Route.OnCase("/cases/:id/convictions/:conviction/end", "screening.end-conviction"),
                new Route.OnCase("/cases/:id/screenings", "screening.sign"),
                new Route.OnCase("/cases/:id/category-three", "screening.consider-category-three"));
    }
}
