package gwarchod.clinic.report;

import gwarchod.clinic.referral.EndReport;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;

/// What happens to a report, stored under the key of the case it is about.
sealed interface ReportEvent extends Event {
    List<EventType<?>> TYPES = List.of(new EventType<>("report.given.1", Given.class));

    @In(Referrals.SECTION_ID)
    @About("caseId")
    record Given(EntityId referral, CaseId caseId, AgencyId provider, EndReport report) implements ReportEvent {}
}
