package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of somebody's safety plan.
///
/// @param version counted from 1
/// @param reviewedOn the last time it was looked at and stayed as it is
record SafetyPlan(
        int version, List<Text> measures, @Nullable UserId owner, LocalDate madeOn, LocalDate reviewOn, @Nullable LocalDate reviewedOn,
        CommitRef ref) {
    SafetyPlan {
        measures = List.copyOf(measures);
    }

    SafetyPlan reviewed(LocalDate on, LocalDate next, CommitRef by) {
        return new SafetyPlan(version, measures, owner, madeOn, next, on, by);
    }

    SafetyPlan ownedBy(UserId other) {
        return new SafetyPlan(version, measures, other, madeOn, reviewOn, reviewedOn, ref);
    }

    boolean overdue(LocalDate today) {
        return today.isAfter(reviewOn);
    }
}
