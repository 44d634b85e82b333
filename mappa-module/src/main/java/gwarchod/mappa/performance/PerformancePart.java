package gwarchod.mappa.performance;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.EventType;
import java.util.List;
import java.util.Set;

/// Brings how well meetings and what follows from them are done.
public final class PerformancePart implements AgencyModule {
    @Override
    public String name() {
        return "mappa-performance";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(new PerformanceDiscipline());
    }

    @Override
    public List<EventType<?>> streamEvents() {
        return MeetingAudit.EVENTS;
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        PerformanceDesk.start(kernel, registry);
    }

    @Override
    public Set<String> permissions() {
        return PerformanceDeeds.PERMISSIONS;
    }

    @Override
    public List<Route> routes() {
        return PerformanceDeeds.ROUTES;
    }
}
