package gwarchod.clinic.referral;

import gwarchod.clinic.Gated;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.attendance.Attendances;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// An empty case with referrals and all that their rules look at.
final class Referring {
    static final LocalDate DAY = LocalDate.of(2025, 6, 11);

    private Referring() {}

    static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Management.DISCIPLINE, Orders.DISCIPLINE, Actions.DISCIPLINE, Crimes.DISCIPLINE,
                Breaches.DISCIPLINE,
                Developments.DISCIPLINE, DisclosureChecks.DISCIPLINE, Assessments.DISCIPLINE, Attendances.DISCIPLINE, Plan.DISCIPLINE,
                Considerations.DISCIPLINE, Referrals.DISCIPLINE);
    }

    /// The same with all that is asked for before somebody starts, but their consent.
    static Scenario gated(Scenario scenario, EntityId referral) {
        var now = new AtomicReference<>(scenario);
        Gated.open(command -> {
            var decided = now.get().when(command);
            now.set(decided.accepted());
            return decided.ids();
        }, referral, DAY);
        return now.get();
    }

    /// The order recorded last.
    static EntityId order(Scenario scenario) {
        return scenario.state(Orders.DISCIPLINE).facts(DAY).getLast().id();
    }

    /// An order that binds and requires a programme; or doesn't.
    static Scenario ordered(Scenario scenario, boolean requires) {
        return scenario.given(new RecordOrder("spo", OrderState.IN_FORCE, null, null, DAY, DAY, null, null, List.of(), requires, null));
    }
}
