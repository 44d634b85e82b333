package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.Register.Entry;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What each viewer sees of a session and may do with it, on a journal in memory.
class ProviderTest {
    private final Area area = new Area();
    private final CaseId jones = area.referred("jones", "Jones, Owen");
    private final EntityId programme = area.done(Programmes.CREATE, area.facilitator, Area.CREATE, "programme");
    private final EntityId session = area.done(Programmes.SCHEDULE, area.facilitator, new ScheduleSession(programme, "Tuesday",
            Area.NOW, Area.NOW.plus(Duration.ofHours(2)), "County Hall", new Text("Mair must not be mentioned")), "session");
    private final EntityId participant = area.startedReferral(jones, programme);

    private SessionView seen(Viewer viewer) {
        var reply = area.ask(Programmes.SESSION, viewer, new Programmes.SessionOf(session));
        return ((Reply.View<SessionView>) reply).view();
    }

    private Outcome enrol() {
        return area.act(Programmes.ENROL, area.facilitator, new Enrol(session, jones, participant));
    }

    private Outcome register(Viewer viewer, EntityId whose) {
        return area.act(Programmes.REGISTER, viewer, new Register(session, List.of(new Entry(whose, Attendance.ABSENT, AbsenceReason.WORK,
                null, null, new Text("Asked about Mair")))));
    }

    @Test
    void a_facilitator_sees_their_participants_by_name_and_registers_them() {
        enrol();
        var line = seen(area.facilitator).participants().getFirst();
        assertEquals("Jones, Owen", line.name());
        assertEquals(jones, line.caseId());
        assertEquals(SessionState.REGISTER_NEEDED, seen(area.facilitator).state());
        assertTrue(seen(area.facilitator).mayRegister());
        assertEquals(Map.of("session", session.value()),
                assertInstanceOf(Outcome.Done.class, register(area.facilitator, participant)).ids());
        assertEquals(Attendance.ABSENT, seen(area.facilitator).participants().getFirst().attendance());
        assertEquals(SessionState.REGISTERED, seen(area.facilitator).state());
    }

    @Test
    void no_protected_person_is_named_in_briefing_or_register() {
        enrol();
        register(area.facilitator, participant);
        var json = Json.write(seen(area.facilitator));
        assertFalse(json.contains("Mair"), json);
        assertNotNull(seen(area.facilitator).briefing());
    }

    @Test
    void another_provider_cannot_learn_that_a_session_exists() {
        enrol();
        var unknown = new EntityId("nothing-here");
        for (EntityId id : List.of(session, unknown)) {
            assertEquals(Reply.notFound(), area.ask(Programmes.SESSION, area.facilitator2, new Programmes.SessionOf(id)));
            var entry = new Entry(participant, Attendance.ATTENDED, null, null, null, null);
            assertEquals(new Outcome.Refused(new Refusal.NotFound()),
                    area.act(Programmes.REGISTER, area.facilitator2, new Register(id, List.of(entry))));
            assertEquals(new Outcome.Refused(new Refusal.NotFound()),
                    area.act(Programmes.ENROL, area.facilitator2, new Enrol(id, jones, participant)));
        }
        assertEquals(List.of(), area.items(Programmes.SESSIONS, area.facilitator2, new Programmes.SessionsOn(null)));
        assertEquals(List.of(), area.items(Programmes.NEEDING, area.facilitator2, new Programmes.Needing()));
        var schedule = new ScheduleSession(programme, "Tuesday", Area.NOW, Area.NOW.plusSeconds(60), "Hall", null);
        assertEquals(area.act(Programmes.SCHEDULE, area.facilitator2, new ScheduleSession(unknown, "Tuesday", Area.NOW,
                        Area.NOW.plusSeconds(60), "Hall", null)),
                area.act(Programmes.SCHEDULE, area.facilitator2, schedule));
    }

