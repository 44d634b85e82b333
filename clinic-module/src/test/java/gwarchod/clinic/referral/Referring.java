package gwarchod.clinic.referral;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;

/// An empty case with referrals and all that their rules look at.
final class Referring {
    private Referring() {}

    static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Management.DISCIPLINE, Orders.DISCIPLINE, Actions.DISCIPLINE, Crimes.DISCIPLINE,
                Breaches.DISCIPLINE, DisclosureChecks.DISCIPLINE, Referrals.DISCIPLINE);
    }
}
