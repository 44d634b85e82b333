package gwarchod.core.casefile.attendance;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AttendanceEvent.Noted;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One session of a case: every note of it, the latest correction last, and the lead's judgement of an absence.
///
/// @param notes by correction; never empty
/// @param decided what missing it was, where an order requires it
/// @param judged of the latest note; a correction that changes the absence or what was said for it asks for a new one
record Attended(EntityId session, List<Note> notes, @Nullable Judgement judged, @Nullable Decided decided) {
    Attended {
        notes = List.copyOf(notes);
    }

    record Note(Noted said, Instant recorded, CommitRef ref) {}

    record Judgement(boolean acceptable, Text why, UserId by, Instant recorded, CommitRef ref) {}

    record Decided(Consequence consequence, Text why, UserId by, Instant recorded) {}

    static Attended first(Noted said, Fact fact) {
        return new Attended(said.session(), List.of(new Note(said, fact.recorded(), fact.ref())), null, null);
    }

    Noted now() {
        return latest().said();
    }

    /// Who ran the session.
    AgencyId provider() {
        return now().provider();
    }

    Note latest() {
        return notes.getLast();
    }

    boolean absent() {
        return now().attendance() == Attendance.ABSENT;
    }

    /// Whether this correction of the register is here already.
    boolean holds(int correction) {
        return notes.stream().anyMatch(note -> note.said().correction() == correction);
    }

    Attended corrected(Noted said, Fact fact) {
        var all = new ArrayList<>(notes);
        all.add(new Note(said, fact.recorded(), fact.ref()));
        all.sort(Comparator.comparingInt(note -> note.said().correction()));
        boolean same = sameAbsence(now(), all.getLast().said());
        return new Attended(session, all, same ? judged : null, same ? decided : null);
    }

    /// A judgement that says otherwise than the one before takes what was decided upon it with it.
    Attended judged(Judgement judgement) {
        boolean same = judged != null && judged.acceptable() == judgement.acceptable();
        return new Attended(session, notes, judgement, same ? decided : null);
    }

    Attended decided(Decided next) {
        return new Attended(session, notes, judged, next);
    }

    /// Whether missing it is something of which a person decides what it was: required, and unacceptable or left for their behaviour.
    boolean hasConsequence() {
        boolean missed = absent() && judged != null && !judged.acceptable();
        return now().required() && (missed || now().attendance() == Attendance.SENT_HOME && now().sentHome() == SentHome.FOR_BEHAVIOUR);
    }

    boolean awaitsConsequence() {
        return hasConsequence() && decided == null;
    }

    Optional<OutcomeCode> outcome() {
        return OutcomeCode.of(now().attendance(), now().reason(), judged == null ? null : judged.acceptable(), now().sentHome(), now().engagement());
    }

    private static boolean sameAbsence(Noted before, Noted after) {
        return before.attendance() == after.attendance() && before.reason() == after.reason() && before.sentHome() == after.sentHome()
                && Objects.equals(before.evidence(), after.evidence());
    }
}
