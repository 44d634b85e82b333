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
import org.jspecify.annotations.Nullable;

/// One session of a case: every note of it, the latest correction last, and the lead's judgement of an absence.
///
/// @param notes by correction; never empty
/// @param judged of the latest note; a correction that changes the absence or what was said for it asks for a new one
record Attended(EntityId session, List<Note> notes, @Nullable Judgement judged) {
    Attended {
        notes = List.copyOf(notes);
    }

    record Note(Noted said, Instant recorded, CommitRef ref) {}

    record Judgement(boolean acceptable, Text why, UserId by, Instant recorded) {}

    static Attended first(Noted said, Fact fact) {
        return new Attended(said.session(), List.of(new Note(said, fact.recorded(), fact.ref())), null);
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
        return new Attended(session, all, sameAbsence(now(), all.getLast().said()) ? judged : null);
    }

    Attended judged(Judgement judgement) {
        return new Attended(session, notes, judgement);
    }

    private static boolean sameAbsence(Noted before, Noted after) {
        return before.attendance() == after.attendance() && before.reason() == after.reason()
                && Objects.equals(before.evidence(), after.evidence());
    }
}
