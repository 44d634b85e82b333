package gwarchod.iom;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.EventType;
import gwarchod.iom.cohort.Cohort;
import gwarchod.iom.cohort.Managed;
import gwarchod.iom.daily.DailyDiscipline;
import gwarchod.iom.harm.HarmDeeds;
import gwarchod.iom.harm.HarmIndexes;
import gwarchod.iom.outstanding.Outstanding;
import gwarchod.iom.outstanding.OutstandingList;
import gwarchod.iom.priority.Priorities;
import gwarchod.iom.priority.PriorityDeeds;
import gwarchod.iom.priority.PriorityDiscipline;
import gwarchod.iom.repeats.Repeats;
import gwarchod.iom.repeats.RepeatsDiscipline;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings the cohort and the list of outstanding suspects to the case file, and the ranking beside it.
public final class IomModule implements AgencyModule {
    private final Priorities priorities = new Priorities();

    @Override
    public String name() {
        return "iom";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Cohort.discipline(priorities::score), Outstanding.DISCIPLINE, new DailyDiscipline(), new PriorityDiscipline(),
                new RepeatsDiscipline());
    }

    @Override
    public List<String> words() {
        return List.of("harm");
    }

    @Override
    public List<EventType<?>> streamEvents() {
        return Stream.of(Priorities.events(), HarmIndexes.events()).flatMap(List::stream).toList();
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        OutstandingList.register(kernel, registry);
        Repeats.register(kernel, registry);
        Managed.start(kernel, registry);
        priorities.start(kernel, registry, HarmIndexes.start(kernel, registry, PriorityDeeds.SEE));
    }

    @Override
    public Set<String> permissions() {
        return Stream.of(Set.of(PriorityDeeds.SEE, Managed.EXPORT), Repeats.PERMISSIONS).flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public List<Route> routes() {
        return Stream.of(cohort(), outstanding(), PriorityDeeds.ROUTES, HarmDeeds.ROUTES).flatMap(List::stream).toList();
    }

    private static List<Route> cohort() {
        return List.of(
                new Route.OnCase("/cases/:id/cohort", "iom.set-cohort"),
                new Route.OnCase("/cases/:id/cohort/deselection", "iom.deselect"),
                new Route.OnCase("/cases/:id/cohort/decisions", "iom.decide-selection"),
                new Route.OnCase("/cases/:id/cohort/referrals", "iom.refer"),
                new Route.OnCase("/cases/:id/cohort/contacts", "iom.record-contact"),
                new Route.OnCase("/cases/:id/cohort/pathways", "iom.set-pathway"),
                new Route.OnCase("/cases/:id/cohort/schemes", "iom.start-scheme"),
                new Route.OnCase("/cases/:id/cohort/schemes/endings", "iom.end-scheme"),
                new Route.OnCase("/cases/:id/cohort/reviews", "iom.review"),
                new Route.Get("/iom/managed", Managed.QUESTION));
    }

    private static List<Route> outstanding() {
        return List.of(
                new Route.Get("/outstanding-suspects", OutstandingList.QUESTION),
                new Route.Get("/repeats", Repeats.QUESTION),
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
