package gwarchod.core.casefile.attendance;

import static gwarchod.core.casefile.attendance.Attendance.ABSENT;
import static gwarchod.core.casefile.attendance.Attendance.ATTENDED;
import static gwarchod.core.casefile.attendance.Attendance.LATE;
import static gwarchod.core.casefile.attendance.Attendance.NOT_HELD;
import static gwarchod.core.casefile.attendance.Attendance.SENT_HOME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a missed session is to probation, what fits after it, and what only a person decides.
class WhatFollowsTest {
    private static final Instant HELD = Scenario.NOON.minus(Duration.ofHours(2));
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final EntityId ONE = new EntityId("session-1");
    private static final Text WHY = new Text("No evidence was shown.");
    private static final Words WORDS = Words.load(List.of("checks", "attendance"));

    private final Scenario file = Scenario.of(Attendances.DISCIPLINE);

    private static NoteAttendance note(int session, Attendance attendance, boolean required, @Nullable AbsenceRule rule) {
        return new NoteAttendance("Reflecting", new EntityId("session-" + session), 0, HELD.minus(Duration.ofDays(20 - session)), FPUK, attendance,
                attendance == ABSENT ? AbsenceReason.NONE_GIVEN : null, null, null, null, required,
                attendance == SENT_HOME ? SentHome.FOR_BEHAVIOUR : null, null, null, rule);
    }

    private Scenario missed(boolean required) {
        return file.given(note(1, ABSENT, required, null));
    }

    private static Optional<OutcomeCode> absent(@Nullable Boolean acceptable, AbsenceReason reason) {
        return OutcomeCode.of(ABSENT, reason, acceptable, null, null);
    }

    @Test
    void an_absence_nobody_judged_is_failed_to_attend_and_an_unacceptable_one_unacceptable_whatever_the_reason() {
        for (var reason : AbsenceReason.values()) {
            assertEquals(Optional.of(OutcomeCode.AFTA), absent(null, reason));
            assertEquals(Optional.of(OutcomeCode.UAAB), absent(false, reason));
        }
    }

    @Test
    void an_acceptable_absence_has_the_code_of_its_reason() {
        assertEquals(Optional.of(OutcomeCode.AACL), absent(true, AbsenceReason.COURT));
        assertEquals(Optional.of(OutcomeCode.AAEM), absent(true, AbsenceReason.WORK));
        assertEquals(Optional.of(OutcomeCode.AAFC), absent(true, AbsenceReason.FAMILY_OR_CARE));
        assertEquals(Optional.of(OutcomeCode.AAHO), absent(true, AbsenceReason.HOLIDAY));
        assertEquals(Optional.of(OutcomeCode.AAME), absent(true, AbsenceReason.ILLNESS));
        assertEquals(Optional.of(OutcomeCode.AAME), absent(true, AbsenceReason.MEDICAL_APPOINTMENT));
        assertEquals(Optional.of(OutcomeCode.AARE), absent(true, AbsenceReason.RELIGIOUS_OBSERVANCE));
        assertEquals(Optional.of(OutcomeCode.AARC), absent(true, AbsenceReason.IN_CUSTODY));
        for (var reason : List.of(AbsenceReason.TRANSPORT, AbsenceReason.OTHER, AbsenceReason.NONE_GIVEN)) {
            assertEquals(Optional.of(OutcomeCode.CO05), absent(true, reason));
        }
    }

    @Test
    void who_came_complied_unless_it_was_said_otherwise_and_who_was_sent_home_has_whose_doing_it_was() {
        assertEquals(Optional.of(OutcomeCode.ATTC), OutcomeCode.of(ATTENDED, null, null, null, null));
        assertEquals(Optional.of(OutcomeCode.ATTC), OutcomeCode.of(LATE, AbsenceReason.TRANSPORT, null, null, Engagement.LITTLE_PART));
        assertEquals(Optional.of(OutcomeCode.AFTC), OutcomeCode.of(LATE, null, null, null, Engagement.DID_NOT_COMPLY));
        assertEquals(Optional.of(OutcomeCode.ATSH), OutcomeCode.of(SENT_HOME, null, null, SentHome.FOR_BEHAVIOUR, null));
        assertEquals(Optional.of(OutcomeCode.ATSS), OutcomeCode.of(SENT_HOME, null, null, SentHome.BY_SERVICE, null));
        assertEquals(Optional.empty(), OutcomeCode.of(NOT_HELD, null, null, null, null));
    }

