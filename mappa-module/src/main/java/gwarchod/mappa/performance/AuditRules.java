package gwarchod.mappa.performance;

import gwarchod.core.casefile.Checks;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.performance.MeetingAudit.AuditRecorded;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// When an audit of a meeting may be recorded. Pure.
final class AuditRules {
    /// 4 is excellent.
    static final int BEST = 4;

    private AuditRules() {}

    /// @param known whether the viewer knows of a case that was spoken about there
    /// @param made whether they scored that meeting before
    static Decision record(RecordAudit command, EntityId id, boolean known, boolean made, Instant now) {
        var scored = EnumSet.noneOf(AuditBox.class);
        var checks = Checks.at(now).holds(known, "audit-meeting-unknown", "/meeting").atMost("/scores", command.scores())
                .optionalLine("/remark", command.remark());
        for (int i = 0; i < command.scores().size(); i++) {
            var one = command.scores().get(i);
            checks.holds(scored.add(one.box()), "audit-box-twice", "/scores/" + i + "/box")
                    .holds(one.score() >= 1 && one.score() <= BEST, "audit-score-range", "/scores/" + i + "/score", BEST);
        }
        return checks.holds(scored.size() == AuditBox.values().length, "audit-box-missing", "/scores")
                .then(() -> made ? Decision.refuse("audit-made") : Decision.accept(List.of(new AuditRecorded(command.meeting(), command.scores(),
                        Objects.requireNonNullElse(command.remark(), "").strip())), Map.of("audit", id.value())));
    }
}
