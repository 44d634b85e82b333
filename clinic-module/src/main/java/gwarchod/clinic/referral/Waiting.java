package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.ConditionMet;
import gwarchod.clinic.referral.ReferralEvent.Prepared;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A referral that was prepared for the case that a crime comes to no further action.
///
/// @param by the agency that prepared it: until it is made, it is nothing of its provider's
/// @param met the outcome that made it a referral; none yet: it waits
/// @param cancelled why it won't be made
record Waiting(Prepared said, AgencyId by, Instant since, @Nullable ConditionMet met, @Nullable Text cancelled) {
    static Waiting of(Prepared said, Fact fact) {
        return new Waiting(said, fact.actor().agency(), fact.recorded(), null, null);
    }

    EntityId id() {
        return said.referral();
    }

    boolean waits() {
        return met == null && cancelled == null;
    }

    boolean isFor(EntityId crime) {
        return said.crime() == null || said.crime().equals(crime);
    }

    Waiting after(ReferralEvent event) {
        return switch (event) {
            case ConditionMet now -> new Waiting(said, by, since, now, cancelled);
            case ReferralEvent.WaitCancelled(_, var why) -> new Waiting(said, by, since, met, why);
            case Prepared _, ReferralEvent.Made _, ReferralEvent.ConsentRecorded _, ReferralEvent.AttendanceRequired _,
                    ReferralEvent.SuitabilityDecided _, ReferralEvent.Started _, ReferralEvent.Held _, ReferralEvent.Ended _,
                    ReferralEvent.EligibilityChecked _, ReferralEvent.Told _, ReferralEvent.Placed _, ReferralEvent.Resumed _, ReferralEvent.ProviderChosen _,
                    ReferralEvent.Checked _, ReferralEvent.MonitoringGiven _, ReferralEvent.ReportGiven _,
                    ReferralEvent.EndDecided _ -> this;
        };
    }
}
