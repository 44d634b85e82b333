package gwarchod.clinic;

import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Route;
import java.util.List;

/// Brings referrals to the case file.
public final class ClinicModule implements AgencyModule {
    @Override
    public String name() {
        return "clinic";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of(Referrals.DISCIPLINE);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route.OnCase("/cases/:id/referrals", "referral.refer"),
                new Route.OnCase("/cases/:id/referrals/:referral/consent", "referral.record-consent"),
                new Route.OnCase("/cases/:id/referrals/:referral/requirement", "referral.require"),
                new Route.OnCase("/cases/:id/referrals/:referral/decision", "referral.decide"),
                new Route.OnCase("/cases/:id/referrals/:referral/start", "referral.start"),
                new Route.OnCase("/cases/:id/referrals/:referral/hold", "referral.hold"),
                new Route.OnCase("/cases/:id/referrals/:referral/end", "referral.end"));
    }
}
