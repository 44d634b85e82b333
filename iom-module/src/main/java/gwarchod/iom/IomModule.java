package gwarchod.iom;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import gwarchod.iom.cohort.Cohort;
import java.util.List;

/// Brings the cohort to the case file.
public final class IomModule implements AgencyModule {
    @Override
    public String name() {
        return "iom";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Cohort.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/cohort", "iom.set-cohort"),
                new Route.OnCase("/cases/:id/cohort/deselection", "iom.deselect"));
    }
}
