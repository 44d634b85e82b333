package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CommandType;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Upcaster;
import java.util.List;
import java.util.Optional;

/// Attendance as a discipline of the case file.
final class AttendanceDiscipline implements Discipline<Attendances> {
    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public List<EventType<?>> events() {
        return AttendanceEvent.TYPES;
    }

    @Override
    public List<Upcaster> upcasters() {
        return AttendanceEvent.UPCASTERS;
    }

    @Override
    public Attendances empty() {
        return Attendances.NONE;
    }

    @Override
    public Attendances evolve(Attendances state, Fact fact) {
        return state.evolve((AttendanceEvent) fact.event(), fact);
    }

    @Override
    public List<CommandType<?>> commands() {
        return List.of(
                CommandType.of("attendance.note", NoteAttendance.class, Attendances.SECTION, Attendances::note),
                CommandType.of("attendance.judge-absence", JudgeAbsence.class, Attendances.SECTION, Attendances::judge),
                CommandType.of("attendance.decide-consequence", DecideConsequence.class, Attendances.SECTION, Attendances::decide));
    }

    @Override
    public List<SectionView<?, ?>> sections() {
        return List.of(new SectionView<>(AttendanceRecord.SECTION, AttendanceRecord::of));
    }

    /// A session's attendance is whose session it was.
    @Override
    public Optional<AgencyId> owner(Attendances state, Event event) {
        return switch ((AttendanceEvent) event) {
            case AttendanceEvent.Noted noted -> Optional.of(noted.provider());
            case AttendanceEvent.AbsenceJudged judged -> state.of(judged.session()).map(Attended::provider);
            case AttendanceEvent.ConsequenceDecided decided -> state.of(decided.session()).map(Attended::provider);
        };
    }

    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(SessionMissed.RULE, WhatFollows.RULE, AbsencesCounted.RULE);
    }
}
