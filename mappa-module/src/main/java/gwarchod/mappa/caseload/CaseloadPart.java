package gwarchod.mappa.caseload;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import java.util.List;
import java.util.Set;

/// Brings what an officer has to do and what a supervisor oversees.
public final class CaseloadPart implements AgencyModule {
    @Override
    public String name() {
        return "mosovo-caseload";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of();
    }

    @Override
    public List<String> words() {
        return List.of("caseload");
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        OfficerWork.register(kernel, registry);
        CaseloadBoard.register(kernel, registry);
    }

    @Override
    public Set<String> permissions() {
        return Set.of(OfficerWork.PERMISSION, CaseloadBoard.PERMISSION);
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route.Get("/mosovo/work", OfficerWork.QUESTION), new Route.Get("/mosovo/caseload", CaseloadBoard.QUESTION));
    }
}
