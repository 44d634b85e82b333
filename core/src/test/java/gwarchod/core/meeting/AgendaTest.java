package gwarchod.core.meeting;

import static gwarchod.core.casefile.Urgency.HIGH;
import static gwarchod.core.casefile.Urgency.IMMEDIATE;
import static gwarchod.core.casefile.Urgency.ROUTINE;
import static gwarchod.core.meeting.TestArea.DAILY;
import static gwarchod.core.meeting.TestArea.MEETING;
import static gwarchod.core.meeting.TestArea.NOW;
import static gwarchod.core.meeting.TestArea.card;
import static gwarchod.core.meeting.TestArea.order;
import static gwarchod.core.meeting.TestArea.session;
import static gwarchod.core.meeting.TestArea.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Viewer ALL = viewer("chair", "all");
    private static final Viewer HALF = viewer("partner", "half");
    private static final Text REASON = new Text("Waiting for {{person:sam}}");

    private final TestArea area = new TestArea();
    private final Agendas agendas = new Agendas(area, MeetingKinds.load(), TestArea.WORDS, () -> NOW, Runnable::run, "secret");

    @BeforeEach void follows_the_area() {
        agendas.listen();
    }

    private AgendaView agenda(Viewer viewer, MeetingId meeting) {
        return agendas.agenda(viewer, Lang.EN, meeting).orElseThrow();
    }

    private List<String> people(Viewer viewer, MeetingId meeting) {
        return agenda(viewer, meeting).lines().stream().map(line -> line.caseId().value()).toList();
    }

    private List<String> leftOff(Viewer viewer, MeetingId meeting) {
        return agenda(viewer, meeting).leftOff().stream().map(left -> left.id() + " " + Json.kebab(left.why()) + " " + left.reason()).toList();
    }

    @Test void one_line_per_person_with_the_reasons_beneath_the_most_pressing_first() {
        area.put(card("a", "Evans, Tom", order("1", ROUTINE, "2025-06-01"), session("2", HIGH, "2025-06-10"), order("3", HIGH, "2025-06-02")));
        var line = agenda(ALL, MEETING).lines().getFirst();
        assertEquals(List.of("order-expiring:3", "session-missed:2", "order-expiring:1"), line.items().stream().map(AgendaView.Item::id).toList());
        assertEquals("Evans, Tom", line.name());
        assertEquals("Label fixed", line.labels().getFirst().text());
    }

    @Test void the_most_urgent_come_first_then_the_oldest_cause_then_the_name() {
        area.put(card("routine", "A", order("1", ROUTINE, "2020-01-01")))
                .put(card("zoe", "Zoe", order("1", HIGH, "2025-06-01")))
                .put(card("adam", "adam", order("1", HIGH, "2025-06-01")))
                .put(card("older", "Young", order("1", HIGH, "2025-05-01")))
                .put(card("now", "Zz", order("1", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("now", "older", "adam", "zoe", "routine"), people(ALL, MEETING));
    }

    @Test void what_is_pinned_comes_before_everything() {
        area.put(card("now", "A", order("1", IMMEDIATE, "2025-06-11"))).put(card("b", "B", order("1", HIGH, "2025-06-01"), order("2", ROUTINE, "2025-06-01")));
        area.chaired(MEETING, "b", "order-expiring:2", new Chaired.Pinned());
        assertEquals(List.of("b", "now"), people(ALL, MEETING));
        assertEquals("order-expiring:2", agenda(ALL, MEETING).lines().getFirst().items().getFirst().id());
    }

    @Test void an_item_that_takes_all_of_its_section_is_neither_on_an_agenda_nor_left_off_for_who_gets_the_summary() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01"), order("2", HIGH, "2020-01-01").inFull()));
        area.chaired(MEETING, "a", "order-expiring:2", new Chaired.Removed(new Text("Why")));
        assertEquals(1, agenda(ALL, MEETING).leftOffTotal());
        assertEquals(0, agenda(HALF, MEETING).leftOffTotal());
        assertFalse(agendas.offers(HALF, agendas.meeting(HALF, MEETING).orElseThrow(), new CaseId("a"), "order-expiring:2"));
        area.chaired(MEETING, "a", "order-expiring:2", new Chaired.Pinned());
        assertEquals(2, agenda(ALL, MEETING).lines().getFirst().items().size());
        assertEquals(List.of("order-expiring:1"), agenda(HALF, MEETING).lines().getFirst().items().stream().map(AgendaView.Item::id).toList());
    }

    @Test void an_item_in_a_section_the_viewer_does_not_get_has_no_effect_at_all() {
        area.put(card("a", "A", order("1", ROUTINE, "2025-06-01"), session("2", IMMEDIATE, "2020-01-01")))
                .put(card("b", "B", order("1", HIGH, "2025-06-01")))
                .put(card("c", "C", session("1", IMMEDIATE, "2025-06-01")));
        assertEquals(List.of("b", "a"), people(HALF, MEETING));
        assertEquals(List.of("order-expiring:1"), agenda(HALF, MEETING).lines().getLast().items().stream().map(AgendaView.Item::id).toList());
        assertFalse(Json.write(agenda(HALF, MEETING)).contains("session-missed"));
    }

    @Test void a_hidden_item_that_was_left_off_is_neither_listed_nor_counted() {
        area.put(card("c", "C", session("1", IMMEDIATE, "2025-06-01")));
        area.chaired(MEETING, "c", "session-missed:1", new Chaired.Removed(REASON));
        assertEquals(1, agenda(ALL, MEETING).leftOffTotal());
        assertEquals(0, agenda(HALF, MEETING).leftOffTotal());
        assertEquals(List.of(), agenda(HALF, MEETING).leftOff());
    }

    @Test void a_person_whose_name_the_viewer_may_not_see_has_no_line() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01")));
        assertEquals(List.of(), people(viewer("x", "nameless"), MEETING));
    }

    @Test void somebody_excluded_from_a_case_has_no_line_of_it_and_others_of_their_audience_do() {
        area.put(TestArea.excluding(card("a", "A", order("1", HIGH, "2025-06-01")), "chair")).put(card("b", "B", order("1", HIGH, "2025-06-02")));
        assertEquals(List.of("b"), people(ALL, MEETING));
        assertEquals(List.of("a", "b"), people(viewer("other", "all"), MEETING));
    }

    @Test void a_case_is_chosen_by_its_tags_and_only_by_tags_the_viewer_may_see() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01"))).put(TestArea.without(card("b", "B", order("1", HIGH, "2025-06-01"))));
        assertEquals(List.of("a"), people(ALL, MEETING));
        assertEquals(List.of(), people(viewer("x", "unlabelled"), MEETING));
        assertEquals(List.of("a", "b"), people(viewer("x", "unlabelled"), DAILY));
    }

    @Test void somebody_on_the_team_of_one_case_gets_their_own_agenda() {
        var team = new CaseFacts(Set.of(), Set.of(viewer("mine", "teamed").user()), Set.of(), Set.of());
        area.put(TestArea.with(card("a", "A", order("1", HIGH, "2025-06-01")), team)).put(card("b", "B", order("1", HIGH, "2025-06-01")));
        assertEquals(List.of("a"), people(viewer("mine", "teamed"), MEETING));
        assertEquals(List.of(), people(viewer("other", "teamed"), MEETING));
    }

    @Test void what_is_less_urgent_than_the_kind_deals_with_is_left_off_and_said() {
        area.put(card("a", "A", order("1", ROUTINE, "2025-06-01"), session("2", HIGH, "2025-06-01")));
        assertEquals(List.of("session-missed:2"), agenda(ALL, DAILY).lines().getFirst().items().stream().map(AgendaView.Item::id).toList());
        assertEquals(List.of("order-expiring:1 less-urgent Less urgent than this meeting deals with"), leftOff(ALL, DAILY));
    }

    @Test void pinning_takes_in_what_is_not_urgent_enough() {
        area.put(card("a", "A", order("1", ROUTINE, "2025-06-01")));
        area.chaired(DAILY, "a", "order-expiring:1", new Chaired.Pinned());
        assertEquals(List.of("a"), people(ALL, DAILY));
        assertEquals(List.of(), leftOff(ALL, DAILY));
    }

    @Test void what_the_chair_took_off_is_said_with_the_reason_and_names_no_protected_person() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01"), session("2", HIGH, "2025-06-01")));
        area.chaired(MEETING, "a", "order-expiring:1", new Chaired.Removed(REASON));
        area.chaired(MEETING, "a", "session-missed:2", new Chaired.Deferred(LocalDate.of(2025, 7, 1), REASON));
        assertEquals(List.of(), people(ALL, MEETING));
        assertEquals(List.of(
                "session-missed:2 deferred Deferred until 1 July 2025: Waiting for a protected person",
                "order-expiring:1 removed Taken off by the chair: Waiting for a protected person"), leftOff(ALL, MEETING));
    }

    @Test void whoever_gets_a_section_in_summary_only_does_not_get_the_chairs_words() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01")));
        area.chaired(MEETING, "a", "order-expiring:1", new Chaired.Removed(REASON));
        assertEquals(List.of("order-expiring:1 removed Taken off by the chair"), leftOff(HALF, MEETING));
    }

    @Test void a_deferred_item_is_left_off_later_meetings_of_the_kind_until_its_date() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01")));
        area.chaired(MEETING, "a", "order-expiring:1", new Chaired.Deferred(LocalDate.of(2025, 7, 1), REASON));
        var next = new MeetingId("iom-two");
        var then = new MeetingId("iom-three");
        area.hold(new Meeting.Scheduled(next, "iom-weekly", Instant.parse("2025-06-24T09:00:00Z"), TestArea.POLICE, Map.of()));
        area.hold(new Meeting.Scheduled(then, "iom-weekly", Instant.parse("2025-07-01T09:00:00Z"), TestArea.POLICE, Map.of()));
        assertEquals(List.of(), people(ALL, next));
        assertEquals(List.of("a"), people(ALL, then));
        area.chaired(next, "a", "order-expiring:1", new Chaired.Pinned());
        assertEquals(List.of("a"), agendas.agenda(ALL, Lang.CY, next).orElseThrow().lines().stream().map(line -> line.caseId().value()).toList());
        assertEquals(List.of("a"), people(ALL, DAILY));
    }

    @Test void the_list_of_what_was_left_off_is_bounded_and_its_total_is_not() {
        for (int i = 0; i < 300; i++) {
            area.put(card("case-" + i, "Name " + i, order("1", ROUTINE, "2025-06-01")));
        }
        assertEquals(AgendaView.LEFT_OFF_MAX, agenda(ALL, DAILY).leftOff().size());
        assertEquals(300, agenda(ALL, DAILY).leftOffTotal());
    }

    @Test void titles_are_said_in_the_viewers_language() {
        area.put(card("a", "A", order("1", HIGH, "2025-06-01")));
        var view = agendas.agenda(ALL, Lang.CY, MEETING).orElseThrow();
        assertEquals("Cyfarfod wythnosol rheoli troseddwyr yn integredig, 17 Mehefin 2025, 10am", view.title());
        assertEquals("Mater order-expiring:1", view.lines().getFirst().items().getFirst().title());
    }

    @Test void a_person_without_a_known_name_is_said_to_have_none() {
        area.put(card("a", "", order("1", HIGH, "2025-06-01")));
        assertEquals("Name not known", agenda(ALL, MEETING).lines().getFirst().name());
    }

    @Test void a_meeting_of_a_kind_the_viewer_takes_no_part_in_is_one_there_is_not() {
        area.hold(new Meeting.Scheduled(new MeetingId("clinic"), "stalking-clinic", NOW, TestArea.POLICE, Map.of()));
        assertTrue(agendas.agenda(ALL, Lang.EN, new MeetingId("clinic")).isEmpty());
        assertTrue(agendas.agenda(ALL, Lang.EN, new MeetingId("nothing")).isEmpty());
    }

    @Test void as_of_a_time_in_the_past_shows_what_stood_then_where_the_rules_of_both_days_allow_it() {
        var was = card("a", "A", order("1", HIGH, "2025-06-01"), session("2", HIGH, "2025-06-01"));
        area.put(card("a", "A")).put(card("b", "B", order("1", HIGH, "2025-06-01"))).put(card("new", "C", order("1", HIGH, "2025-06-01")));
        area.past.put(was.id(), was);
        area.past.put(card("b", "B").id(), card("b", "B", order("9", HIGH, "2025-06-01")));
        assertEquals(List.of("a", "b"), past(ALL));
        area.put(TestArea.excluding(card("a", "A"), "chair"));
        assertEquals(List.of("b"), past(ALL), "excluded since");
        area.agreementThen = new Agreement(0, new Terms("before", List.of(), List.of(), Map.of()));
        assertTrue(agendas.agendaAsOf(ALL, Lang.EN, MEETING, NOW).isEmpty(), "took no part then");
    }

    private List<String> past(Viewer viewer) {
        return agendas.agendaAsOf(viewer, Lang.EN, MEETING, NOW).orElseThrow().lines().stream().map(line -> line.caseId().value()).toList();
    }

    @Test void every_kind_of_meeting_has_a_name_in_both_languages() {
        MeetingKinds.load().all().forEach(kind -> assertTrue(TestArea.WORDS.has("meeting.kind." + kind.kind()), kind.kind()));
        for (var why : AgendaView.WhyLeftOff.values()) {
            assertTrue(TestArea.WORDS.has(Words.enumKey(why)), why.name());
        }
    }

    @Test void what_is_about_another_agencys_row_is_on_no_agenda_of_somebody_the_person_is_referred_to() {
        var other = new AgencyId("other");
        var referred = viewer("psychologist", "referred");
        var ours = owned(session("ours", HIGH, "2025-06-10"), TestArea.POLICE);
        var theirs = owned(session("theirs", HIGH, "2025-06-10"), other);
        var labels = List.of(new Card.Label("iom.cohort", "iom-fixed", Phrase.of("agendatest.label", "fixed")),
                new Card.Label("iom.cohort", "iom-theirs", Phrase.of("agendatest.label", "theirs"), Set.of(other)));
        var facts = new CaseFacts(Set.of(), Set.of(), Set.of(TestArea.POLICE, other), Set.of());
        area.put(new Card(new CaseId("a"), 1, "Evans, Tom", null, List.of(), labels, facts, List.of(ours, theirs), Optional.empty()));
        var line = agenda(referred, MEETING).lines().getFirst();
        assertEquals(List.of("session-missed:ours"), line.items().stream().map(AgendaView.Item::id).toList());
        assertEquals(List.of("iom-fixed"), line.labels().stream().map(CaseQuestions.Label::tag).toList());
        var meeting = agendas.meeting(referred, MEETING).orElseThrow();
        assertTrue(agendas.offers(referred, meeting, new CaseId("a"), "session-missed:ours"));
        assertFalse(agendas.offers(referred, meeting, new CaseId("a"), "session-missed:theirs"));
        assertEquals(2, agenda(ALL, MEETING).lines().getFirst().items().size());
    }

    private static AgendaItem owned(AgendaItem item, AgencyId owner) {
        return new AgendaItem(item.id(), item.rule(), item.section(), item.title(), item.cause(), item.urgency(), item.asks(), Set.of(owner));
    }
}
