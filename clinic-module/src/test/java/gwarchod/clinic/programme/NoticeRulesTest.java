package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import gwarchod.clinic.programme.Register.Entry;
import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.NoticeGiven;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.clinic.programme.SessionEvent.WasNotHeld;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeRulesTest {
    private static final EntityId ID = new EntityId("s1");
    private static final EntityId ANN = new EntityId("ann");
    private static final EntityId BEN = new EntityId("ben");
    private static final Instant STARTS = Instant.parse("2025-06-10T17:00:00Z");
    private static final Instant BEFORE = STARTS.minus(Duration.ofDays(1));

    private static final Session SESSION = Session.TYPE.empty(Session.stream(ID))
            .after(new Scheduled(new EntityId("p1"), "Reflecting", new AgencyId("fpuk"), "Tuesday", STARTS, STARTS.plusSeconds(7200), "Hall", Text.NONE))
            .after(new Enrolled(ANN, new CaseId("case-ann"), true))
            .after(new Enrolled(BEN, new CaseId("case-ben"), false));

    private static final RegisterRules.Texts TEXTS = new RegisterRules.Texts() {
        @Override
        public Text guarded(CaseId on, Text text) {
            return new Text(on + ": " + text.raw());
        }

        @Override
        public boolean saysTheSame(CaseId on, Text stands, Text sent) {
            return stands.equals(guarded(on, sent));
        }
    };

    private static NoticeRules rules(Session session, Instant now) {
        return new NoticeRules(session, now, _ -> true, _ -> true, TEXTS);
    }

    private static NoticeAbsence notice(@Nullable Instant receivedAt) {
        return new NoticeAbsence(ID, ANN, NoticeFrom.PARTICIPANT, receivedAt, AbsenceReason.WORK, new Text("rota"));
    }

    private static Decision register(Session session, Entry... entries) {
        return new RegisterRules(session, STARTS, _ -> true, _ -> true, _ -> false, null, TEXTS).register(new Register(ID, List.of(entries)));
    }

    private static Entry entry(EntityId who, Attendance attendance, @Nullable AbsenceReason reason) {
        return new Entry(who, attendance, reason, null, null, null);
    }

    private static Session after(Session session, Decision decision) {
        var next = session;
        for (var event : assertInstanceOf(Decision.Accepted.class, decision).events()) {
            next = next.after((SessionEvent) event);
        }
        return next;
    }

    private static void refused(String code, Decision decision) {
        assertEquals(code, assertInstanceOf(Decision.Refused.class, decision).why().code());
    }

    @Test
    void a_notice_is_taken_before_the_session_and_says_who_gave_it_and_why() {
        var session = after(SESSION, rules(SESSION, BEFORE).notice(notice(null)));
        assertEquals(new NoticeGiven(ANN, new CaseId("case-ann"), NoticeFrom.PARTICIPANT, BEFORE, AbsenceReason.WORK, new Text("case-ann: rota")),
                session.participant(ANN).orElseThrow().notice());
        assertInstanceOf(Decision.NoChange.class, rules(session, BEFORE).notice(notice(null)));
    }

    @Test
    void a_notice_received_in_time_may_be_written_down_later_but_one_given_after_the_start_is_none() {
        assertInstanceOf(Decision.Accepted.class, rules(SESSION, STARTS.plusSeconds(600)).notice(notice(BEFORE)));
        refused("notice-too-late", rules(SESSION, STARTS.plusSeconds(600)).notice(notice(null)));
        refused("date-in-future", rules(SESSION, BEFORE).notice(notice(STARTS.minusSeconds(60))));
    }

    @Test
    void who_may_not_know_a_participant_gives_no_notice_for_them() {
        var rules = new NoticeRules(SESSION, BEFORE, one -> !one.id().equals(ANN), _ -> true, TEXTS);
        assertEquals(Refusal.invalid("participant-unknown", "/participantId"), ((Decision.Refused) rules.notice(notice(null))).why());
        assertEquals(Refusal.invalid("participant-unknown", "/participantId"), ((Decision.Refused) rules.withdraw(new WithdrawNotice(ID, ANN))).why());
    }

    @Test
    void a_notice_can_be_withdrawn_and_once_is_enough() {
        var noticed = after(SESSION, rules(SESSION, BEFORE).notice(notice(null)));
        var withdrawn = after(noticed, rules(noticed, BEFORE).withdraw(new WithdrawNotice(ID, ANN)));
        assertNull(withdrawn.participant(ANN).orElseThrow().notice());
        assertInstanceOf(Decision.NoChange.class, rules(withdrawn, BEFORE).withdraw(new WithdrawNotice(ID, ANN)));
    }

    @Test
    void an_absence_of_which_there_was_notice_says_since_when_it_was_known_and_keeps_what_was_shown() {
        var noticed = after(SESSION, rules(SESSION, BEFORE).notice(notice(null)));
        var line = (Registered) ((Decision.Accepted) register(noticed,
                new Entry(ANN, Attendance.ABSENT, AbsenceReason.WORK, new Text("rota"), null, null))).events().getFirst();
        assertEquals(BEFORE, line.noticeAt());
        assertEquals(new Text("case-ann: rota"), line.evidence());
        var came = (Registered) ((Decision.Accepted) register(noticed, entry(ANN, Attendance.ATTENDED, null))).events().getFirst();
        assertNull(came.noticeAt());
    }

    @Test
    void once_the_register_says_whether_they_came_it_is_too_late_for_a_notice() {
        var registered = after(SESSION, register(SESSION, entry(ANN, Attendance.ATTENDED, null)));
        refused("notice-after-register", rules(registered, STARTS).notice(notice(BEFORE)));
    }

    @Test
    void from_a_session_that_was_not_held_nobody_is_absent() {
        var absent = after(SESSION, register(SESSION, entry(ANN, Attendance.ABSENT, AbsenceReason.NONE_GIVEN)));
        var decided = (Decision.Accepted) rules(absent, STARTS).notHeld(new NotHeld(ID, NotHeldWhy.ROOM, null));
        assertEquals(3, decided.events().size());
        var session = after(absent, decided);
        assertEquals(new WasNotHeld(NotHeldWhy.ROOM, null), session.notHeld());
        var line = session.participant(ANN).orElseThrow().registered();
        assertEquals(Attendance.NOT_HELD, said(line).attendance());
        assertEquals(1, line.correction());
        assertInstanceOf(Decision.NoChange.class, rules(session, STARTS).notHeld(new NotHeld(ID, NotHeldWhy.ROOM, null)));
    }

    @Test
    void a_session_somebody_came_to_was_held() {
        var registered = after(SESSION, register(SESSION, entry(ANN, Attendance.LATE, null)));
        refused("session-was-held", rules(registered, STARTS).notHeld(new NotHeld(ID, NotHeldWhy.WEATHER, null)));
    }

    @Test
    void another_reason_for_not_holding_it_is_said_in_words() {
        refused("text-required", rules(SESSION, STARTS).notHeld(new NotHeld(ID, NotHeldWhy.OTHER, new Text(" "))));
        assertInstanceOf(Decision.Accepted.class, rules(SESSION, STARTS).notHeld(new NotHeld(ID, NotHeldWhy.OTHER, new Text("Fire alarm"))));
    }

    @Test
    void of_a_session_ahead_it_is_not_said_that_it_was_not_held() {
        refused("session-not-started", rules(SESSION, BEFORE).notHeld(new NotHeld(ID, NotHeldWhy.ROOM, null)));
    }

    @Test
    void a_register_taken_after_all_says_that_it_was_held() {
        var off = after(SESSION, rules(SESSION, STARTS).notHeld(new NotHeld(ID, NotHeldWhy.ROOM, null)));
        var on = after(off, register(off, entry(ANN, Attendance.ATTENDED, null)));
        assertNull(on.notHeld());
        assertEquals(Attendance.NOT_HELD, said(on.participant(BEN).orElseThrow().registered()).attendance());
    }

    @Test
    void whoever_is_no_longer_expected_gets_no_line_of_a_session_that_was_not_held() {
        var rules = new NoticeRules(SESSION, STARTS, _ -> true, one -> one.id().equals(ANN), TEXTS);
        assertEquals(2, ((Decision.Accepted) rules.notHeld(new NotHeld(ID, NotHeldWhy.ROOM, null))).events().size());
    }

    private static Registered said(@Nullable Registered line) {
        assertNotNull(line);
        return line;
    }
}
