package gwarchod.core.desk;

import java.util.List;

/// The REST calls about whom a case protects, below `/api/v1`.
final class VictimRoutes {
    private VictimRoutes() {}

    static List<Route> all() {
        return List.of(
                new Route.OnCase("/cases/:id/safety-plans", "safety.make-plan"),
                new Route.OnCase("/cases/:id/safety-plans/reviews", "safety.review-plan"),
                new Route.OnCase("/cases/:id/safety-plans/hand-overs", "safety.hand-over"),
                new Route.OnCase("/cases/:id/safety-advice", "safety.give-advice"),
                new Route.OnCase("/cases/:id/hazards", "safety.ask-hazards"),
                new Route.OnCase("/cases/:id/known-addresses", "safety.note-address"),
                new Route.OnCase("/cases/:id/known-addresses/tellings", "safety.tell-address"),
                new Route.OnCase("/cases/:id/support-referrals", "support.offer"),
                new Route.OnCase("/cases/:id/support-referrals/changes", "support.move"),
                new Route.OnCase("/cases/:id/victim-views", "views.record"),
                new Route.OnCase("/cases/:id/marac-referrals", "safeguarding.refer-to-marac"),
                new Route.OnCase("/cases/:id/referral-forms", "safeguarding.send-marf"),
                new Route.OnCase("/cases/:id/safeguarding-answers", "safeguarding.answer"),
                new Route.OnCase("/cases/:id/relationships", "disclosure.record-relationship"),
                new Route.OnCase("/cases/:id/disclosure-decisions", "disclosure.decide"),
                new Route.OnCase("/cases/:id/disclosures", "disclosure.tell"),
                new Route.OnCase("/cases/:id/third-party-disclosures", "thirdparty.decide"),
                new Route.OnCase("/cases/:id/third-party-disclosures/tellings", "thirdparty.make"),
                new Route.OnCase("/cases/:id/third-party-disclosures/agreements", "thirdparty.record-agreement"),
                new Route.OnCase("/cases/:id/third-party-disclosures/subject-tellings", "thirdparty.tell-subject"),
                new Route.OnCase("/cases/:id/third-party-disclosures/reviews", "thirdparty.review"),
                new Route.OnCase("/cases/:id/third-party-disclosures/hand-overs", "thirdparty.hand-over"),
                new Route.OnCase("/cases/:id/contact-agreements/reviews", "contact.review"),
                new Route.OnCase("/cases/:id/wishes", "contact.record-wish"),
                new Route.OnCase("/cases/:id/crimes/outcomes/reopenings", "crime.reopen-outcome"),
                new Route.OnCase("/cases/:id/developments", "development.record"),
                new Route.OnCase("/cases/:id/developments/changes", "development.change"),
                new Route.OnCase("/cases/:id/tellers", "telling.name-teller"),
                new Route.OnCase("/cases/:id/tellers/hand-overs", "telling.hand-over"),
                new Route.OnCase("/cases/:id/tellings", "telling.record-told"),
                new Route.OnCase("/cases/:id/tellings/attempts", "telling.record-not-told"),
                new Route.OnCase("/cases/:id/tellings/advocates", "telling.tell-advocate"));
    }
}
