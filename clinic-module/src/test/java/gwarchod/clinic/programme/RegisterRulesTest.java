package gwarchod.clinic.programme;

import static gwarchod.core.casefile.attendance.Attendance.ABSENT;
import static gwarchod.core.casefile.attendance.Attendance.ATTENDED;
import static gwarchod.core.casefile.attendance.Attendance.LATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.Register.Entry;
import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Engagement;
import gwarchod.core.casefile.attendance.NoteAttendance;
import gwarchod.core.casefile.attendance.SentHome;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterRulesTest {
    private static final EntityId ID = new EntityId("s1");
    private static final EntityId ANN = new EntityId("ann");
    private static final EntityId BEN = new EntityId("ben");
    private static final Instant STARTS = Instant.parse("2025-06-10T17:00:00Z");
    private static final AgencyId FPUK = new AgencyId("fpuk");

    private static final Session SESSION = Session.TYPE.empty(Session.stream(ID))
            .after(new Scheduled(new EntityId("p1"), "Reflecting", FPUK, "Tuesday", STARTS, STARTS.plusSeconds(7200), "Hall", Text.NONE))
            .after(new Enrolled(ANN, new CaseId("case-ann"), true))
            .after(new Enrolled(BEN, new CaseId("case-ben"), false));

    /// Leaves a mark where a text was guarded.
    private static final class Naming implements RegisterRules.Texts {
        @Override
        public Text guarded(CaseId on, Text text) {
            return new Text(on + ": " + text.raw());
        }

        @Override
        public boolean saysTheSame(CaseId on, Text stands, Text sent) {
            return stands.equals(guarded(on, sent));
        }
    }

    private static final class Plain implements RegisterRules.Texts {
        @Override
        public Text guarded(CaseId on, Text text) {
            return text;
        }

        @Override
        public boolean saysTheSame(CaseId on, Text stands, Text sent) {
            return stands.said(_ -> "a protected person").equals(sent.raw());
        }
    }

    private static Entry entry(EntityId participant, Attendance attendance, @Nullable AbsenceReason reason) {
        return new Entry(participant, attendance, reason, null, null, null);
    }

    private static Decision register(Session session, Instant now, Entry... entries) {
        return new RegisterRules(session, now, _ -> true, _ -> true, _ -> false, null, new Naming())
                .register(new Register(ID, List.of(entries)));
    }

    private static Decision register(Entry... entries) {
        return register(SESSION, STARTS, entries);
    }

    private static void refused(String code, String pointer, Decision decision) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Decision.Refused.class, decision).why());
        assertEquals(code + " at " + pointer, why.code() + " at " + why.pointer());
    }

    private static Session after(Decision decision) {
        var session = SESSION;
        for (var event : assertInstanceOf(Decision.Accepted.class, decision).events()) {
            session = session.after((SessionEvent) event);
        }
        return session;
    }

    @Test
    void a_whole_group_is_one_decision_with_one_event_each() {
        var decided = assertInstanceOf(Decision.Accepted.class,
                register(entry(ANN, ABSENT, AbsenceReason.WORK), entry(BEN, LATE, AbsenceReason.TRANSPORT)));
        assertEquals(2, decided.events().size());
        assertEquals(Map.of("session", "s1"), decided.ids());      // kept in the clear: it must not say who came
        var line = (Registered) decided.events().getFirst();
        assertEquals(new Registered(ANN, new CaseId("case-ann"), 0, ID, STARTS, "Reflecting", FPUK, true, ABSENT, AbsenceReason.WORK,
                null, null, null, null, null, null, null), line);
        assertEquals(STARTS, line.occurred());
    }

    @Test
    void a_line_that_is_wrong_refuses_the_whole_register_and_says_which() {
        refused("participant-unknown", "/entries/1/participantId",
                register(entry(ANN, ATTENDED, null), entry(new EntityId("eve"), ATTENDED, null)));
        refused("participant-twice", "/entries/1/participantId", register(entry(ANN, ATTENDED, null), entry(ANN, LATE, null)));
        refused("reason-required", "/entries/1/reason", register(entry(ANN, ATTENDED, null), entry(BEN, ABSENT, null)));
        refused("reason-not-asked", "/entries/0/reason", register(entry(ANN, ATTENDED, AbsenceReason.WORK)));
        refused("reason-not-asked", "/entries/0/evidence",
                register(new Entry(ANN, ATTENDED, null, new Text("A letter"), null, null)));
        refused("entries-required", "/entries", register());
        refused("too-many", "/entries", register(Collections.nCopies(51, entry(ANN, ATTENDED, null)).toArray(Entry[]::new)));
    }

    @Test
    void who_was_sent_home_has_a_why_and_nobody_else_has() {
        refused("sent-home-required", "/entries/0/sentHome", register(entry(ANN, Attendance.SENT_HOME, null)));
        refused("sent-home-not-asked", "/entries/0/sentHome",
                register(new Entry(ANN, LATE, null, null, null, null, SentHome.BY_SERVICE, null, null)));
        var sent = (Decision.Accepted) register(new Entry(ANN, Attendance.SENT_HOME, null, null, null, null, SentHome.FOR_BEHAVIOUR,
                Engagement.DID_NOT_COMPLY, null));
        assertEquals(SentHome.FOR_BEHAVIOUR, ((Registered) sent.events().getFirst()).sentHome());
    }

    @Test
    void how_somebody_took_part_is_not_said_of_who_was_not_there() {
        refused("engagement-not-asked", "/entries/0/engagement",
                register(new Entry(ANN, ABSENT, AbsenceReason.WORK, null, null, null, null, Engagement.SOME_PART, null)));
        assertInstanceOf(Decision.Accepted.class, register(new Entry(ANN, LATE, null, null, null, null, null, Engagement.SOME_PART, null)));
    }

    @Test
    void that_a_session_was_not_held_is_said_of_the_session_and_not_of_one_person() {
        refused("attendance-of-the-session", "/entries/0/attendance", register(entry(ANN, Attendance.NOT_HELD, null)));
    }

    @Test
    void somebody_whose_referral_had_ended_is_refused_with_that_reason() {
        var rules = new RegisterRules(SESSION, STARTS, one -> !one.id().equals(BEN), _ -> true, one -> one.id().equals(BEN), null, new Plain());
        refused("participant-ended", "/entries/0/participantId", rules.register(new Register(ID, List.of(entry(BEN, ATTENDED, null)))));
    }

    @Test
    void a_line_made_upon_another_entry_than_the_latest_is_refused_and_nothing_of_the_register_is_lost() {
        var once = after(register(entry(ANN, ABSENT, AbsenceReason.WORK)));
        var late = new Entry(ANN, LATE, null, null, null, null, null, null, 0);
        refused("line-changed", "/entries/1/attendance", register(once, STARTS, entry(BEN, ATTENDED, null), late));
        var again = new Entry(ANN, LATE, null, null, null, null, null, null, 1);
        assertEquals(2, ((Decision.Accepted) register(once, STARTS, entry(BEN, ATTENDED, null), again)).events().size());
    }

    @Test
    void somebody_its_reader_may_not_know_is_not_on_the_list() {
        var rules = new RegisterRules(SESSION, STARTS, one -> !one.id().equals(BEN), _ -> true, _ -> false, null, new Plain());
        refused("participant-unknown", "/entries/0/participantId", rules.register(new Register(ID, List.of(entry(BEN, ATTENDED, null)))));
    }

    @Test
    void a_register_opens_a_quarter_of_an_hour_before_the_session() {
        var early = register(SESSION, STARTS.minusSeconds(901), entry(ANN, ATTENDED, null));
        assertEquals("session-not-started", assertInstanceOf(Decision.Refused.class, early).why().code());
        assertInstanceOf(Decision.Accepted.class, register(SESSION, STARTS.minusSeconds(900), entry(ANN, ATTENDED, null)));
    }

    @Test
    void texts_pass_the_guard_of_the_participants_own_case_and_empty_ones_say_nothing() {
        var decided = (Decision.Accepted) register(
                new Entry(ANN, ABSENT, AbsenceReason.ILLNESS, new Text("note"), new Text(" "), new Text("worry")));
        var line = (Registered) decided.events().getFirst();
        assertEquals(new Text("case-ann: note"), line.evidence());
        assertEquals(null, line.behaviour());
        assertEquals(new Text("case-ann: worry"), line.concern());
    }

    @Test
    void registering_again_corrects_what_differs_and_leaves_what_stands() {
        var once = after(register(entry(ANN, ABSENT, AbsenceReason.WORK), entry(BEN, ATTENDED, null)));
        var again = assertInstanceOf(Decision.Accepted.class,
                register(once, STARTS, entry(ANN, ATTENDED, null), entry(BEN, ATTENDED, null)));
        assertEquals(1, again.events().size());
        assertEquals(1, ((Registered) again.events().getFirst()).correction());
        assertEquals(Map.of("session", "s1"), again.ids());
        assertInstanceOf(Decision.NoChange.class,
                register(once, STARTS, entry(ANN, ABSENT, AbsenceReason.WORK), entry(BEN, ATTENDED, null)));
    }

    @Test
    void each_line_is_noted_in_its_participants_case() {
        var line = (Registered) ((Decision.Accepted) register(entry(ANN, ABSENT, AbsenceReason.WORK))).events().getFirst();
        var effects = Programmes.effects(fact(line));
        assertEquals(1, effects.size());
        assertEquals(new CaseId("case-ann"), effects.getFirst().on());
        assertEquals(new NoteAttendance("Reflecting", ID, 0, STARTS, FPUK, ABSENT, AbsenceReason.WORK, null, null, null, true, null, null, null, null),
                effects.getFirst().command());
        assertTrue(Programmes.effects(fact(new Enrolled(ANN, new CaseId("case-ann"), true))).isEmpty());
    }

    private static Fact fact(SessionEvent event) {
        return new Fact(event, STARTS, STARTS, new CommitRef(Session.stream(ID), 3), 0, Actor.SYSTEM);
    }

    @Test
    void nobody_blanks_by_a_correction_what_they_can_not_read() {
        var once = after(register(new Entry(ANN, ABSENT, AbsenceReason.ILLNESS, new Text("note"), new Text("rude"), new Text("worry"))));
        var rules = new RegisterRules(once, STARTS, _ -> true, _ -> false, _ -> false, null, new Plain());
        assertInstanceOf(Decision.NoChange.class, rules.register(new Register(ID, List.of(entry(ANN, ABSENT, AbsenceReason.ILLNESS)))));
        var corrected = assertInstanceOf(Decision.Accepted.class, rules.register(new Register(ID, List.of(
                new Entry(ANN, ATTENDED, null, null, new Text("calm"), null)))));
        var line = (Registered) corrected.events().getFirst();
        assertEquals(null, line.evidence());
        assertEquals(new Text("calm"), line.behaviour());
        assertEquals(new Text("case-ann: worry"), line.concern());
        var reader = new RegisterRules(once, STARTS, _ -> true, _ -> true, _ -> false, null, new Plain());
        var blanked = assertInstanceOf(Decision.Accepted.class, reader.register(new Register(ID, List.of(entry(ANN, ABSENT, AbsenceReason.ILLNESS)))));
        assertEquals(null, ((Registered) blanked.events().getFirst()).concern());
    }

    @Test
    void a_text_that_comes_back_as_it_was_shown_keeps_whom_it_refers_to() {
        var once = new RegisterRules(SESSION, STARTS, _ -> true, _ -> true, _ -> false, null, new Plain());
        var asked = new Text("asked about {{person:eira}}");
        var session = after(once.register(new Register(ID, List.of(new Entry(ANN, ATTENDED, null, null, null, asked)))));
        var again = new RegisterRules(session, STARTS, _ -> true, _ -> true, _ -> false, null, new Plain());
        var corrected = assertInstanceOf(Decision.Accepted.class, again.register(new Register(ID, List.of(
                new Entry(ANN, LATE, AbsenceReason.TRANSPORT, null, null, new Text("asked about a protected person"))))));
        assertEquals(asked, ((Registered) corrected.events().getFirst()).concern());
    }
}
