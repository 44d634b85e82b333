package gwarchod.core.desk;

import java.util.List;
import java.util.stream.Stream;

/// The REST calls of core, below `/api/v1`.
final class CoreRoutes {
    private CoreRoutes() {}

    static List<Route> all() {
        return Stream.of(ofCases(), VictimRoutes.all()).flatMap(List::stream).toList();
    }

    private static List<Route> ofCases() {
        return List.of(
                new Route.Get("/me", Me.QUESTION),
                new Route.Get("/cases", CaseQuestions.LIST),
                new Route.Search("/cases/search", CaseQuestions.SEARCH),
                new Route.OnCase("/cases", "person.open"),
                new Route.Get("/cases/:id", CaseQuestions.VIEW),
                new Route.Get("/cases/:id/timeline", CaseQuestions.TIMELINE),
                new Route.Get("/cases/:id/breaches", CaseQuestions.BREACHES),
                new Route.OnCase("/cases/:id/breaches", "order.record-breach"),
                new Route.OnCase("/cases/:id/person", "person.correct"),
                new Route.OnCase("/cases/:id/identifiers", "person.add-identifier"),
                new Route.OnCase("/cases/:id/lead", "management.assign-lead"),
                new Route.OnCase("/cases/:id/partners", "management.join-partner"),
                new Route.OnCase("/cases/:id/team", "management.join-team"),
                new Route.OnCase("/cases/:id/exclusions", "management.exclude"),
                new Route.OnCase("/cases/:id/crimes", "crime.record"),
                new Route.OnCase("/cases/:id/crimes/outcomes", "crime.record-outcome"),
                new Route.OnCase("/cases/:id/people", "people.add"),
                new Route.OnCase("/cases/:id/contact-agreements", "contact.agree"),
                new Route.OnCase("/cases/:id/contact-agreements/hand-overs", "contact.hand-over"),
                new Route.OnCase("/cases/:id/contacts", "contact.record-contact"),
                new Route.OnCase("/cases/:id/assessments", "assessment.consider"),
                new Route.OnCase("/cases/:id/assessments/completions", "assessment.complete"),
                new Route.OnCase("/cases/:id/orders", "order.record"),
                new Route.OnCase("/cases/:id/orders/changes", "order.change"),
                new Route.OnCase("/cases/:id/orders/hand-overs", "order.hand-over"),
                new Route.OnCase("/cases/:id/orders/descriptions", "order.describe"),
                new Route.OnCase("/cases/:id/orders/services", "order.serve"),
                new Route.OnCase("/cases/:id/orders/conditions", "order.add-condition"),
                new Route.OnCase("/cases/:id/orders/conditions/variations", "order.vary-condition"),
                new Route.OnCase("/cases/:id/orders/conditions/endings", "order.end-condition"),
                new Route.OnCase("/cases/:id/orders/advice", "order.ask-advice"),
                new Route.OnCase("/cases/:id/orders/advice/answers", "order.answer-advice"),
                new Route.OnCase("/cases/:id/orders/circulations", "order.circulate"),
                new Route.OnCase("/cases/:id/orders/leads", "order.accept-lead"),
                new Route.OnCase("/cases/:id/measures", "plan.add-measure"),
                new Route.OnCase("/cases/:id/measures/progress", "plan.progress-measure"),
                new Route.OnCase("/cases/:id/plan/reviews", "plan.review"),
                new Route.OnCase("/cases/:id/actions", "action.give"),
                new Route.OnCase("/cases/:id/actions/completions", "action.complete"),
                new Route.OnCase("/cases/:id/actions/hand-overs", "action.hand-over"),
                new Route.OnCase("/cases/:id/measures/hand-overs", "plan.hand-over"),
                new Route.OnCase("/cases/:id/attendance/judgements", "attendance.judge-absence"),
                new Route.OnCase("/cases/:id/level", "level.set"),
                new Route.OnCase("/cases/:id/releases", "sharing.release"),
                new Route.OnCase("/cases/:id/releases/withdrawals", "sharing.withdraw-release"),
                new Route.OnCase("/cases/:id/breaches/considerations", "order.consider-breach"),
                new Route.OnCase("/cases/:id/breaches/findings", "breach.establish"),
                new Route.OnCase("/cases/:id/breaches/reclassifications", "breach.reclassify"),
                new Route.OnCase("/cases/:id/breaches/courses", "breach.judge-course"),
                new Route.OnCase("/cases/:id/breaches/arrests", "breach.ask-arrest"),
                new Route.OnCase("/cases/:id/breaches/steps", "breach.record-step"),
                new Route.OnCase("/cases/:id/breaches/outcomes", "breach.record-outcome"),
                new Route.OnCase("/cases/:id/breaches/tellings", "breach.record-told"),
                new Route.OnCase("/cases/:id/breaches/disclosure-marks", "breach.mark-disclosure"),
                new Route.OnCase("/cases/:id/breaches/releases", "breach.release-history"),
                new Route.OnCase("/cases/:id/breaches/copies", "breach.take-copy"),
                new Route.Get("/cases/:id/breaches/copies/:copy", CaseQuestions.COURT_HISTORY),
                new Route.OnCase("/cases/:id/people/corrections", "people.correct"),
                new Route.OnCase("/cases/:id/crimes/reclassifications", "crime.reclassify"),
                new Route.OnCase("/cases/:id/crimes/circumstances", "crime.record-circumstances"),
                new Route.OnCase("/cases/:id/crimes/judgements", "crime.judge"),
                new Route.OnCase("/cases/:id/crimes/disagreements", "crime.disagree"),
                new Route.OnCase("/cases/:id/crimes/resolutions", "crime.resolve"),
                new Route.OnCase("/cases/:id/crimes/cancellations", "crime.cancel"),
                new Route.OnCase("/cases/:id/crimes/offences", "crime.set-offence"),
                new Route.OnCase("/cases/:id/identifiers/removals", "person.remove-identifier"),
                new Route.OnCase("/cases/:id/partners/departures", "management.leave-partner"),
                new Route.OnCase("/cases/:id/team/departures", "management.leave-team"),
                new Route.OnCase("/cases/:id/exclusions/endings", "management.readmit"),
                new Route.OnCase("/cases/:id/erasures", "retention.propose-erasure"),
                new Route.OnCase("/cases/:id/restrictions", "retention.restrict"),
                new Route.OnCase("/cases/:id/restrictions/endings", "retention.lift-restriction"),
                new Route.OnCase("/cases/:id/retention-reviews", "retention.review"));
    }
}
