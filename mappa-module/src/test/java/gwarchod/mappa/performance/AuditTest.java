package gwarchod.mappa.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Golden;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The audit form of a meeting: every box scored, from 1 to 4.
class AuditTest {
    private static final MeetingId MEETING = new MeetingId("m1");
    private static final List<AuditScore> ALL = Stream.of(AuditBox.values()).map(box -> new AuditScore(box, 3)).toList();

    private static Decision recording(List<AuditScore> scores, boolean known, boolean made) {
        return AuditRules.record(new RecordAudit(MEETING, scores, "Shorter cases first."), new EntityId("a1"), known, made, Instant.EPOCH);
    }

    private static String refused(Decision decision) {
        var why = assertInstanceOf(Decision.Refused.class, decision).why();
        return why instanceof Refusal.Invalid(var code, var pointer, _) ? code + " " + pointer : why.code();
    }

    private static List<AuditScore> with(AuditScore other) {
        var scores = new ArrayList<>(ALL);
        scores.set(0, other);
        return scores;
    }

    @Test
    void its_event_has_its_golden_file() {
        Golden.check(MeetingAudit.EVENTS);
    }

    @Test
    void every_box_is_scored_once_from_one_to_four() {
        assertInstanceOf(Decision.Accepted.class, recording(ALL, true, false));
        assertEquals("audit-box-missing /scores", refused(recording(ALL.subList(1, ALL.size()), true, false)));
        assertEquals("audit-box-twice /scores/1/box", refused(recording(with(ALL.get(1)), true, false)));
        assertEquals("audit-score-range /scores/0/score", refused(recording(with(new AuditScore(ALL.getFirst().box(), 0)), true, false)));
        assertEquals("audit-score-range /scores/0/score", refused(recording(with(new AuditScore(ALL.getFirst().box(), 5)), true, false)));
    }

    @Test
    void a_meeting_one_may_not_know_of_is_none_and_one_is_scored_once_by_each_who_watched() {
        assertEquals("audit-meeting-unknown /meeting", refused(recording(ALL, false, false)));
        assertEquals("audit-made", refused(recording(ALL, true, true)));
    }
}
