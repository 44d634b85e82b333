package gwarchod.iom;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.iom.cohort.Cohort;
import gwarchod.iom.daily.DailyDiscipline;
import gwarchod.iom.outstanding.Outstanding;
import gwarchod.iom.outstanding.OutstandingList;
import java.util.List;

/// Brings the cohort and the list of outstanding suspects to the case file.
public final class IomModule implements AgencyModule {
    @Override
    public String name() {
        return "iom";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Cohort.DISCIPLINE, Outstanding.DISCIPLINE, new DailyDiscipline());
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        OutstandingList.register(kernel, registry);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/cohort", "iom.set-cohort"),
                new Route.OnCase("/cases/:id/cohort/deselection", "iom.deselect"),
                new Route.Get("/outstanding-suspects", OutstandingList.QUESTION),
                new Route.OnCase("/cases/:id/wanted", "outstanding.want"),
                new Route.OnCase("/cases/:id/wanted/grades", "outstanding.grade"),
                new Route.OnCase("/cases/:id/wanted/taskings", "outstanding.task"),
                new Route.OnCase("/cases/:id/wanted/enquiries", "outstanding.enquire"),
                new Route.OnCase("/cases/:id/wanted/checks", "outstanding.check"),
                new Route.OnCase("/cases/:id/wanted/expedites", "outstanding.ask-to-expedite"),
                new Route.OnCase("/cases/:id/wanted/expedites/answers", "outstanding.answer-expedite"),
                new Route.OnCase("/cases/:id/wanted/endings", "outstanding.end"));
    }
}
