package gwarchod.mappa;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Upcaster;
import gwarchod.mappa.minutes.MinutesPart;
import gwarchod.mappa.notification.NotificationPart;
import gwarchod.mappa.panel.PanelPart;
import gwarchod.mappa.arms.ArmsPart;
import gwarchod.mappa.caseload.CaseloadPart;
import gwarchod.mappa.mosovo.MosovoPart;
import gwarchod.mappa.exchange.ExchangePart;
import gwarchod.mappa.youth.YouthPart;
import gwarchod.mappa.pdp.PdpPart;
import gwarchod.mappa.plan.PlanPart;
import gwarchod.mappa.performance.PerformancePart;
import gwarchod.mappa.referral.ReferralPart;
import gwarchod.mappa.visit.VisitPart;
import gwarchod.mappa.screening.ScreeningPart;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What MAPPA and the officers who manage sexual and violent offenders bring, each part from its own package.
public final class MappaModule implements AgencyModule {
    private static final List<AgencyModule> PARTS = List.of(
            new PerformancePart(),
            new MinutesPart(),
            new PlanPart(),
            new NotificationPart(),
            new PanelPart(),
            new CaseloadPart(),
            new VisitPart(),
            new MosovoPart(),
            new ArmsPart(),
            new ScreeningPart(),
            new YouthPart(),
            new ExchangePart(),
            new PdpPart(),
            new ReferralPart());

    @Override
    public String name() {
        return "mappa";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return all(AgencyModule::disciplines);
    }

    @Override
    public List<String> words() {
        return all(AgencyModule::words);
    }

    @Override
    public List<EventType<?>> streamEvents() {
        return all(AgencyModule::streamEvents);
    }

    @Override
    public List<Upcaster> streamUpcasters() {
        return all(AgencyModule::streamUpcasters);
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        PARTS.forEach(part -> part.start(kernel, registry));
    }

    @Override
    public Set<String> permissions() {
        return PARTS.stream().flatMap(part -> part.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Route> routes() {
        return all(AgencyModule::routes);
    }

    private static <T> List<T> all(Function<AgencyModule, List<T>> brings) {
        return PARTS.stream().flatMap(part -> brings.apply(part).stream()).toList();
    }
}
