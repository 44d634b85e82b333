package gwarchod.core.desk;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.attendance.Attendances;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.considered.Considerations;
import gwarchod.core.casefile.contact.Contacts;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.merge.Merge;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.orderwatch.OrderWatch;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.release.Releases;
import gwarchod.core.casefile.retention.Retention;
import gwarchod.core.casefile.safeguarding.SafeguardingReferrals;
import gwarchod.core.casefile.safety.SafetyPlans;
import gwarchod.core.casefile.support.SupportReferrals;
import gwarchod.core.casefile.telling.Tellings;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.casefile.views.VictimViews;
import gwarchod.core.looking.LookingDiscipline;
import java.util.List;

/// What every discipline needs of a case, and core therefore owns; in the order in which a case file shows it.
final class CoreDisciplines {
    private CoreDisciplines() {}

    static List<Discipline<?>> all() {
        return List.of(
                Person.DISCIPLINE, Management.DISCIPLINE, MappaLevel.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE, OrderWatch.DISCIPLINE,
                People.DISCIPLINE, Plan.DISCIPLINE, Actions.DISCIPLINE, Attendances.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE,
                Considerations.DISCIPLINE, Contacts.DISCIPLINE,
                SafetyPlans.DISCIPLINE, VictimViews.DISCIPLINE, SupportReferrals.DISCIPLINE, SafeguardingReferrals.DISCIPLINE,
                DisclosureChecks.DISCIPLINE, ThirdPartyDisclosures.DISCIPLINE, Developments.DISCIPLINE, Tellings.DISCIPLINE, Advices.DISCIPLINE,
                Releases.DISCIPLINE, Merge.DISCIPLINE, Retention.DISCIPLINE, new LookingDiscipline());
    }
}