    @Test
    void the_sixteen_codes_are_all_there_and_each_has_its_row_of_next_steps_and_its_words() {
        assertEquals(16, OutcomeCode.values().length);
        assertEquals(EnumSet.allOf(OutcomeCode.class), NextStep.TABLE.keySet());
        for (var code : OutcomeCode.values()) {
            assertTrue(WORDS.has(Words.enumKey(code)), code.name());
        }
        for (var step : NextStep.values()) {
            assertTrue(WORDS.has(Words.enumKey(step)), step.name());
        }
    }

    @Test
    void what_fits_is_offered_by_outcome_and_a_decision_only_where_an_order_requires_the_session_and_nobody_decided() {
        assertEquals(List.of(NextStep.JUDGE, NextStep.ASK_EVIDENCE, NextStep.CATCH_UP), NextStep.after(OutcomeCode.AFTA, true, false));
        assertTrue(NextStep.after(OutcomeCode.UAAB, true, false).contains(NextStep.DECIDE));
        assertFalse(NextStep.after(OutcomeCode.UAAB, true, true).contains(NextStep.DECIDE));
        assertFalse(NextStep.after(OutcomeCode.UAAB, false, false).contains(NextStep.DECIDE));
        assertEquals(List.of(), NextStep.after(OutcomeCode.ATTC, true, false));
    }

    @Test
    void a_missed_required_session_waits_for_the_judgement_and_then_for_a_person_to_decide_what_it_was() {
        var required = missed(true);
        assertEquals(1, required.finds(SessionMissed.ID).items().size());
        assertEquals(0, required.finds(WhatFollows.ID).items().size());
        var judged = required.given(new JudgeAbsence(ONE, false, WHY));
        assertEquals(0, judged.finds(SessionMissed.ID).items().size());
        var item = judged.finds(WhatFollows.ID).items().getFirst();
        assertEquals("Missed the required Reflecting session on 23 May 2025: possible breach", WORDS.say(Lang.EN, item.title()));
        assertEquals(Scenario.NOON, item.cause().at(), "when it was judged");
        assertTrue(full(judged).awaitsConsequence());
        var decided = judged.given(new DecideConsequence(ONE, Consequence.NOT_BREACH, new Text("In hospital.")));
        assertEquals(0, decided.finds(WhatFollows.ID).items().size());
        assertEquals("In hospital.", Optional.ofNullable(full(decided).consequence()).orElseThrow().why());
        decided.when(new DecideConsequence(ONE, Consequence.NOT_BREACH, new Text("In hospital."))).thenNothing();
    }

    @Test
    void who_was_sent_home_from_a_required_session_for_their_behaviour_is_put_to_a_person_too() {
        assertEquals(1, file.given(note(1, SENT_HOME, true, null)).finds(WhatFollows.ID).items().size());
        assertEquals(0, file.given(note(1, SENT_HOME, false, null)).finds(WhatFollows.ID).items().size());
    }

    @Test
    void how_an_absence_was_judged_or_why_they_were_sent_home_follows_from_no_item_that_a_summary_opens() {
        var rule = new AbsenceRule(1, 2);
        var judged = file.given(note(1, ABSENT, true, rule)).given(new JudgeAbsence(ONE, false, WHY));
        assertEquals(List.of(AbsencesCounted.ID, WhatFollows.ID), rules(judged, Level.FULL));
        assertEquals(List.of(), rules(judged, Level.SUMMARY));
        assertEquals(List.of(), rules(file.given(note(1, SENT_HOME, true, null)), Level.SUMMARY));
        var often = judged.given(note(2, ABSENT, true, rule));
        assertEquals(List.of(AbsencesCounted.ID, SessionMissed.ID), rules(often, Level.SUMMARY), "how often they missed it is in the summary");
    }

    private static List<String> rules(Scenario scenario, Level level) {
        return scenario.card().openTo(Scenario.referredTo(AttendanceRecord.SECTION, level, FPUK)).items().stream().map(AgendaItem::rule).sorted().toList();
    }

