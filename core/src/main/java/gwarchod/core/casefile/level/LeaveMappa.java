package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.MeetingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ends management under MAPPA.
///
/// @param on the day from which they aren't managed any more
/// @param meeting which decided it; what the law or a death ended needs none
public record LeaveMappa(LeavingReason reason, LocalDate on, Text rationale, @Nullable MeetingId meeting) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return meeting == null ? List.of() : List.of(new Mention.Meeting("/meeting", meeting, decidedOnlyAt()));
    }

    @Override
    public Set<String> decidedOnlyAt() {
        return reason == LeavingReason.RISK_REDUCED ? MappaLevel.FORMAL_MEETINGS : Set.of();
    }
}
