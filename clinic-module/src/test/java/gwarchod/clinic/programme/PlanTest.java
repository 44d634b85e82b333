package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// What changes about sessions that lie ahead, and sessions for one person.
class PlanTest {
    private static final Instant STARTS = Area.NOW.plus(Duration.ofDays(7));
    private static final Instant LATER = STARTS.plus(Duration.ofDays(1));
    private static final Duration LENGTH = Duration.ofHours(2);
    private static final Text WHY = new Text("Mair rang: the hall is flooded.");

    private final Area area = new Area();
    private final CaseId ann = area.referred("ann", "Ann");
    private EntityId referral;
    private EntityId programme;
    private EntityId session;

    @BeforeEach
    void begin() {
        programme = area.done(Programmes.CREATE, area.facilitator, Area.CREATE, "programme");
        referral = area.startedReferral(ann, programme);
        session = area.done(Programmes.SCHEDULE, area.facilitator,
                new ScheduleSession(programme, "Tuesday", STARTS, STARTS.plus(LENGTH), "Hall", null), "session");
        area.done(Programmes.ENROL, area.facilitator, new Enrol(session, ann, referral), "participant");
    }

    private Reschedule to(Instant starts, String venue) {
        return new Reschedule(session, starts, starts.plus(LENGTH), SessionMode.ROOM, venue, AskedBy.VENUE, WHY);
    }

    private SessionView look(Viewer viewer, EntityId id) {
        return assertInstanceOf(SessionView.class, ((Reply.View<?>) area.ask(Programmes.SESSION, viewer, new Programmes.SessionOf(id))).view());
    }

    private String code(Outcome outcome) {
        var code = assertInstanceOf(Outcome.Refused.class, outcome).why().code();
        assertTrue(area.words.has("refusal." + code), code);
        return code;
    }

