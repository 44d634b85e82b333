package gwarchod.clinic.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ends of referrals: when each was recorded, a refusal and what doesn't suit too, and the provider's report on it.
record Ends(Map<EntityId, Recorded> recorded, List<Given> reports, Map<EntityId, Decided> decided) {
    static final Ends NONE = new Ends(Map.of(), List.of(), Map.of());

    Ends {
        recorded = Map.copyOf(recorded);
        reports = List.copyOf(reports);
        decided = Map.copyOf(decided);
    }

    record Recorded(Instant at, CommitRef commit) {}

    /// What a person said the early end of a required one was.
    record Decided(Consequence consequence, Text why, UserId by, Instant at) {}

    record Given(EntityId referral, EndReport report, UserId by, Instant at) {}

    Optional<Given> report(EntityId referral) {
        return reports.stream().filter(one -> one.referral().equals(referral)).findFirst();
    }

    Ends after(ReferralEvent event, Fact fact) {
        var ended = new HashMap<>(recorded);
        var given = new ArrayList<>(reports);
        if (event instanceof ReferralEvent.ReportGiven(var referral, var report)) {
            given.removeIf(one -> one.referral().equals(referral));
            given.add(new Given(referral, report, fact.actor().user(), fact.recorded()));
        } else if (ends(event)) {
            ended.put(event.referral(), new Recorded(fact.recorded(), fact.ref()));
        }
        return new Ends(ended, given, after(event, fact, decided));
    }

    private static Map<EntityId, Decided> after(ReferralEvent event, Fact fact, Map<EntityId, Decided> before) {
        if (!(event instanceof ReferralEvent.EndDecided(var referral, var consequence, var why))) {
            return before;
        }
        var next = new HashMap<>(before);
        next.put(referral, new Decided(consequence, why, fact.actor().user(), fact.recorded()));
        return next;
    }

    private static boolean ends(ReferralEvent event) {
        return event instanceof ReferralEvent.Ended
                || event instanceof ReferralEvent.SuitabilityDecided(_, var found, _, _) && found == Suitability.UNSUITABLE
                || event instanceof ReferralEvent.ConsentRecorded(_, var answer, _, _) && answer == ReferralConsent.REFUSED;
    }

    /// When the end of a referral was recorded; of one that goes on, when consent was last asked for.
    Recorded of(Referral referral) {
        return recorded.getOrDefault(referral.id(), new Recorded(referral.asked().at(), referral.asked().commit()));
    }
}