    @Test
    void the_police_see_every_session_where_the_agreement_says_so_but_never_register() {
        enrol();
        register(area.facilitator, participant);
        var seen = seen(area.coordinator);
        assertEquals("Jones, Owen", seen.participants().getFirst().name());
        assertNull(seen.briefing());
        assertNull(seen.participants().getFirst().concern());
        assertFalse(seen.mayRegister());
        assertEquals(new Outcome.Refused(new Refusal.NotPermitted("not-your-programme")), register(area.coordinator, participant));
        assertTrue(area.items(Programmes.NEEDING, area.coordinator, new Programmes.Needing()).isEmpty());
        assertEquals(1, area.items(Programmes.SESSIONS, area.coordinator, new Programmes.SessionsOn(null)).size());
    }

    @Test
    void who_is_excluded_from_a_case_does_not_find_it_on_a_list() {
        enrol();
        area.exclude(jones, area.facilitator.user());
        assertEquals(List.of(), seen(area.facilitator).participants());
        var refused = assertInstanceOf(Outcome.Refused.class, register(area.facilitator, participant));
        assertEquals(Refusal.invalid("participant-unknown", "/entries/0/participantId"), refused.why());
    }

    @Test
    void who_is_excluded_from_the_only_one_unregistered_is_not_asked_for_a_register() {
        enrol();
        assertEquals(1, area.items(Programmes.NEEDING, area.facilitator, new Programmes.Needing()).size());
        area.exclude(jones, area.facilitator.user());
        assertEquals(SessionState.REGISTERED, seen(area.facilitator).state());
        assertEquals(List.of(), area.items(Programmes.NEEDING, area.facilitator, new Programmes.Needing()));
        assertEquals(1, area.items(Programmes.NEEDING, area.colleague, new Programmes.Needing()).size());
    }

