package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.attendance.AttendanceEvent.AbsenceJudged;
import gwarchod.core.casefile.attendance.AttendanceEvent.ConsequenceDecided;
import gwarchod.core.casefile.attendance.AttendanceEvent.Noted;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sessions a person was expected at, as their registers say.
///
/// @param all in the order in which they were first noted, one for each session
public record Attendances(List<Attended> all) {
    static final String SECTION = "attendance.record";

    public static final Discipline<Attendances> DISCIPLINE = new AttendanceDiscipline();

    /// People sign in before a session begins: its register may be taken so early.
    public static final Duration AHEAD = Duration.ofMinutes(15);
    private static final Set<Attendance> CAME = EnumSet.of(Attendance.ATTENDED, Attendance.LATE);

    static final Attendances NONE = new Attendances(List.of());

    public Attendances {
        all = List.copyOf(all);
    }

    Optional<Attended> of(EntityId session) {
        return all.stream().filter(one -> one.session().equals(session)).findFirst();
    }

    /// How many of the sessions somebody was expected at they came to, on time or late.
    public record Turnout(int came, int expected) {}

    /// Of the sessions of a provider's programme on these days, both included.
    public Turnout turnout(AgencyId provider, String programme, LocalDate from, LocalDate until) {
        var held = all.stream().map(Attended::now).filter(one -> one.provider().equals(provider) && one.programme().equals(programme))
                .filter(one -> one.attendance() != Attendance.NOT_HELD)
                .filter(one -> !Days.of(one.sessionOn()).isBefore(from) && !Days.of(one.sessionOn()).isAfter(until)).toList();
        return new Turnout((int) held.stream().filter(one -> CAME.contains(one.attendance())).count(), held.size());
    }

    /// A register's line is a fact: it is refused only where it can't be one. The same correction again changes nothing.
    static Decision note(CaseFile file, NoteAttendance said, Deciding with) {
        return Checks.at(with.now())
                .line("/programme", said.programme())
                .time("/sessionOn", said.sessionOn())
                .holds(!said.sessionOn().isAfter(with.now().plus(AHEAD)), "date-in-future", "/sessionOn")
                .holds(said.correction() >= 0, "correction-negative", "/correction")
                .then(() -> {
                    var known = file.state(DISCIPLINE).of(said.session());
                    if (known.isPresent() && known.get().holds(said.correction())) {
                        return Decision.noChange();
                    }
                    return Decision.accept(List.of(noted(said, with)), Map.of("attendance", said.session().value()));
                });
    }

    private static Noted noted(NoteAttendance said, Deciding with) {
        return new Noted(said.programme(), said.session(), said.correction(), said.sessionOn(), said.provider(), said.attendance(),
                said.reason(), with.guarded(said.evidence()), with.guarded(said.behaviour()), with.guarded(said.concern()),
                said.required(), said.sentHome(), said.engagement(), said.noticeAt(), said.rule());
    }

    /// Whether an absence is acceptable is for the lead to judge; who that is, the agreement says. A later judgement replaces the first.
    static Decision judge(CaseFile file, JudgeAbsence command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var known = file.state(DISCIPLINE).of(command.attendanceId());
            if (known.isEmpty()) {
                return Decision.invalid("attendance-unknown", "/attendanceId");
            }
            if (!known.get().absent()) {
                return Decision.refuse("attendance-not-absent");
            }
            var why = with.guard().apply(command.why());
            var before = known.get().judged();
            if (before != null && before.acceptable() == command.acceptable() && before.why().equals(why)) {
                return Decision.noChange();
            }
            return Decision.accept(new AbsenceJudged(command.attendanceId(), command.acceptable(), why));
        });
    }

    /// What missing a session that an order requires was, is for a person to decide. There is nothing to decide of a session nobody was
    /// required to come to.
    static Decision decide(CaseFile file, DecideConsequence command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var known = file.state(DISCIPLINE).of(command.attendanceId());
            if (known.isEmpty()) {
                return Decision.invalid("attendance-unknown", "/attendanceId");
            }
            if (!known.get().now().required()) {
                return Decision.refuse("attendance-not-required");
            }
            if (!known.get().hasConsequence()) {
                return Decision.refuse(known.get().absent() && known.get().judged() == null ? "absence-unjudged" : "attendance-no-consequence");
            }
            var why = with.guard().apply(command.why());
            var before = known.get().decided();
            if (before != null && before.consequence() == command.consequence() && before.why().equals(why)) {
                return Decision.noChange();
            }
            return Decision.accept(new ConsequenceDecided(command.attendanceId(), command.consequence(), why));
        });
    }

    Attendances evolve(AttendanceEvent event, Fact fact) {
        return switch (event) {
            case Noted noted -> noted(noted, fact);
            case AbsenceJudged(var session, var acceptable, var why) -> with(of(session).orElseThrow()
                    .judged(new Attended.Judgement(acceptable, why, fact.actor().user(), fact.recorded(), fact.ref())));
            case ConsequenceDecided(var session, var consequence, var why) -> with(of(session).orElseThrow()
                    .decided(new Attended.Decided(consequence, why, fact.actor().user(), fact.recorded())));
        };
    }

    private Attendances noted(Noted noted, Fact fact) {
        var known = of(noted.session());
        if (known.isPresent()) {
            return with(known.get().corrected(noted, fact));
        }
        var more = new ArrayList<>(all);
        more.add(Attended.first(noted, fact));
        return new Attendances(more);
    }

    private Attendances with(Attended changed) {
        return new Attendances(all.stream().map(one -> one.session().equals(changed.session()) ? changed : one).toList());
    }
}
