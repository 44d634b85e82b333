package gwarchod.core.meeting;

import static gwarchod.core.meeting.TestArea.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Following;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingDeskTest {
    private static final Viewer CHAIR = viewer("chair", "all");
    private static final Viewer PARTNER = viewer("partner", "half");
    private static final Viewer CLINICIAN = viewer("clinician", "clinic");
    private static final Viewer STRANGER = viewer("stranger", "nobody");
    private static final CaseId CASE = new CaseId("case-one");
    private static final String SEEN = "order-breached:order-register";
    private static final String HIDDEN = "order-breached:attendance-record";
    private static final Text REASON = new Text("Mair has moved");

    private final TestNode node = new TestNode();
    private MeetingId meeting = new MeetingId("none");

    @BeforeEach void a_meeting_and_a_case() {
        meeting = schedule("daily-management", "2025-06-12T08:00:00Z");
        node.matter("case-one", "order.register");
        node.matter("case-one", "attendance.record");
    }

    private MeetingId schedule(String kind, String startsAt) {
        return schedule(CHAIR, kind, startsAt);
    }

    private MeetingId schedule(Viewer viewer, String kind, String startsAt) {
        var outcome = node.act(Meetings.SCHEDULE, viewer, new Meetings.Schedule(kind, Instant.parse(startsAt), null));
        return new MeetingId(assertInstanceOf(Outcome.Done.class, outcome).ids().get("meeting"));
    }

    private static void refused(String code, Outcome outcome) {
        assertEquals(code, assertInstanceOf(Outcome.Refused.class, outcome).why().code());
    }

    private <Q extends Record, V> V asked(Question<Q, V> question, Viewer viewer, Q what) {
        return switch (node.ask(question, viewer, what)) {
            case Reply.View<V>(var view, _) -> view;
            case Reply.Alike<V>(var found) -> found.view();
            case Reply.Refused<V>(var why) -> throw new AssertionError(why.code());
        };
    }

    private <Q extends Record, V> String refused(Question<Q, V> question, Viewer viewer, Q what) {
        return switch (node.ask(question, viewer, what)) {
            case Reply.View<V>(var view, _) -> throw new AssertionError(view);
            case Reply.Alike<V>(var found) -> throw new AssertionError(found.view());
            case Reply.Refused<V>(var why) -> why.code();
        };
    }

    private AgendaView agenda(Viewer viewer) {
        return asked(Meetings.AGENDA, viewer, new Meetings.AgendaOf(meeting, null));
    }

    @Test void the_meetings_of_the_viewers_kinds_are_listed_earliest_first_between_dates() {
        var clinic = schedule(CLINICIAN, "stalking-clinic", "2025-06-11T08:00:00Z");
        var weekly = schedule("iom-weekly", "2025-06-11T08:00:00Z");
        assertEquals(List.of(weekly, meeting), listed(new Meetings.MeetingsBetween(null, null, null)));
        assertEquals(List.of(meeting), listed(new Meetings.MeetingsBetween(LocalDate.of(2025, 6, 12), null, null)));
        assertEquals(List.of(weekly), listed(new Meetings.MeetingsBetween(null, LocalDate.of(2025, 6, 11), null)));
        assertEquals(List.of(meeting), listed(new Meetings.MeetingsBetween(null, null, "daily-management")));
        assertEquals(List.of(), listed(new Meetings.MeetingsBetween(null, null, "stalking-clinic")), "not " + clinic);
        assertEquals(List.of(), asked(Meetings.LIST, STRANGER, new Meetings.MeetingsBetween(null, null, null)).items());
    }

    private List<MeetingId> listed(Meetings.MeetingsBetween what) {
        return asked(Meetings.LIST, CHAIR, what).items().stream().map(Meetings.Row::id).toList();
    }

    @Test void scheduling_twice_with_one_key_makes_one_meeting() {
        var command = new Meetings.Schedule("iom-weekly", Instant.parse("2025-06-17T09:00:00Z"), null);
        var first = assertInstanceOf(Outcome.Done.class, node.act(Meetings.SCHEDULE, CHAIR, "key", command));
        var second = assertInstanceOf(Outcome.Done.class, node.act(Meetings.SCHEDULE, CHAIR, "key", command));
        assertEquals(first.ids(), second.ids());
        assertEquals(2, listed(new Meetings.MeetingsBetween(null, null, null)).size());
        refused("key-reused", node.act(Meetings.SCHEDULE, CHAIR, "key",
                new Meetings.Schedule("iom-weekly", Instant.parse("2025-06-18T09:00:00Z"), null)));
    }

    @Test void what_the_rules_refuse_is_refused() {
        refused("meeting-kind-unknown", node.act(Meetings.SCHEDULE, CHAIR, new Meetings.Schedule("tea", TestArea.NOW, null)));
        refused("meeting-kind-not-yours", node.act(Meetings.SCHEDULE, CHAIR, new Meetings.Schedule("stalking-clinic", TestArea.NOW, null)));
        refused("text-required", node.act(Meetings.REMOVE, CHAIR, new Meetings.Remove(meeting, CASE, SEEN, Text.NONE)));
    }

    @Test void what_the_chair_decides_shows_at_once_and_its_reason_names_nobody() {
        assertInstanceOf(Outcome.Done.class, node.act(Meetings.REMOVE, CHAIR, new Meetings.Remove(meeting, CASE, SEEN, REASON)));
        var view = agenda(CHAIR);
        assertEquals(List.of(HIDDEN), view.lines().getFirst().items().stream().map(AgendaView.Item::id).toList());
        assertEquals("Taken off by the chair: a protected person has moved", view.leftOff().getFirst().reason());
        assertInstanceOf(Outcome.Done.class, node.act(Meetings.PIN, CHAIR, new Meetings.Pin(meeting, CASE, SEEN)));
        assertEquals(SEEN, agenda(CHAIR).lines().getFirst().items().getFirst().id());
    }

    @Test void a_reason_names_nobody_who_was_protected_after_it_was_written_and_no_address() {
        node.act(Meetings.REMOVE, CHAIR, new Meetings.Remove(meeting, CASE, SEEN, new Text("Carys has moved to Heol Las")));
        assertEquals("Taken off by the chair: Carys has moved to a protected address", agenda(CHAIR).leftOff().getFirst().reason());
        var before = node.now.get();
        node.now.set(before.plusSeconds(60));
        node.guarded.add("Carys");
        node.matter("case-one", "iom.cohort");
        var hidden = "Taken off by the chair: a protected person has moved to a protected address";
        assertEquals(hidden, agenda(CHAIR).leftOff().getFirst().reason());
        assertEquals(hidden, asked(Meetings.AGENDA, CHAIR, new Meetings.AgendaOf(meeting, before)).leftOff().getFirst().reason());
    }

    @Test void hidden_and_unknown_items_cases_and_meetings_are_refused_alike() {
        var until = LocalDate.of(2025, 7, 1);
        refused("not-found", node.act(Meetings.PIN, PARTNER, new Meetings.Pin(meeting, CASE, HIDDEN)));
        refused("not-found", node.act(Meetings.PIN, PARTNER, new Meetings.Pin(meeting, CASE, "order-breached:made-up")));
        refused("not-found", node.act(Meetings.PIN, CHAIR, new Meetings.Pin(meeting, new CaseId("made-up"), SEEN)));
        refused("not-found", node.act(Meetings.PIN, CHAIR, new Meetings.Pin(new MeetingId("made-up"), CASE, SEEN)));
        refused("not-found", node.act(Meetings.PIN, STRANGER, new Meetings.Pin(meeting, CASE, SEEN)));
        refused("not-found", node.act(Meetings.DEFER, PARTNER, new Meetings.Defer(meeting, CASE, HIDDEN, until, REASON)));
        refused("not-found", node.act(Meetings.REMOVE, PARTNER, new Meetings.Remove(meeting, CASE, HIDDEN, REASON)));
        assertEquals(0, agenda(CHAIR).leftOffTotal());
    }

    @Test void an_agenda_of_somebody_elses_meeting_is_not_found_now_then_or_ahead() {
        assertEquals("not-found", refused(Meetings.AGENDA, STRANGER, new Meetings.AgendaOf(meeting, null)));
        assertEquals("not-found", refused(Meetings.AGENDA, STRANGER, new Meetings.AgendaOf(meeting, TestArea.NOW)));
        assertEquals("not-found", refused(Meetings.AGENDA, STRANGER, new Meetings.AgendaOf(meeting, TestArea.NOW.plusSeconds(9))));
        assertEquals("time-ahead", refused(Meetings.AGENDA, CHAIR, new Meetings.AgendaOf(meeting, TestArea.NOW.plusSeconds(9))));
        assertEquals("not-found", refused(Meetings.AGENDA, CHAIR, new Meetings.AgendaOf(meeting, TestArea.NOW.minusSeconds(9))));
    }

    @Test void as_of_yesterday_stands_what_stood_yesterday() {
        node.now.set(TestArea.NOW.plusSeconds(86_400));
        node.matter("case-two", "order.register");
        node.act(Meetings.REMOVE, CHAIR, new Meetings.Remove(meeting, CASE, SEEN, REASON));
        var yesterday = asked(Meetings.AGENDA, CHAIR, new Meetings.AgendaOf(meeting, TestArea.NOW));
        assertEquals(List.of(CASE), yesterday.lines().stream().map(AgendaView.Line::caseId).toList());
        assertEquals(2, yesterday.lines().getFirst().items().size());
        assertEquals(2, agenda(CHAIR).lines().size());
    }

    @Test void a_matter_that_arises_reaches_whoever_follows() {
        var kinds = new ArrayList<String>();
        var open = assertInstanceOf(Following.Open.class,
                node.part.agendas().follow(CHAIR, Lang.EN, meeting, null, news -> kinds.add(news.kind())));
        node.matter("case-two", "order.register");
        assertEquals(List.of("image", "delta"), kinds);
        node.agreement.set(new Agreement(2, new Terms("none", List.of(), List.of(), Map.of())));
        assertTrue(!open.allowed());
    }
}
