package gwarchod.clinic;

import gwarchod.clinic.apart.ApartCheck;
import gwarchod.clinic.apart.ApartDesk;
import gwarchod.clinic.apart.Aparts;
import gwarchod.clinic.briefing.BriefingDesk;
import gwarchod.clinic.briefing.Briefings;
import gwarchod.clinic.calendar.Calendars;
import gwarchod.clinic.concern.ConcernDesk;
import gwarchod.clinic.concern.Concerns;
import gwarchod.clinic.desk.CoordinatorDesk;
import gwarchod.clinic.desk.ReferralList;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.stalking.StalkingClinic;
import gwarchod.clinic.stalking.StalkingDesk;
import gwarchod.clinic.report.ReportDeeds;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Upcaster;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Brings referrals to the case file, and programmes with their sessions beside it.
public final class ClinicModule implements AgencyModule {
    @Override
    public String name() {
        return "clinic";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Referrals.DISCIPLINE, Concerns.DISCIPLINE, Briefings.DISCIPLINE, Aparts.DISCIPLINE, StalkingClinic.DISCIPLINE);
    }

    @Override
    public List<String> words() {
        return List.of("clinic", "register", "group", "coordinator", "report");
    }

    @Override
    public List<EventType<?>> streamEvents() {
        var events = new ArrayList<EventType<?>>(Programmes.events());
        events.addAll(Groups.events());
        events.addAll(Calendars.events());
        events.addAll(ReportDeeds.events());
        events.addAll(StalkingDesk.events());
        events.addAll(ApartDesk.events());
        return List.copyOf(events);
    }

    @Override
    public List<Upcaster> streamUpcasters() {
        return Programmes.upcasters();
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        var apart = ApartCheck.start(kernel);
        ApartDesk.start(kernel, registry, apart);
        var arranging = Programmes.start(kernel, registry, apart);
        Groups.start(kernel, registry, arranging);
        Calendars.start(kernel, registry, arranging);
        CoordinatorDesk.start(kernel, registry);
        ConcernDesk.start(kernel, registry);
        BriefingDesk.start(kernel, registry);
        StalkingDesk.start(kernel, registry);
        ReportDeeds.start(kernel, registry);
    }

    @Override
    public Set<String> permissions() {
        var all = new HashSet<>(ConcernDesk.PERMISSIONS);
        all.add(Programmes.SEE_ALL);
        return Set.copyOf(all);
    }

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<>(Groups.routes());
        routes.addAll(Calendars.routes());
        routes.addAll(Programmes.routes());
        routes.addAll(ReferralList.ROUTES);
        routes.addAll(ReportDeeds.ROUTES);
        routes.add(new Route.OnCase("/cases/:id/referrals", "referral.refer"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/consent", "referral.record-consent"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/requirement", "referral.require"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/decision", "referral.decide"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/start", "referral.start"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/eligibility", "referral.check-eligibility"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/told", "referral.tell"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/place", "referral.place"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/hold", "referral.hold"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/resumption", "referral.resume"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/end", "referral.end"));
        routes.add(new Route.OnCase("/cases/:id/referrals/prepared", "referral.refer-if"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/cancellation", "referral.cancel-waiting"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/checks", "referral.record-check"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/monitoring", "referral.assign-monitoring"));
        routes.add(new Route.OnCase("/cases/:id/referrals/:referral/consequence", "referral.decide-end"));
        routes.addAll(ConcernDesk.ROUTES);
        routes.addAll(BriefingDesk.ROUTES);
        routes.addAll(ApartDesk.ROUTES);
        routes.addAll(StalkingDesk.routes());
        return routes;
    }
}
