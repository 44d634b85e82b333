package gwarchod.core.casefile.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.attendance.AttendanceEvent.AbsenceJudged;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendancesTest {
    private static final EntityId SESSION = new EntityId("session-one");
    private static final Instant HELD = Scenario.NOON.minus(Duration.ofHours(2));
    private static final Words WORDS = Words.load(List.of("checks", "attendance"));
    private static final Text WHY = new Text("No evidence was shown.");

    private final Scenario attendance = Scenario.of(Attendances.DISCIPLINE);
    private final Scenario missed = attendance.given(absent(0, AbsenceReason.ILLNESS, false));

    private static NoteAttendance note(int correction, Attendance attendance, AbsenceReason reason, boolean required) {
        return new NoteAttendance("Reflecting on Relationships", SESSION, correction, HELD, new AgencyId("fpuk"), attendance, reason,
                new Text("EVIDENCE"), new Text("BEHAVIOUR"), new Text("CONCERN"), required, null, null, null, null);
    }

    private static NoteAttendance absent(int correction, AbsenceReason reason, boolean required) {
        return note(correction, Attendance.ABSENT, reason, required);
    }

    @Test
    void a_registers_line_is_noted_under_the_session_and_occurred_when_it_was_held() {
        var decided = attendance.when(absent(0, AbsenceReason.ILLNESS, false));
        assertEquals(Map.of("attendance", "session-one"), decided.ids());
        assertEquals(HELD, missed.state(Attendances.DISCIPLINE).all().getFirst().now().occurred());
    }

    @Test
    void every_text_of_a_register_goes_through_the_guard() {
        var guarded = attendance.guarding(_ -> new Text("guarded")).given(absent(0, null, false));
        var said = guarded.state(Attendances.DISCIPLINE).all().getFirst().now();
        assertEquals(List.of("guarded", "guarded", "guarded"),
                List.of(said.evidence().raw(), said.behaviour().raw(), said.concern().raw()));
        guarded.when(new JudgeAbsence(SESSION, true, WHY)).then(new AbsenceJudged(SESSION, true, new Text("guarded")));
    }

    @Test
    void the_same_line_arriving_again_changes_nothing() {
        missed.when(absent(0, AbsenceReason.ILLNESS, false)).thenNothing();
    }

    @Test
    void a_correction_replaces_what_was_said_and_keeps_it_in_the_history() {
        var corrected = missed.given(note(1, Attendance.LATE, AbsenceReason.TRANSPORT, false));
        var full = full(corrected);
        assertEquals(Attendance.LATE, full.sessions().getFirst().attendance());
        assertEquals(Attendance.ABSENT, full.sessions().getFirst().corrections().getFirst().attendance());
        assertTrue(corrected.finds(SessionMissed.ID).items().isEmpty());
    }

    @Test
    void a_correction_that_arrives_before_what_it_corrects_still_holds() {
        var late = attendance.given(note(1, Attendance.ATTENDED, null, false)).given(absent(0, AbsenceReason.ILLNESS, false));
        assertEquals(Attendance.ATTENDED, full(late).sessions().getFirst().attendance());
    }

    @Test
    void a_session_held_in_the_future_is_refused() {
        attendance.at(HELD.minus(Duration.ofMinutes(15))).when(absent(0, null, false)).accepted();
        attendance.at(HELD.minus(Duration.ofMinutes(16))).when(absent(0, null, false)).thenInvalid("date-in-future", "/sessionOn");
    }

    @Test
    void a_programme_without_a_name_is_refused() {
        attendance.when(new NoteAttendance(" ", SESSION, 0, HELD, new AgencyId("fpuk"), Attendance.ATTENDED, null, null, null, null, false,
                        null, null, null, null))
                .thenInvalid("text-required", "/programme");
    }

    @Test
    void a_negative_correction_is_refused() {
        attendance.when(absent(-1, null, false)).thenInvalid("correction-negative", "/correction");
    }

    @Test
    void an_absence_is_judged_and_judged_again() {
        var judged = missed.given(new JudgeAbsence(SESSION, false, WHY));
        judged.when(new JudgeAbsence(SESSION, false, WHY)).thenNothing();
        judged.when(new JudgeAbsence(SESSION, true, new Text("A letter came."))).accepted();
        assertEquals("officer", full(judged).sessions().getFirst().judgement().by());
    }

    @Test
    void a_judgement_needs_a_reason() {
        missed.when(new JudgeAbsence(SESSION, true, new Text(""))).thenInvalid("text-required", "/why");
    }

    @Test
    void what_nobody_noted_cannot_be_judged() {
        missed.when(new JudgeAbsence(new EntityId("other"), true, WHY)).thenInvalid("attendance-unknown", "/attendanceId");
    }

    @Test
    void who_came_is_not_judged_for_an_absence() {
        attendance.given(note(0, Attendance.LATE, null, false)).when(new JudgeAbsence(SESSION, true, WHY))
                .thenRefused("attendance-not-absent");
    }

    @Test
    void a_missed_session_is_on_the_agenda_with_its_programme_and_date() {
        var item = missed.finds("session-missed").items().getFirst();
        assertEquals("session-missed:session-one", item.id());
        assertEquals("session-missed", item.cause().kind());
        assertEquals(HELD, item.cause().at());
        assertEquals(Urgency.ROUTINE, item.urgency());
        assertEquals("Missed the Reflecting on Relationships session on 11 June 2025", WORDS.say(Lang.EN, item.title()));
        assertEquals("Collwyd sesiwn Reflecting on Relationships ar 11 Mehefin 2025", WORDS.say(Lang.CY, item.title()));
    }

    @Test
    void missing_what_an_order_requires_is_more_urgent() {
        assertEquals(Urgency.HIGH,
                attendance.given(absent(0, null, true)).finds("session-missed").items().getFirst().urgency());
    }

    @Test
    void a_judged_absence_leaves_the_agenda_until_a_correction_changes_what_was_judged() {
        var judged = missed.given(new JudgeAbsence(SESSION, true, WHY));
        assertTrue(judged.finds("session-missed").items().isEmpty());
        assertTrue(judged.given(absent(1, AbsenceReason.ILLNESS, true)).finds("session-missed").items().isEmpty());
        assertEquals(1, judged.given(absent(1, AbsenceReason.NONE_GIVEN, false)).finds("session-missed").items().size());
    }

    @Test
    void an_absence_leaves_the_agenda_after_28_days_to_the_second() {
        var gone = HELD.plus(Duration.ofDays(28));
        assertEquals(Optional.of(gone), missed.finds("session-missed").lookAgain());
        assertEquals(1, missed.at(gone.minusNanos(1)).finds("session-missed").items().size());
        assertTrue(missed.at(gone).finds("session-missed").items().isEmpty());
    }

    @Test
    void the_summary_says_how_often_and_when_and_nothing_else() {
        var summary = assertInstanceOf(Shown.Summary.class, missed.reads(AttendanceRecord.SECTION, Level.SUMMARY, WORDS)).value();
        var json = Json.write(summary);
        for (String hidden : List.of("EVIDENCE", "BEHAVIOUR", "CONCERN", "illness")) {
            assertFalse(json.contains(hidden), json);
        }
        assertEquals(new AttendanceRecord.Counts(0, 0, 1,
                List.of(new AttendanceRecord.Came("Reflecting on Relationships", HELD, Attendance.ABSENT, false)), 0), summary);
    }

    @Test
    void who_was_sent_home_or_came_for_a_session_that_was_not_held_missed_nothing() {
        var two = attendance.given(new NoteAttendance("Reflecting", SESSION, 0, HELD, new AgencyId("fpuk"), Attendance.SENT_HOME, null, null, null,
                null, true, SentHome.FOR_BEHAVIOUR, Engagement.DID_NOT_COMPLY, null, null));
        assertEquals(List.of(0, 1), List.of(full(two).missed(), full(two).sentHome()));
        assertEquals(SentHome.FOR_BEHAVIOUR, full(two).sessions().getFirst().sentHome());
        var corrected = missed.given(note(1, Attendance.NOT_HELD, null, true));
        assertEquals(List.of(0, 0, 0), List.of(full(corrected).attended(), full(corrected).missed(), full(corrected).sentHome()));
        assertTrue(corrected.finds(SessionMissed.ID).items().isEmpty());
    }

    @Test
    void the_full_record_waits_for_a_judgement() {
        var line = full(missed).sessions().getFirst();
        assertTrue(line.awaitsJudgement());
        assertNull(line.judgement());
        assertEquals("fpuk", line.provider());
    }

    @Test
    void nothing_said_of_a_voluntary_participant_calls_an_absence_a_breach() {
        var item = missed.finds("session-missed").items().getFirst();
        for (String text : List.of(WORDS.say(Lang.EN, item.title()), WORDS.say(Lang.EN, item.asks()))) {
            assertFalse(text.toLowerCase(Locale.ROOT).contains("breach"), text);
        }
    }

    @Test
    void a_case_without_sessions_shows_nothing() {
        assertInstanceOf(Shown.Empty.class, attendance.reads(AttendanceRecord.SECTION, Level.FULL, WORDS));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(Attendances.DISCIPLINE.events());
        Golden.checkOld(Attendances.DISCIPLINE.events(), Attendances.DISCIPLINE.upcasters());
    }

    private static AttendanceRecord full(Scenario scenario) {
        return (AttendanceRecord) assertInstanceOf(Shown.Full.class, scenario.reads(AttendanceRecord.SECTION, Level.FULL, WORDS)).value();
    }

    @Test
    void a_provider_sees_the_sessions_it_ran_alone_and_counts_no_others() {
        var threshold = new AgencyId("threshold");
        var two = missed.given(new NoteAttendance("Theirs", new EntityId("session-two"), 0, HELD, threshold, Attendance.LATE,
                AbsenceReason.WORK, null, null, null, false, null, null, null, null));
        var seen = (AttendanceRecord) assertInstanceOf(Shown.Full.class,
                two.readsReferred(AttendanceRecord.SECTION, Level.FULL, threshold, WORDS)).value();
        assertEquals(List.of("Theirs"), seen.sessions().stream().map(AttendanceRecord.Line::programme).toList());
        assertEquals(List.of(1, 1, 0), List.of(seen.attended(), seen.late(), seen.missed()));
        assertInstanceOf(Shown.Empty.class,
                missed.readsReferred(AttendanceRecord.SECTION, Level.PRESENCE, threshold, WORDS));
        assertEquals(2, full(two).sessions().size());
    }

    @Test
    void a_missed_session_is_on_no_other_providers_agenda() {
        var card = missed.card();
        assertEquals(1, card.openTo(Scenario.referredTo(AttendanceRecord.SECTION, Level.SUMMARY, new AgencyId("fpuk"))).items().size());
        assertEquals(List.of(), card.openTo(Scenario.referredTo(AttendanceRecord.SECTION, Level.FULL, new AgencyId("threshold"))).items());
    }
}
