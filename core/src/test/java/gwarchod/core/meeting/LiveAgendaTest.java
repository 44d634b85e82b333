package gwarchod.core.meeting;

import static gwarchod.core.casefile.Urgency.HIGH;
import static gwarchod.core.casefile.Urgency.IMMEDIATE;
import static gwarchod.core.casefile.Urgency.ROUTINE;
import static gwarchod.core.meeting.TestArea.MEETING;
import static gwarchod.core.meeting.TestArea.card;
import static gwarchod.core.meeting.TestArea.order;
import static gwarchod.core.meeting.TestArea.session;
import static gwarchod.core.meeting.TestArea.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveAgendaTest {
    private static final Viewer CHAIR = viewer("chair", "all");
    private static final Viewer COLLEAGUE = viewer("colleague", "all");
    private static final Viewer PARTNER = viewer("partner", "half");

    private final TestArea area = new TestArea();
    private final AtomicReference<Instant> now = new AtomicReference<>(TestArea.NOW);
    private final Agendas agendas = new Agendas(area, MeetingKinds.load(), TestArea.WORDS, now::get, Runnable::run, "secret");
    private final Client client = new Client();

    @BeforeEach void an_area() {
        agendas.listen();
        area.put(card("a", "A", order("1", HIGH, "2025-06-01"))).put(card("b", "B", order("1", HIGH, "2025-06-02")));
    }

    private Following.Open follow(Viewer viewer, @Nullable String last, Client with) {
        return assertInstanceOf(Following.Open.class, agendas.follow(viewer, Lang.EN, MEETING, last, with));
    }

    private AgendaView agenda(Viewer viewer) {
        return agendas.agenda(viewer, Lang.EN, MEETING).orElseThrow();
    }

    private void assertUpToDate(Client held, Viewer viewer) {
        assertEquals(Json.MAPPER.valueToTree(agenda(viewer)).toString(), held.text());
    }

    @Test void a_follower_gets_the_image_at_once_and_then_what_changes() {
        follow(CHAIR, null, client);
        assertEquals(List.of("image"), client.heard);
        area.put(card("b", "B", session("2", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("image", "delta"), client.heard);
        assertUpToDate(client, CHAIR);
    }

    @Test void the_page_and_the_stream_speak_of_the_same_revision() {
        follow(CHAIR, null, client);
        assertEquals(agenda(CHAIR).revision(), client.last());
        assertEquals(agenda(COLLEAGUE).revision(), client.last(), "one image for all of an audience");
    }

    @Test void whoever_reads_in_full_what_a_meeting_has_open_is_told_to_look_again_and_nobody_else() {
        var partner = new Client();
        var line = card("b", "B", order("1", HIGH, "2025-06-02"));
        area.put(TestArea.stirred(line, "order.register", "one state"));
        follow(CHAIR, null, client);
        follow(PARTNER, null, partner);
        area.put(TestArea.stirred(line, "order.register", "one state"));
        assertEquals(List.of("image"), client.heard, "nothing changed");
        area.put(TestArea.stirred(line, "order.register", "another"));
        assertEquals(List.of("image", "delta"), client.heard);
        assertEquals(List.of("image"), partner.heard, "a summary doesn't say how often something was recorded");
        assertUpToDate(client, CHAIR);
        assertUpToDate(partner, PARTNER);
    }

    @Test void a_change_the_viewer_may_not_see_says_nothing_and_changes_no_revision() {
        follow(PARTNER, null, client);
        var before = agenda(PARTNER).revision();
        area.put(card("b", "B", order("1", HIGH, "2025-06-02"), session("2", IMMEDIATE, "2025-06-11")));
        area.put(card("c", "C", session("2", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("image"), client.heard);
        assertEquals(before, agenda(PARTNER).revision());
    }

    @Test void a_lost_connection_gets_the_deltas_it_missed() {
        var open = follow(CHAIR, null, client);
        open.close();
        area.put(card("b", "B", session("2", IMMEDIATE, "2025-06-11")));
        agenda(CHAIR);
        area.put(card("c", "C", session("2", IMMEDIATE, "2025-06-11")));
        follow(CHAIR, client.last(), client);
        assertEquals(List.of("image", "delta", "delta"), client.heard);
        assertUpToDate(client, CHAIR);
    }

    @Test void whoever_missed_nothing_is_told_nothing() {
        follow(CHAIR, null, client).close();
        follow(CHAIR, client.last(), client);
        assertEquals(List.of("image"), client.heard);
    }

    @Test void an_unknown_revision_is_told_to_reload_and_hears_of_changes_all_the_same() {
        follow(CHAIR, "made-up", client);
        area.put(card("b", "B", session("2", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("reload", "delta"), client.heard);
    }

    @Test void a_revision_of_another_audience_is_unknown() {
        follow(CHAIR, agenda(PARTNER).revision(), client);
        assertEquals(List.of("reload"), client.heard);
    }

    @Test void too_many_missed_changes_are_a_reload() {
        follow(CHAIR, null, client);
        var other = new Client();
        follow(CHAIR, null, other).close();
        for (int i = 0; i <= Deltas.DELTAS_MAX; i++) {
            area.put(card("b", "B", session("" + i, IMMEDIATE, "2025-06-11")));
        }
        follow(CHAIR, other.last(), other);
        assertEquals(List.of("image", "reload"), other.heard);
        var third = new Client();
        follow(CHAIR, client.revisions.get(1), third);
        assertEquals(Deltas.DELTAS_MAX, third.heard.size());
    }

    @Test void a_closed_follower_hears_nothing_more() {
        var open = follow(CHAIR, null, client);
        open.close();
        area.put(card("b", "B", session("2", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("image"), client.heard);
        assertFalse(open.allowed());
    }

    @Test void an_agenda_of_a_kind_the_viewer_takes_no_part_in_is_not_followed() {
        area.hold(new Meeting.Scheduled(new MeetingId("clinic"), "stalking-clinic", TestArea.NOW, TestArea.POLICE, Map.of()));
        for (String id : List.of("clinic", "nothing")) {
            var following = agendas.follow(CHAIR, Lang.EN, new MeetingId(id), null, client);
            assertEquals("not-found", assertInstanceOf(Following.Refused.class, following).why().code());
        }
        assertEquals(List.of(), client.heard);
    }

    @Test void what_the_chair_takes_off_leaves_every_open_agenda() {
        follow(CHAIR, null, client);
        area.chaired(MEETING, "a", "order-expiring:1", new Chaired.Removed(new Text("Dealt with")));
        assertEquals(List.of("image", "delta"), client.heard);
        assertUpToDate(client, CHAIR);
        assertFalse(client.agenda().get("leftOff").isEmpty());
    }

    @Test void somebody_excluded_while_they_look_hears_nothing_of_the_case_from_there_on() {
        var colleague = new Client();
        follow(CHAIR, null, client);
        follow(COLLEAGUE, null, colleague);
        area.put(TestArea.excluding(card("a", "A", session("secret", IMMEDIATE, "2025-06-11")), "chair"));
        assertEquals(List.of("image", "reload"), client.heard);
        assertEquals(List.of("image", "delta"), colleague.heard, "and the others don't notice");
        area.put(TestArea.excluding(card("a", "A", session("more", IMMEDIATE, "2025-06-11")), "chair"));
        area.put(card("b", "B", order("2", HIGH, "2025-06-02")));
        assertEquals(List.of("image", "reload", "delta"), client.heard);
        assertFalse(client.text().contains("secret") || client.text().contains("more"));
        assertEquals(List.of("b"), agenda(CHAIR).lines().stream().map(line -> line.caseId().value()).toList());
        assertUpToDate(colleague, COLLEAGUE);
    }

    @Test void somebody_excluded_from_a_case_without_a_line_notices_nothing_but_a_reload() {
        follow(CHAIR, null, client);
        area.put(TestArea.excluding(TestArea.without(card("z", "Z")), "chair"));
        area.put(card("b", "B", order("2", HIGH, "2025-06-02")));
        assertEquals(List.of("image", "reload", "delta"), client.heard);
    }

    @Test void another_agreement_tells_everybody_to_reload_and_nothing_goes_out_under_the_old_one() {
        var open = follow(CHAIR, null, client);
        area.adopt(TestArea.agreement(2));
        area.put(card("b", "B", session("2", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("image", "reload"), client.heard);
        area.adopt(TestArea.agreement(3));
        agendas.startAgain();
        assertEquals(List.of("image", "reload", "reload"), client.heard);
        assertTrue(open.allowed());
    }

    @Test void nothing_made_under_an_agreement_no_longer_in_force_may_still_go_out() {
        var open = follow(CHAIR, null, client);
        assertTrue(open.allowed());
        var work = new ArrayDeque<Runnable>();
        var slow = new Agendas(area, MeetingKinds.load(), TestArea.WORDS, now::get, work::add, "secret");
        slow.listen();
        var waiting = assertInstanceOf(Following.Open.class, slow.follow(CHAIR, Lang.EN, MEETING, null, new Client()));
        assertTrue(waiting.allowed());
        area.adopt(TestArea.agreement(2));
        assertFalse(waiting.allowed(), "the chair takes part under the new one too, but what waits for them was made under the old one");
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertTrue(waiting.allowed(), "their agenda was made anew");
    }

    @Test void whoever_takes_no_part_under_another_agreement_is_let_go() {
        var open = follow(CHAIR, null, client);
        area.adopt(new Agreement(2, new Terms("none", List.of(), List.of(), Map.of())));
        assertFalse(open.allowed());
        area.put(card("b", "B", session("2", IMMEDIATE, "2025-06-11")));
        assertEquals(List.of("image"), client.heard);
    }

    @Test void a_change_of_one_case_looks_at_that_case_alone_however_many_there_are() {
        for (int i = 0; i < 2_000; i++) {
            area.put(card("case-" + i, "Name " + i, order("1", HIGH, "2025-06-01")));
        }
        follow(CHAIR, null, client);
        follow(COLLEAGUE, null, new Client());
        follow(PARTNER, null, new Client());
        long before = agendas.evaluations();
        area.put(card("case-7", "Name 7", order("1", IMMEDIATE, "2025-06-11")));
        assertEquals(2, agendas.evaluations() - before, "once for each of two audiences");
        area.put(TestArea.without(card("elsewhere", "E", order("1", HIGH, "2025-06-01"))));
        assertEquals(2, agendas.evaluations() - before, "a case no meeting of the kind is about isn't looked at");
    }

    @Test void a_change_that_moves_no_line_tells_no_order() {
        follow(CHAIR, null, client);
        var deltas = new ArrayList<String>();
        agendas.follow(CHAIR, Lang.EN, MEETING, null, news -> deltas.add(new String(news.json(), StandardCharsets.UTF_8)));
        area.put(card("b", "B", order("1", HIGH, "2025-06-02"), order("2", ROUTINE, "2025-06-05")));
        assertFalse(deltas.getLast().contains("\"order\""), deltas.getLast());
        area.put(card("b", "B", order("1", IMMEDIATE, "2025-06-02")));
        assertTrue(deltas.getLast().contains("\"order\":[\"b\",\"a\"]"), deltas.getLast());
    }

    @Test void images_nobody_follows_are_dropped_after_a_while() {
        agenda(CHAIR);
        follow(PARTNER, null, client);
        assertEquals(2, agendas.imagesHeld());
        now.set(now.get().plus(Agendas.IDLE_MAX).plusSeconds(60));
        area.put(card("b", "B", order("2", HIGH, "2025-06-02")));
        assertEquals(1, agendas.imagesHeld());
        assertEquals(List.of("image", "delta"), client.heard);
    }

    @Test void no_more_images_are_held_than_may_be_and_an_agenda_is_answered_all_the_same() {
        for (int i = 0; i < Agendas.IMAGES_MAX + 10; i++) {
            var id = new MeetingId("meeting-" + i);
            area.hold(new Meeting.Scheduled(id, "iom-weekly", TestArea.NOW, TestArea.POLICE, Map.of()));
            if (i < Agendas.IMAGES_MAX) {
                assertInstanceOf(Following.Open.class, agendas.follow(CHAIR, Lang.EN, id, null, client));
            } else {
                var why = assertInstanceOf(Following.Refused.class, agendas.follow(CHAIR, Lang.EN, id, null, client)).why();
                assertEquals("busy", why.code());
                assertEquals(2, agendas.agenda(CHAIR, Lang.EN, id).orElseThrow().lines().size());
            }
        }
        assertEquals(Agendas.IMAGES_MAX, agendas.imagesHeld());
    }

    @Test void a_follower_that_throws_is_let_go_and_the_others_are_told() {
        var broken = assertInstanceOf(Following.Open.class, agendas.follow(CHAIR, Lang.EN, MEETING, null, news -> {
            if (news.kind().equals("delta")) {
                throw new IllegalStateException("gone");
            }
        }));
        follow(CHAIR, null, client);
        area.put(card("b", "B", order("2", HIGH, "2025-06-02")));
        assertEquals(List.of("image", "delta"), client.heard);
        assertFalse(broken.allowed());
    }

    @Test void revisions_say_nothing_of_how_many_there_were() {
        follow(CHAIR, null, client);
        area.put(card("b", "B", order("2", HIGH, "2025-06-02")));
        assertEquals(24, client.last().length());
        assertNotEquals(client.revisions.get(0).substring(0, 12), client.revisions.get(1).substring(0, 12));
    }
}