    @Test
    void another_judgement_or_a_correction_of_the_register_takes_the_decision_with_it() {
        var decided = missed(true).given(new JudgeAbsence(ONE, false, WHY)).given(new DecideConsequence(ONE, Consequence.BREACH, WHY));
        assertEquals(null, full(decided.given(new JudgeAbsence(ONE, true, WHY))).consequence());
        var corrected = new NoteAttendance("Reflecting", ONE, 1, HELD, FPUK, ATTENDED, null, null, null, null, true, null, null, null, null);
        assertEquals(null, full(decided.given(corrected)).consequence());
    }

    @Test
    void a_decision_is_refused_before_the_judgement_of_an_acceptable_absence_of_who_came_and_of_an_unknown_session() {
        var decide = new DecideConsequence(ONE, Consequence.BREACH, WHY);
        missed(true).when(decide).thenRefused("absence-unjudged");
        missed(true).given(new JudgeAbsence(ONE, true, WHY)).when(decide).thenRefused("attendance-no-consequence");
        file.given(note(1, LATE, true, null)).when(decide).thenRefused("attendance-no-consequence");
        file.when(decide).thenInvalid("attendance-unknown", "/attendanceId");
        missed(true).when(new DecideConsequence(ONE, Consequence.BREACH, new Text(" "))).thenInvalid("text-required", "/why");
    }

    @Test
    void of_who_comes_of_their_own_accord_nothing_is_decided_and_nothing_says_the_word() {
        var judged = missed(false).given(new JudgeAbsence(ONE, false, WHY)).given(note(2, ABSENT, false, new AbsenceRule(1, 1)))
                .given(note(3, SENT_HOME, false, null));
        judged.when(new DecideConsequence(ONE, Consequence.BREACH, WHY)).thenRefused("attendance-not-required");
        var said = new ArrayList<String>();
        for (var lang : Lang.values()) {
            for (String rule : List.of(SessionMissed.ID, WhatFollows.ID, AbsencesCounted.ID)) {
                judged.finds(rule).items().forEach(item -> said.addAll(List.of(WORDS.say(lang, item.title()), WORDS.say(lang, item.asks()))));
            }
            var refusal = WORDS.say(lang, "refusal.attendance-not-required");
            said.add(refusal);
            full(judged).next().forEach(step -> said.add(WORDS.say(lang, Words.enumKey(step))));
        }
        said.add(Json.write(((Shown.Full<?, ?>) judged.reads(AttendanceRecord.SECTION, Level.FULL, WORDS)).value()));
        assertTrue(said.size() > 8, said.toString());
        for (String word : Set.of("breach", "torri", "dorri", "thorri", "toriad", "doriad", "thoriad")) {
            said.forEach(text -> assertFalse(text.toLowerCase(Locale.ROOT).contains(word), text));
        }
    }

    @Test
    void absences_are_counted_against_the_programmes_own_rule_and_reaching_it_is_put_to_people() {
        var rule = new AbsenceRule(2, 3);
        var two = file.given(note(1, ABSENT, false, rule)).given(note(2, ABSENT, false, rule)).given(note(3, ATTENDED, false, rule));
        assertEquals(0, two.finds(AbsencesCounted.ID).items().size());
        assertEquals(1, two.given(note(4, ABSENT, false, rule)).finds(AbsencesCounted.ID).items().size());
        var judged = two.given(new JudgeAbsence(ONE, false, WHY)).given(new JudgeAbsence(new EntityId("session-2"), false, WHY));
        var item = judged.finds(AbsencesCounted.ID).items().getFirst();
        assertEquals("Absences from Reflecting have reached the number the programme sets", WORDS.say(Lang.EN, item.title()));
        assertEquals(0, judged.at(Scenario.NOON.plus(AbsencesCounted.STAYS)).finds(AbsencesCounted.ID).items().size());
    }

    @Test
    void a_session_that_was_not_held_and_a_programme_without_a_rule_count_nothing() {
        var rule = new AbsenceRule(null, 1);
        assertEquals(0, file.given(note(1, NOT_HELD, false, rule)).finds(AbsencesCounted.ID).items().size());
        assertEquals(0, file.given(note(1, ABSENT, false, null)).finds(AbsencesCounted.ID).items().size());
    }

    private static AttendanceRecord.Line full(Scenario scenario) {
        return ((AttendanceRecord) assertInstanceOf(Shown.Full.class, scenario.reads(AttendanceRecord.SECTION, Level.FULL, WORDS)).value())
                .sessions().getLast();
    }
}
