package gwarchod.mappa.performance;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody who watched a meeting said of how it was held: a stream of its own. Nothing in it is about a case.
///
/// @param remark what would make it better; empty for nothing
/// @param by absent: nobody recorded it
record MeetingAudit(@Nullable MeetingId meeting, List<AuditScore> scores, String remark, @Nullable UserId by, Instant at) {
    static final String KIND = "meeting-audit";

    static final List<EventType<?>> EVENTS = List.of(new EventType<>("audit.recorded.1", AuditRecorded.class));

    static final StreamType<MeetingAudit> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public MeetingAudit empty(StreamId stream) {
            return new MeetingAudit(null, List.of(), "", null, Instant.EPOCH);
        }

        @Override
        public MeetingAudit evolve(MeetingAudit state, Fact fact) {
            var said = (AuditRecorded) fact.event();
            return new MeetingAudit(said.meeting(), said.scores(), said.remark(), fact.actor().user(), fact.recorded());
        }
    };

    MeetingAudit {
        scores = List.copyOf(scores);
    }

    /// @param remark what would make it better; empty for nothing
    @In("performance.audit")
    record AuditRecorded(MeetingId meeting, List<AuditScore> scores, @FreeWords String remark) implements Event {
        public AuditRecorded {
            scores = List.copyOf(scores);
        }
    }

    static StreamId stream(EntityId id) {
        return new StreamId(KIND, id.value());
    }
}