    @Test
    void a_session_that_began_before_the_referral_ended_keeps_the_line_without_name_or_texts() {
        enrol();
        register(area.facilitator, participant);
        end(Area.NOW.plusSeconds(60));
        var line = seen(area.facilitator).participants().getFirst();
        assertEquals("Participant", line.name());
        assertNull(line.caseId());
        assertNull(line.concern());
        assertEquals(Attendance.ABSENT, line.attendance());
        assertEquals(AbsenceReason.WORK, line.reason());
        assertInstanceOf(Outcome.Unchanged.class, area.act(Programmes.REGISTER, area.facilitator, new Register(session,
                List.of(new Entry(participant, Attendance.ABSENT, AbsenceReason.WORK, null, null, null)))));
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.REGISTER, area.facilitator, new Register(session,
                List.of(new Entry(participant, Attendance.ATTENDED, null, null, null, null)))));
        assertEquals(1, seen(area.facilitator).participants().getFirst().correction());
    }

    @Test
    void a_first_register_may_still_be_taken_of_a_session_that_began_before_the_referral_ended_but_nobody_waits_for_it() {
        enrol();
        end(Area.NOW.plusSeconds(60));
        assertEquals(SessionState.REGISTERED, seen(area.facilitator).state());
        assertInstanceOf(Outcome.Done.class, register(area.facilitator, participant));
    }

    @Test
    void of_a_session_after_the_referral_ended_nothing_is_shown_or_registered() {
        enrol();
        register(area.facilitator, participant);
        end(Area.NOW);
        assertEquals(List.of(), seen(area.facilitator).participants());
        assertEquals(SessionState.REGISTERED, seen(area.facilitator).state());
        var refused = assertInstanceOf(Outcome.Refused.class, register(area.facilitator, participant));
        assertEquals(Refusal.invalid("participant-ended", "/entries/0/participantId"), refused.why());
        area.exclude(jones, area.facilitator.user());
        refused = assertInstanceOf(Outcome.Refused.class, register(area.facilitator, participant));
        assertEquals(Refusal.invalid("participant-unknown", "/entries/0/participantId"), refused.why());
        assertEquals(1, seen(area.coordinator).participants().size());
    }

    @Test
    void a_referral_said_to_have_ended_on_a_day_covers_the_sessions_of_that_day() {
        enrol();
        area.at(Area.NOW.plus(Duration.ofDays(3)));
        area.act(jones, new EndReferral(participant, ReferralEnd.WITHDREW, new Text("Moved away"), LocalDate.of(2025, 6, 11)));
        assertEquals(1, seen(area.facilitator).participants().size());
    }

    @Test
    void a_refusal_of_consent_closes_the_door_and_consent_opens_it_again() {
        enrol();
        area.act(jones, new RecordConsent(participant, ReferralConsent.REFUSED, null, null));
        assertEquals(List.of(), seen(area.facilitator).participants());
        area.act(jones, new RecordConsent(participant, ReferralConsent.GIVEN, null, null));
        assertEquals("Jones, Owen", seen(area.facilitator).participants().getFirst().name());
    }

    private void end(Instant at) {
        area.at(at);
        area.act(jones, new EndReferral(participant, ReferralEnd.WITHDREW, new Text("Moved away"), null));
    }

    @Test
    void only_the_referral_of_a_case_one_may_know_is_enrolled_and_once() {
        var other = area.referred("smith", "Smith, Jo");
        var unknown = new Outcome.Refused(Refusal.invalid("referral-unknown", "/referral"));
        assertEquals(unknown, area.act(Programmes.ENROL, area.facilitator, new Enrol(session, other, participant)));
        assertEquals(unknown, area.act(Programmes.ENROL, area.facilitator, new Enrol(session, new CaseId("no-case"), participant)));
        assertInstanceOf(Outcome.Done.class, enrol());
        assertInstanceOf(Outcome.Unchanged.class, enrol());
    }

    @Test
    void nobody_is_enrolled_before_they_start() {
        var smith = area.referred("smith", "Smith, Jo");
        var waiting = area.referral(smith, programme);
        var refused = assertInstanceOf(Outcome.Refused.class, area.act(Programmes.ENROL, area.facilitator, new Enrol(session, smith, waiting)));
        assertEquals("participant-not-started", refused.why().code());
    }

    @Test
    void a_list_has_a_bound() {
        var full = Session.TYPE.empty(Session.stream(session));
        for (int i = 0; i < ProgrammeRules.PARTICIPANTS_MAX; i++) {
            full = full.after(new SessionEvent.Enrolled(new EntityId("p" + i), jones, false));
        }
        var referral = area.referralState(jones, participant);
        var list = new Session(session, programme, "", Area.FPUK, "", Area.NOW, Area.NOW, "", Text.NONE, full.participants(), null, Plan.NONE, List.of());
        var decided = ProgrammeRules.enrol(list, new Enrol(session, jones, participant), referral);
        assertEquals("session-full", assertInstanceOf(Decision.Refused.class, decided).why().code());
    }

    @Test
    void a_programme_is_entered_by_its_own_provider() {
        assertEquals(new Outcome.Refused(new Refusal.NotPermitted("not-your-programme")),
                area.act(Programmes.CREATE, area.facilitator2, Area.CREATE));
        var items = assertInstanceOf(Reply.View.class, area.ask(Programmes.CATALOGUE, area.facilitator2, new Programmes.Catalogue()));
        assertEquals("Reflecting", ((ProgrammeView.Items) items.view()).items().getFirst().name());
        assertEquals("Cyfranogwr", area.words.say(Lang.CY, "clinic.participant"));
    }

    @Test
    void the_same_request_twice_is_one_register() {
        enrol();
        var command = new Register(session, List.of(new Entry(participant, Attendance.ATTENDED, null, null, null, null)));
        var first = assertInstanceOf(Outcome.Done.class, area.act(Programmes.REGISTER, area.facilitator, "key", command));
        var second = assertInstanceOf(Outcome.Done.class, area.act(Programmes.REGISTER, area.facilitator, "key", command));
        assertTrue(second.repeated());
        assertEquals(first.ref(), second.ref());
        assertEquals(first.ids(), second.ids());
    }
}
