package gwarchod.mappa.performance;

import gwarchod.core.ids.MeetingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Scores how a meeting was held. Every box is scored.
///
/// @param remark what would make it better: of the meeting, of nobody's case
public record RecordAudit(MeetingId meeting, List<AuditScore> scores, @Nullable String remark) {
    public RecordAudit {
        scores = List.copyOf(scores);
    }
}
