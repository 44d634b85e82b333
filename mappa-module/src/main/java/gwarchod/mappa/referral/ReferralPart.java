package gwarchod.mappa.referral;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings referrals to formal MAPPA meetings, transfers, and the list of who waits where.
public final class ReferralPart implements AgencyModule {
    @Override
    public String name() {
        return "mappa-referral";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(MappaReferrals.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/mappa-referrals", "mappa.refer"),
                new Route.OnCase("/cases/:id/mappa-referrals/:referral/answer", "mappa.answer-referral"),
                new Route.OnCase("/cases/:id/mappa-transfers", "mappa.ask-transfer"),
                new Route.OnCase("/cases/:id/mappa-transfers/:transfer/answer", "mappa.answer-transfer"),
                new Route.Get("/mappa/waiting", WaitingList.QUESTION));
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        WaitingList.register(kernel, registry);
    }
}
