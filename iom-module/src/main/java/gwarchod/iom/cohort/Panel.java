package gwarchod.iom.cohort;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came before the panel and what it decided.
///
/// @param followUp of the last who was taken out
record Panel(List<Referral> referrals, List<Made> decisions, @Nullable FollowUp followUp) {
    static final Panel NONE = new Panel(List.of(), List.of(), null);

    Panel {
        referrals = List.copyOf(referrals);
        decisions = List.copyOf(decisions);
    }

    record Referral(EntityId id, Text why, Instant at, UserId by, CommitRef ref) {}

    record Made(String on, boolean selected, LocalDate heldOn, Text reason, UserId by) {}

    record FollowUp(Text residualRisks, @Nullable UserId owner, @Nullable LocalDate on, LocalDate decidedOn, CommitRef ref) {}

    boolean decided(String key) {
        return decisions.stream().anyMatch(one -> one.on().equals(key));
    }
}
