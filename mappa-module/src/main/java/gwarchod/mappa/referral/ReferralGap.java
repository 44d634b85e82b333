package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.mappa.screening.Screenings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a case lacks for a referral to be worth a meeting's time. An incomplete referral comes back and delays the meeting, so it isn't sent.
public enum ReferralGap {
    /// Nobody leads.
    LEAD,
    /// No plan of the lead agency's.
    PLAN,
    /// Nothing recorded shows that they can cause serious harm: no conviction, caution or charge.
    CONVICTION;

    /// Charged or summonsed, and cautions.
    private static final Set<Integer> SHOWING = Set.of(1, 2, 3);

    static List<ReferralGap> of(CaseFile file) {
        var gaps = EnumSet.noneOf(ReferralGap.class);
        if (Management.of(file).lead().isEmpty()) {
            gaps.add(LEAD);
        }
        if (Plan.of(file).measures().isEmpty()) {
            gaps.add(PLAN);
        }
        if (!Screenings.hasConviction(file) && Crimes.of(file).counted().noneMatch(one -> SHOWING.contains(one.outcome()))) {
            gaps.add(CONVICTION);
        }
        return List.copyOf(gaps);
    }
}
