package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The attendance record in full, the latest session first: of the sessions whose provider's rows the reader's scope opens.
///
/// @param attended how many sessions they came to, the late ones among them
/// @param missed how many they didn't; a session that was not held is none of these
/// @param sentHome how many they were sent home from
public record AttendanceRecord(int attended, int late, int missed, List<Line> sessions, int sentHome) {
    public static final Section<Counts, AttendanceRecord> SECTION = new Section<>(
            Attendances.SECTION, "attendance", Basis.PUBLIC_PROTECTION, Counts.class, AttendanceRecord.class, AttendanceRecord::counts);

    public AttendanceRecord {
        sessions = List.copyOf(sessions);
    }

    /// A session as its register says it now.
    ///
    /// @param attendanceId also the session's id
    /// @param judgement of an absence; absent while it waits for one
    /// @param noticeAt when somebody said beforehand that they would not come; none: nobody did
    /// @param outcome what it is to probation's records; none: there was no session to come to
    /// @param awaitsConsequence whether a person has to decide what missing it was
    /// @param next what fits now
    /// @param corrections what the register said before, the latest first
    public record Line(
            EntityId attendanceId, String programme, Instant sessionOn, String provider, Attendance attendance,
            @Nullable AbsenceReason reason, @Nullable String evidence, @Nullable String behaviour, @Nullable String concern,
            boolean required, Instant recorded, boolean awaitsJudgement, @Nullable Judged judgement, List<Before> corrections,
            @Nullable SentHome sentHome, @Nullable Engagement engagement, @Nullable Instant noticeAt, @Nullable OutcomeCode outcome,
            boolean awaitsConsequence, @Nullable Followed consequence, List<NextStep> next) {
        public Line {
            corrections = List.copyOf(corrections);
            next = List.copyOf(next);
        }
    }

    /// What a person decided of a missed session that was required.
    public record Followed(Consequence consequence, String why, String by, Instant recorded) {}

    public record Judged(boolean acceptable, String why, String by, Instant recorded) {}

    /// An entry of the register that a correction has replaced.
    public record Before(
            Attendance attendance, @Nullable AbsenceReason reason, @Nullable String evidence, @Nullable String behaviour,
            @Nullable String concern, Instant recorded, @Nullable SentHome sentHome, @Nullable Engagement engagement) {}

    /// What the summary shows: how often and when, never why, nor how they behaved.
    public record Counts(int attended, int late, int missed, List<Came> sessions, int sentHome) {
        public Counts {
            sessions = List.copyOf(sessions);
        }
    }

    public record Came(String programme, Instant sessionOn, Attendance attendance, boolean required) {}

    private Counts counts() {
        return new Counts(attended, late, missed, sessions.stream()
                .map(line -> new Came(line.programme(), line.sessionOn(), line.attendance(), line.required()))
                .toList(), sentHome);
    }

    static Optional<AttendanceRecord> of(CaseFile file, Rendering rendering) {
        var all = file.state(Attendances.DISCIPLINE).all().stream()
                .filter(one -> rendering.opens(Attendances.SECTION, one.provider()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var lines = all.stream()
                .sorted(Comparator.comparing((Attended one) -> one.now().sessionOn()).reversed())
                .map(one -> line(one, rendering))
                .toList();
        int late = count(all, Attendance.LATE);
        return Optional.of(new AttendanceRecord(
                count(all, Attendance.ATTENDED) + late, late, count(all, Attendance.ABSENT), lines,
                count(all, Attendance.SENT_HOME)));
    }

    private static int count(List<Attended> all, Attendance attendance) {
        return (int) all.stream().filter(one -> one.now().attendance() == attendance).count();
    }

    private static Line line(Attended one, Rendering rendering) {
        var said = one.now();
        return new Line(one.session(), said.programme(), said.sessionOn(), rendering.directory().name(said.provider()), said.attendance(),
                said.reason(), rendering.optionalText(said.evidence()), rendering.optionalText(said.behaviour()),
                rendering.optionalText(said.concern()),
                said.required(), one.latest().recorded(), one.absent() && one.judged() == null, judged(one.judged(), rendering),
                one.notes().reversed().stream().skip(1).map(note -> before(note, rendering)).toList(), said.sentHome(),
                said.engagement(), said.noticeAt(), one.outcome().orElse(null), one.awaitsConsequence(), followed(one.decided(), rendering),
                one.outcome().map(code -> NextStep.after(code, said.required(), one.decided() != null)).orElse(List.of()));
    }

    private static @Nullable Judged judged(Attended.@Nullable Judgement judgement, Rendering rendering) {
        return judgement == null
                ? null
                : new Judged(judgement.acceptable(), rendering.text(judgement.why()), rendering.directory().name(judgement.by()),
                        judgement.recorded());
    }

    private static @Nullable Followed followed(Attended.@Nullable Decided decided, Rendering rendering) {
        return decided == null
                ? null
                : new Followed(decided.consequence(), rendering.text(decided.why()), rendering.directory().name(decided.by()), decided.recorded());
    }

    private static Before before(Attended.Note note, Rendering rendering) {
        var said = note.said();
        return new Before(said.attendance(), said.reason(), rendering.optionalText(said.evidence()),
                rendering.optionalText(said.behaviour()),
                rendering.optionalText(said.concern()), note.recorded(), said.sentHome(), said.engagement());
    }
}