    private void register(EntityId on, Attendance attendance) {
        area.at(STARTS.plus(LENGTH));
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.REGISTER, area.facilitator, new Register(on, List.of(new Register.Entry(
                referral, attendance, attendance == Attendance.ABSENT ? AbsenceReason.WORK : null, null, null, null)))));
    }

    @Test
    void a_session_ahead_is_moved_and_says_who_asked_and_why_to_its_own_staff() {
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER, "Library")));
        var view = look(area.facilitator, session);
        assertEquals(LATER, view.startsAt());
        assertEquals("Library", view.venue());
        assertTrue(view.plan().moved());
        var change = view.plan().changes().getFirst();
        assertEquals(AskedBy.VENUE, change.askedBy());
        assertEquals(STARTS, change.wasAt());
        assertEquals("Hall", change.wasVenue());
        assertEquals("facilitator", change.by());
        assertFalse(change.why().contains("Mair"), change.why());
        assertTrue(change.why().endsWith("rang: the hall is flooded."), change.why());
        assertNull(look(area.coordinator, session).plan().changes().getFirst().why());
        assertInstanceOf(Outcome.Unchanged.class, area.act(Programmes.RESCHEDULE, area.coordinator, to(LATER, "Library")));
    }

    @Test
    void whom_a_participant_s_case_protects_isn_t_stored_by_name_in_why_a_session_was_changed() {
        area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER, "Library"));
        area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(session, AskedBy.PARTICIPANT, WHY));
        var plan = area.journal.load(Session.TYPE, Session.stream(session)).state().plan();
        assertEquals(1, plan.moves().size());
        assertFalse(plan.toString().contains("Mair"), plan.toString());
        assertTrue(plan.toString().contains("the hall is flooded"), plan.toString());
    }

    @Test
    void moving_it_again_keeps_the_whole_history() {
        area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER, "Library"));
        area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER.plus(LENGTH), "Library"));
        assertEquals(List.of(STARTS, LATER), look(area.facilitator, session).plan().changes().stream().map(PlanView.Change::wasAt).toList());
    }

    @Test
    void what_has_begun_is_registered_or_called_off_is_not_moved() {
        area.at(STARTS);
        assertEquals("session-past", code(area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER, "Library"))));
        assertEquals("session-past", code(area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(session, AskedBy.WEATHER, WHY))));
        area.at(Area.NOW);
        area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(session, AskedBy.WEATHER, WHY));
        assertEquals("session-called-off", code(area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER, "Library"))));
        var ben = area.referred("ben", "Ben");
        var theirs = new Enrol(session, ben, area.startedReferral(ben, programme));
        assertEquals("session-called-off", code(area.act(Programmes.ENROL, area.facilitator, theirs)));
        var other = area.done(Programmes.SCHEDULE, area.facilitator,
                new ScheduleSession(programme, "Tuesday", STARTS, STARTS.plus(LENGTH), "Hall", null), "session");
        area.done(Programmes.ENROL, area.facilitator, new Enrol(other, ann, referral), "participant");
        area.at(STARTS.minus(Duration.ofMinutes(10)));
        area.act(Programmes.REGISTER, area.facilitator,
                new Register(other, List.of(new Register.Entry(referral, Attendance.ATTENDED, null, null, null, null))));
        assertEquals("session-registered", code(area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(other, AskedBy.COURT, WHY))));
    }

    @Test
    void it_is_moved_to_a_time_ahead_with_a_place_and_a_reason() {
        assertEquals("session-new-time-past", code(area.act(Programmes.RESCHEDULE, area.facilitator, to(Area.NOW, "Hall"))));
        assertEquals("venue-needed", code(area.act(Programmes.RESCHEDULE, area.facilitator, to(LATER, " "))));
        assertEquals("ends-before-starts", code(area.act(Programmes.RESCHEDULE, area.facilitator,
                new Reschedule(session, LATER, LATER, SessionMode.ROOM, "Hall", AskedBy.VENUE, WHY))));
        assertEquals("session-too-long", code(area.act(Programmes.RESCHEDULE, area.facilitator,
                new Reschedule(session, LATER, LATER.plus(Duration.ofHours(13)), SessionMode.ROOM, "Hall", AskedBy.VENUE, WHY))));
        assertEquals("text-required", code(area.act(Programmes.RESCHEDULE, area.facilitator,
                new Reschedule(session, LATER, LATER.plus(LENGTH), SessionMode.ROOM, "Hall", AskedBy.VENUE, Text.NONE))));
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.RESCHEDULE, area.facilitator,
                new Reschedule(session, LATER, LATER.plus(LENGTH), SessionMode.VIDEO, null, AskedBy.WEATHER, WHY)));
        assertEquals(SessionMode.VIDEO, look(area.facilitator, session).plan().mode());
    }

    @Test
    void a_session_called_off_takes_no_register_and_lacks_none() {
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(session, AskedBy.WEATHER, WHY)));
        area.at(STARTS.plus(LENGTH));
        assertEquals("session-called-off", code(area.act(Programmes.REGISTER, area.facilitator, new Register(session, List.of(
                new Register.Entry(referral, Attendance.ATTENDED, null, null, null, null))))));
        var view = look(area.facilitator, session);
        assertEquals(SessionState.CALLED_OFF, view.state());
        assertFalse(view.mayRegister());
        assertEquals(List.of(), area.items(Programmes.NEEDING, area.facilitator, new Programmes.Needing()));
        assertInstanceOf(Outcome.Unchanged.class, area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(session, AskedBy.WEATHER, WHY)));
    }

    private EntityId oneToOne(SessionKind kind, @Nullable EntityId makesUp) {
        return area.done(Programmes.FOR_ONE, area.facilitator, forOne(kind, makesUp), "session");
    }

    private ArrangeForOne forOne(SessionKind kind, @Nullable EntityId makesUp) {
        var starts = STARTS.plus(Duration.ofDays(3));
        return new ArrangeForOne(ann, referral, kind, makesUp, starts, starts.plus(LENGTH), SessionMode.ROOM, "Room 1", new UserId("facilitator"));
    }

    @Test
    void one_session_is_covered_by_a_colleague_and_the_cover_can_be_taken_back() {
        var one = oneToOne(SessionKind.ONE_TO_ONE, null);
        var facilitator = new UserId("facilitator");
        var colleague = new UserId("colleague");
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.COVER, area.facilitator, new Cover(one, facilitator, colleague, null)));
        assertEquals(List.of(new PlanView.Facilitator(colleague, "colleague", "facilitator")), look(area.facilitator, one).plan().facilitators());
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.COVER, area.facilitator, new Cover(one, facilitator, facilitator, null)));
        assertEquals(List.of(new PlanView.Facilitator(facilitator, "facilitator", null)), look(area.facilitator, one).plan().facilitators());
        assertEquals("facilitator-unknown",
                code(area.act(Programmes.COVER, area.facilitator, new Cover(one, facilitator, new UserId("facilitator2"), null))));
        assertEquals("facilitator-not-of-session",
                code(area.act(Programmes.COVER, area.facilitator, new Cover(one, colleague, facilitator, null))));
        area.at(STARTS.plus(Duration.ofDays(4)));
        assertEquals("session-past", code(area.act(Programmes.COVER, area.facilitator, new Cover(one, facilitator, colleague, null))));
    }

    @Test
    void a_catch_up_makes_up_for_one_session_that_was_missed_and_only_once() {
        assertEquals("missed-session-needed", code(area.act(Programmes.FOR_ONE, area.facilitator, forOne(SessionKind.CATCH_UP, session))));
        register(session, Attendance.ABSENT);
        var made = oneToOne(SessionKind.CATCH_UP, session);
        assertEquals(STARTS, look(area.facilitator, made).plan().makesUp());
        assertEquals(SessionKind.CATCH_UP, look(area.facilitator, made).plan().kind());
        assertEquals(1, look(area.facilitator, made).participants().size());
        assertEquals("catch-up-twice", code(area.act(Programmes.FOR_ONE, area.facilitator, forOne(SessionKind.CATCH_UP, session))));
        area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(made, AskedBy.PARTICIPANT, WHY));
        oneToOne(SessionKind.CATCH_UP, session);
    }

    @Test
    void a_session_for_one_is_of_a_kind_of_its_own_for_somebody_who_takes_part() {
        assertEquals("session-of-a-group", code(area.act(Programmes.FOR_ONE, area.facilitator, forOne(SessionKind.GROUP, null))));
        assertEquals("missed-session-not-asked", code(area.act(Programmes.FOR_ONE, area.facilitator, forOne(SessionKind.ONE_TO_ONE, session))));
        assertEquals("referral-unknown", code(area.act(Programmes.FOR_ONE, area.facilitator2, forOne(SessionKind.ONE_TO_ONE, null))));
        register(session, Attendance.ATTENDED);
        assertEquals("missed-session-needed", code(area.act(Programmes.FOR_ONE, area.facilitator, forOne(SessionKind.CATCH_UP, session))));
    }

    @Test
    void who_may_not_know_the_person_finds_no_session_for_them() {
        var one = oneToOne(SessionKind.ONE_TO_ONE, null);
        area.exclude(ann, area.colleague.user());
        assertEquals(Reply.notFound(), area.ask(Programmes.SESSION, area.colleague, new Programmes.SessionOf(one)));
        assertEquals(new Outcome.Refused(new Refusal.NotFound()),
                area.act(Programmes.CALL_OFF, area.colleague, new CallOff(one, AskedBy.COURT, WHY)));
        assertEquals(Reply.notFound(), area.ask(Programmes.SESSION, area.facilitator2, new Programmes.SessionOf(one)));
        var nothing = new Outcome.Refused(new Refusal.NotFound());
        assertEquals(nothing, area.act(Programmes.RESCHEDULE, area.facilitator2, to(LATER, "Hall")));
        assertEquals(nothing, area.act(Programmes.CALL_OFF, area.facilitator2, new CallOff(session, AskedBy.COURT, WHY)));
        assertEquals(nothing, area.act(Programmes.COVER, area.facilitator2, new Cover(session, new UserId("a"), new UserId("b"), null)));
    }
}
