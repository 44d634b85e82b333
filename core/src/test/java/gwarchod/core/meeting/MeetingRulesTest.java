package gwarchod.core.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeetingRulesTest {
    private static final MeetingId ID = new MeetingId("meeting-one");
    private static final CaseId CASE = new CaseId("case-one");
    private static final Instant STARTS = Instant.parse("2025-06-17T09:00:00Z");
    private static final Instant NOW = Instant.parse("2025-06-11T11:00:00Z");
    private static final Actor CHAIR = new Actor(new UserId("chair"), new AgencyId("police"), "somebody", "public-protection", ID);
    private static final PersonId SAM = new PersonId("sam");
    private static final Deciding WITH = new Deciding(NOW, NewIds.random(), CHAIR,
            text -> new Text(text.raw().replace("Sam", Text.reference(SAM))));
    private static final Set<String> MINE = Set.of("iom-weekly", "stalking-clinic");
    private static final Text REASON = new Text("Waiting for probation");

    private final MeetingKinds kinds = MeetingKinds.load();
    private final Meeting none = new Meeting.None(ID);
    private final Meeting scheduled = after(none, new MeetingEvent.MeetingScheduled("iom-weekly", STARTS, new AgencyId("police")));

    private static Meeting after(Meeting meeting, Event... events) {
        var state = meeting;
        for (int i = 0; i < events.length; i++) {
            state = Meeting.TYPE.evolve(state, new Fact(events[i], NOW, NOW, new CommitRef(Meeting.stream(ID), 1), i, CHAIR));
        }
        return state;
    }

    private static void refused(String codeAndPointer, Decision decision) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Decision.Refused.class, decision).why());
        assertEquals(codeAndPointer, why.code() + " at " + why.pointer());
    }

    private static void notFound(Decision decision) {
        assertInstanceOf(Refusal.NotFound.class, assertInstanceOf(Decision.Refused.class, decision).why());
    }

    private static void accepted(Event event, Decision decision) {
        assertEquals(List.of(event), assertInstanceOf(Decision.Accepted.class, decision).events());
    }

    private Meetings.Defer defer(LocalDate until, Text reason) {
        return new Meetings.Defer(ID, CASE, "order-expiring:one", until, reason);
    }

    @Test void a_meeting_of_a_known_kind_is_scheduled_for_the_callers_agency() {
        var decision = MeetingRules.schedule(none, new Meetings.Schedule("iom-weekly", STARTS, null), kinds, MINE, true, WITH);
        accepted(new MeetingEvent.MeetingScheduled("iom-weekly", STARTS, new AgencyId("police")), decision);
        assertEquals(Map.of("meeting", "meeting-one"), assertInstanceOf(Decision.Accepted.class, decision).ids());
    }

    @Test void a_meeting_is_called_by_the_agency_that_is_named() {
        accepted(new MeetingEvent.MeetingScheduled("stalking-clinic", STARTS, new AgencyId("clinic-west")),
                MeetingRules.schedule(none, new Meetings.Schedule("stalking-clinic", STARTS, new AgencyId("clinic-west")), kinds, MINE, true, WITH));
    }

    @Test void a_meeting_is_not_called_by_an_agency_nobody_knows() {
        var schedule = new Meetings.Schedule("iom-weekly", STARTS, new AgencyId("nowhere"));
        refused("agency-unknown at /agency", MeetingRules.schedule(none, schedule, kinds, MINE, false, WITH));
    }

    @Test void a_meeting_of_an_unknown_kind_is_refused() {
        refused("meeting-kind-unknown at /kind", MeetingRules.schedule(none, new Meetings.Schedule("tea", STARTS, null), kinds, MINE, true, WITH));
    }

    @Test void a_meeting_in_an_absurd_year_is_refused() {
        var schedule = new Meetings.Schedule("iom-weekly", Instant.parse("3025-06-17T09:00:00Z"), null);
        refused("date-absurd at /startsAt", MeetingRules.schedule(none, schedule, kinds, MINE, true, WITH));
    }

    @Test void a_meeting_of_a_kind_one_takes_no_part_in_is_refused() {
        refused("meeting-kind-not-yours at /kind",
                MeetingRules.schedule(none, new Meetings.Schedule("mappa-level-2", STARTS, null), kinds, MINE, true, WITH));
    }

    @Test void a_meeting_is_scheduled_for_today_and_up_to_two_years_ahead() {
        for (var day : List.of("2025-06-11T08:00:00Z", "2027-06-11T09:00:00Z")) {
            assertInstanceOf(Decision.Accepted.class, scheduledAt(day));
        }
        refused("in-the-past at /startsAt", scheduledAt("2025-06-10T22:59:00Z"));
        refused("meeting-too-far-ahead at /startsAt", scheduledAt("2027-06-12T09:00:00Z"));
    }

    private Decision scheduledAt(String time) {
        return MeetingRules.schedule(none, new Meetings.Schedule("iom-weekly", Instant.parse(time), null), kinds, MINE, true, WITH);
    }

    @Test void scheduling_what_is_scheduled_changes_nothing() {
        assertInstanceOf(Decision.NoChange.class,
                MeetingRules.schedule(scheduled, new Meetings.Schedule("iom-weekly", STARTS, null), kinds, MINE, true, WITH));
    }

    @Test void an_item_is_pinned_once() {
        var pin = new Meetings.Pin(ID, CASE, "order-expiring:one");
        var pinned = new MeetingEvent.ItemPinned(CASE, "order-expiring:one");
        accepted(pinned, MeetingRules.pin(scheduled, pin));
        assertInstanceOf(Decision.NoChange.class, MeetingRules.pin(after(scheduled, pinned), pin));
    }

    @Test void an_item_is_deferred_to_a_date_after_the_meeting_with_a_reason() {
        var until = LocalDate.of(2025, 7, 1);
        accepted(new MeetingEvent.ItemDeferred(CASE, "order-expiring:one", until, REASON),
                MeetingRules.defer(scheduled, defer(until, REASON), WITH));
    }

    @Test void an_item_is_not_deferred_to_the_day_of_the_meeting() {
        refused("deferred-not-past-meeting at /until", MeetingRules.defer(scheduled, defer(LocalDate.of(2025, 6, 17), REASON), WITH));
    }

    @Test void an_item_is_not_deferred_to_an_absurd_date() {
        refused("date-absurd at /until", MeetingRules.defer(scheduled, defer(LocalDate.of(9999, 6, 17), REASON), WITH));
    }

    @Test void deferring_needs_a_reason() {
        refused("text-required at /reason", MeetingRules.defer(scheduled, defer(LocalDate.of(2025, 7, 1), new Text("  ")), WITH));
    }

    @Test void taking_an_item_off_needs_a_reason() {
        refused("text-required at /reason",
                MeetingRules.remove(scheduled, new Meetings.Remove(ID, CASE, "order-expiring:one", Text.NONE), WITH));
    }

    @Test void a_protected_person_in_a_reason_is_stored_as_a_reference() {
        accepted(new MeetingEvent.ItemRemoved(CASE, "order-expiring:one", new Text("{{person:sam}} has moved")),
                MeetingRules.remove(scheduled, new Meetings.Remove(ID, CASE, "order-expiring:one", new Text("Sam has moved")), WITH));
        accepted(new MeetingEvent.ItemDeferred(CASE, "order-expiring:one", LocalDate.of(2025, 7, 1), new Text("{{person:sam}} has moved")),
                MeetingRules.defer(scheduled, defer(LocalDate.of(2025, 7, 1), new Text("Sam has moved")), WITH));
    }

    @Test void nothing_is_decided_at_a_meeting_nobody_scheduled() {
        notFound(MeetingRules.pin(none, new Meetings.Pin(ID, CASE, "x")));
        notFound(MeetingRules.defer(none, defer(LocalDate.of(2025, 7, 1), REASON), WITH));
        notFound(MeetingRules.remove(none, new Meetings.Remove(ID, CASE, "x", REASON), WITH));
    }

    @Test void the_last_decision_about_an_item_holds() {
        var meeting = after(scheduled,
                new MeetingEvent.ItemDeferred(CASE, "one", LocalDate.of(2025, 7, 1), REASON),
                new MeetingEvent.ItemRemoved(CASE, "one", REASON),
                new MeetingEvent.ItemPinned(CASE, "one"));
        assertEquals(Map.of(new ItemRef(CASE, "one"), new Chaired.Pinned()), assertInstanceOf(Meeting.Scheduled.class, meeting).chaired());
    }

    @Test void what_is_stored_stays_readable() {
        Golden.check(MeetingEvent.TYPES);
    }
}
