package gwarchod.mappa;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import gwarchod.mappa.referral.MappaReferrals;
import java.util.List;

/// Brings referrals to formal MAPPA meetings to the case file.
public final class MappaModule implements AgencyModule {
    @Override
    public String name() {
        return "mappa";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(MappaReferrals.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/mappa-referrals", "mappa.refer"),
                new Route.OnCase("/cases/:id/mappa-referrals/:referral/answer", "mappa.answer-referral"));
    }
}
