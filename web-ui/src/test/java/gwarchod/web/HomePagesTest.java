package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.SessionView;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Home;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.MeetingState;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomePagesTest {
    private static final Instant AT = Instant.parse("2026-03-09T09:00:00Z");
    private static final MeetingId MEETING = new MeetingId("m1");
    private static final CaseId CASE = new CaseId("c1");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(Browser.WORDS.stream(), Stream.of("minutes")).toList()));

    @BeforeEach
    void somethingToSee() {
        browser.signedIn();
        desk.answer(Home.QUESTION, new Home.View(
                List.of(new Home.Need(CASE, "Ffug, Meurig", "Missed the session", "Judge the absence.", Urgency.HIGH, AT)), List.of()));
        desk.answer(Meetings.LIST, new Meetings.MeetingList(
                List.of(new Meetings.Row(MEETING, "mappa-level-2", "MAPPA level 2 meeting", AT, MeetingState.SCHEDULED)), null));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static AgendaView agenda(String causeKind) {
        var item = new AgendaView.Item("session-missed:s1", "Missed the session", new AgendaView.Caused(causeKind, AT), Urgency.HIGH,
                "Judge the absence.", false, null);
        var line = new AgendaView.Line(CASE, "Ffug, Meurig", false, List.of(new CaseQuestions.Label("stalking", "Stalking")), List.of(item));
        return new AgendaView(MEETING, "mappa-level-2", AT, MeetingState.SCHEDULED, "MAPPA level 2 meeting", "r1", List.of(line), List.of(), 0,
                List.of());
    }

    @Test
    void whoever_is_signed_in_stands_on_every_page_with_the_way_out() {
        var page = browser.get("/").body();
        assertTrue(page.contains("Terry Tester"), page);
        assertTrue(page.contains("action=\"/sign-out\""), page);
        assertTrue(page.contains("href=\"/cases\""), page);
    }

    @Test
    void home_says_what_waits_on_the_way_through_mappa() {
        desk.may.add("mappa.answer-referral");
        var page = browser.get("/").body();
        assertTrue(page.contains("href=\"/mappa\">2 things wait"), page);
    }

    @Test
    void home_names_the_minutes_to_approve_and_the_item_to_come_for() {
        desk.may.add("panel.answer-invitation");
        var page = browser.get("/").body();
        assertTrue(page.contains("href=\"/cases/case/minutes/item\"><strong>Evans, Tom</strong>: Approve the minutes"), page);
        assertTrue(page.contains("href=\"/meetings/meeting/cases/case\"><strong>Evans, Tom</strong>: Come for the item"), page);
        assertFalse(page.contains("needs you now"), "it doesn't say beside it that nothing is asked");
    }

    /// GOV.UK's scripts look at the body when they start, and do nothing where it doesn't say that they may.
    @Test
    void the_body_says_that_scripts_run_before_any_of_them_starts() {
        var page = browser.get("/").body();
        var body = page.substring(page.indexOf("<body"));
        assertTrue(body.substring(body.indexOf('>') + 1).stripLeading().startsWith("<script src=\"/assets/early"), body);
    }

    @Test
    void an_error_page_for_somebody_signed_in_keeps_the_way_out_too() {
        var answer = browser.get("/cases/unknown");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("action=\"/sign-out\""), answer.body());
    }

    @Test
    void an_address_nobody_knows_keeps_the_way_out_for_somebody_signed_in_and_is_the_same_for_nobody() {
        assertTrue(browser.get("/no-such-page").body().contains("action=\"/sign-out\""));
        browser.cookie("gwarchod", "ended");
        var answer = browser.get("/no-such-page");
        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("action=\"/sign-out\""), answer.body());
    }

    @Test
    void changing_the_language_stays_at_the_same_place() {
        desk.answer(Meetings.AGENDA, agenda("session-missed"));
        var page = browser.get("/meetings/m1/leave-off?case=c1&item=session-missed:s1&said=pinned").body();
        var there = "/meetings/m1/leave-off?case=c1&item=session-missed%3As1";
        assertTrue(page.contains("href=\"" + (there + "&lang=cy").replace("&", "&amp;") + "\""), page);
        assertEquals(there, browser.get(there + "&lang=cy").headers().firstValue("Location").orElseThrow());
        assertEquals("/cases", browser.get("/cases/search").headers().firstValue("Location").orElseThrow());
    }

    @Test
    void a_form_is_shown_only_to_whoever_may_send_it() {
        assertEquals(403, browser.get("/cases/new").statusCode());
        assertEquals(403, browser.get("/meetings/new").statusCode());
        desk.may.addAll(List.of("person.open", "meeting.schedule"));
        assertEquals(200, browser.get("/cases/new").statusCode());
    }

    @Test
    void nobody_is_sent_to_sign_in_and_back() {
        browser.cookie("gwarchod", "ended");
        var answer = browser.get("/meetings");
        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in?next=%2Fmeetings", answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void a_register_is_offered_only_to_whoever_may_take_one() {
        assertFalse(browser.get("/").body().contains("href=\"/sessions\""));
        desk.answer(Programmes.NEEDING, new SessionView.Items(List.of(), null));
        desk.may.add("programme.register");
        assertTrue(browser.get("/").body().contains("href=\"/sessions\""));
    }

    @Test
    void a_person_with_many_needs_is_named_once_with_the_most_urgent_on_top() {
        var other = new CaseId("c2");
        desk.answer(Home.QUESTION, new Home.View(
                List.of(new Home.Need(CASE, "Ffug, Meurig", "Breach", "Decide.", Urgency.IMMEDIATE, AT),
                        new Home.Need(other, "Sampl, Idwal", "Missed", "Judge.", Urgency.HIGH, AT),
                        new Home.Need(CASE, "Ffug, Meurig", "Review due", "Review.", Urgency.HIGH, AT)),
                List.of()));
        var page = browser.get("/").body();
        assertEquals(page.indexOf("Ffug, Meurig"), page.lastIndexOf("Ffug, Meurig"));
        assertTrue(page.indexOf("Breach") < page.indexOf("Review due") && page.indexOf("Review due") < page.indexOf("Sampl, Idwal"), page);
    }

    @Test
    void a_title_names_nobody() {
        desk.answer(Meetings.AGENDA, agenda("session-missed"));
        for (String path : List.of("/", "/meetings", "/meetings/m1")) {
            var page = browser.get(path).body();
            assertFalse(page.substring(page.indexOf("<title>"), page.indexOf("</title>")).contains("Ffug"), path);
        }
    }

    @Test
    void an_agenda_says_why_in_both_languages() {
        desk.answer(Meetings.AGENDA, agenda("session-missed"));
        assertTrue(browser.get("/meetings/m1").body().contains("One person is on this agenda."));
        browser.get("/meetings/m1?lang=cy");
        assertTrue(browser.get("/meetings/m1").body().contains("Mae un person ar yr agenda hon."));
    }

    @Test
    void a_cause_nobody_has_a_word_for_does_not_break_the_agenda() {
        desk.answer(Meetings.AGENDA, agenda("never-heard-of"));
        assertEquals(200, browser.get("/meetings/m1").statusCode());
    }

    @Test
    void the_chair_may_put_an_item_first_and_others_are_not_offered_it() {
        desk.answer(Meetings.AGENDA, agenda("session-missed"));
        assertFalse(browser.get("/meetings/m1").body().contains("/meetings/m1/pin"));
        desk.may.add("meeting.pin");
        assertTrue(browser.get("/meetings/m1").body().contains("/meetings/m1/pin"));
        var answer = browser.post("/meetings/m1/pin", Map.of(
                "_csrf", browser.formToken("/meetings/m1"), "_key", "k1", "case", "c1", "item", "session-missed:s1"));
        assertEquals(303, answer.statusCode());
        assertEquals(List.of(new Meetings.Pin(MEETING, CASE, "session-missed:s1")), desk.acted);
        browser.post("/meetings/m1/pin", Map.of(
                "_csrf", browser.formToken("/meetings/m1"), "_key", "k1", "case", "c1", "item", "session-missed:s1"));
        browser.post("/meetings/m1/pin", Map.of(
                "_csrf", browser.formToken("/meetings/m1"), "_key", "k1", "case", "c1", "item", "session-missed:s2"));
        assertEquals(desk.keys.get(0), desk.keys.get(1), "the same form twice is one request");
        assertNotEquals(desk.keys.get(0), desk.keys.get(2), "the forms of a page are requests of their own");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        assertEquals(403, browser.post("/meetings/m1/pin", Map.of("case", "c1", "item", "session-missed:s1")).statusCode());
        assertEquals(List.of(), desk.acted);
    }

    @Test
    void a_fault_of_ours_says_so_without_detail() {
        desk.answers.put(Home.QUESTION.name(), (_, _) -> new IllegalStateException("the store is away"));
        var answer = browser.get("/");
        assertEquals(503, answer.statusCode());
        assertFalse(answer.body().contains("the store is away"));
    }
}
