package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scenarios of the review (`evidence/case-findings-2023.json`): each with what a user of today must see. The rules behind them are
/// tested where they are; here it is that somebody sees it without looking for it.
class ReviewFindingsTest {
    @TempDir
    static Path data;

    private static Demonstration area;

    @BeforeAll
    static void start() throws Exception {
        area = Demonstration.start(data.resolve("area"));
    }

    @AfterAll
    static void stop() {
        area.close();
    }

    /// The crime by which a scenario's case is known.
    private static final Map<String, String> CRIMES = Map.ofEntries(
            Map.entry("breach-first", "Messages day and night after they had separated."),
            Map.entry("breach-arrest-delay", "Followed her from work on three evenings."),
            Map.entry("bail-breach-invisible", "Letters and gifts left at the door."),
            Map.entry("order-result-unknown", "Threats to publish pictures."),
            Map.entry("order-victim-view", "Tracked her car and came to her new address."),
            Map.entry("caution-not-working", "Calls and letters to a neighbour."),
            Map.entry("dvpn-not-progressed", "Messages and visits after they separated."),
            Map.entry("dvpn-fallback", "Arrested within a day of the report."),
            Map.entry("programme-if-nfa", "Watched the house from a parked van, week after week."),
            Map.entry("post-programme", "Would not accept that it was over, and rang every night."),
            Map.entry("contradictory-class", "Waits outside her workplace and follows her home."),
            Map.entry("moved-force", "Found out where she lives each time she moved."),
            Map.entry("outstanding-suspect", "Broke a window and ran before anybody came."));

    private static Finding of(String scenario) {
        return area.finding(Objects.requireNonNull(CRIMES.get(scenario), scenario));
    }

    private static List<String> each(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.path(field).asText()).toList();
    }

    @Test
    void every_published_scenario_has_a_test_and_a_case_of_its_own_in_the_demonstration() throws Exception {
        var demonstrated = new HashSet<String>();
        var published = Published.read("case-findings-2023").path("scenarios");
        for (var scenario : published) {
            var id = scenario.path("id").asText();
            Published.hasTest(ReviewFindingsTest.class, id.replace('-', '_'));
            demonstrated.add(of(id).id());
        }
        assertEquals(published.size(), demonstrated.size());
        assertEquals(13, demonstrated.size());
    }

    @Test
    void breach_first_given_a_log_that_calls_it_the_first_then_all_three_count_and_wait_for_a_decision() throws Exception {
        var found = of("breach-first");
        assertEquals(3, found.breaches("officer").size());
        assertEquals(3, Collections.frequency(found.daily(), "order-breached"));
        assertEquals(3, Collections.frequency(found.daily(), "breach-course-unanswered"), "each asks whether stalking is to be recorded");
        assertEquals(List.of(found.id()), each(Finding.stream(area.get("legal", "/advice").path("releases")).toList(), "caseId"), "its history waits");
        int left = 3;
        for (var breach : found.breaches("officer").reversed()) {
            var id = breach.path("id").asText();
            assertEquals("done", found.does("officer", "/breaches/courses", Map.of("breachId", id, "course", "stalking", "why", "Three in a week.")));
            assertEquals("done", found.does("officer", "/breaches/considerations", Map.of("breachId", id, "decision", "Arrest; all three are put to him.")));
            left--;
            assertEquals(left, Collections.frequency(found.daily(), "breach-course-unanswered"));
            assertEquals(left, Collections.frequency(found.daily(), "order-breached"));
        }
        assertEquals(3, found.breaches("officer").size(), "the first still counts");
    }

    @Test
    void breach_arrest_delay_given_an_urgent_arrest_that_nobody_made_then_it_is_overdue_and_the_earlier_relationship_is_in_the_history()
            throws Exception {
        var found = of("breach-arrest-delay");
        assertTrue(found.daily().containsAll(List.of("breach-arrest-awaited", "action-overdue")), () -> "on the agenda");
        var arrest = found.one("officer", "actions", "actions", row -> row.path("overdue").asBoolean());
        assertEquals("Hywel Heddwas", arrest.path("owner").asText());
        assertEquals(Set.of("Waited at the school gate.", "Came to the house of an earlier partner."),
                Set.copyOf(each(found.breaches("officer"), "what")));
        assertEquals("done", found.does("officer", "/breaches/steps",
                Map.of("breachId", arrest.path("about").asText(), "step", "arrested", "at", Instant.now().minusSeconds(60).toString())));
        assertTrue(found.daily().stream().noneMatch(List.of("breach-arrest-awaited", "action-overdue")::contains), () -> "the arrest was the action");
    }

    @Test
    void bail_breach_invisible_given_bail_before_charge_broken_then_it_is_in_the_one_history_and_no_offence_and_waits_for_a_decision()
            throws Exception {
        var found = of("bail-breach-invisible");
        assertEquals(List.of("not-an-offence"), each(found.breaches("officer"), "standing"));
        assertTrue(found.daily().containsAll(List.of("order-breached", "breach-course-unanswered")), () -> "on the agenda");
        var breach = found.breaches("officer").getFirst().path("id").asText();
        assertEquals("text-required", found.does("officer", "/breaches/considerations", Map.of("breachId", breach, "decision", " ")));
        assertEquals("done", found.does("officer", "/breaches/considerations",
                Map.of("breachId", breach, "decision", "No power to charge; the harassment it adds to is recorded.")));
        assertFalse(found.daily().contains("order-breached"));
        assertEquals("done", found.does("officer", "/breaches/courses", Map.of("breachId", breach, "course", "harassment", "why", "With the letters.")));
        assertFalse(found.daily().contains("breach-course-unanswered"));
        assertEquals(List.of("not-an-offence"), each(found.breaches("officer"), "standing"), "decided on, it stays in the history as what it is");
    }

    @Test
    void order_result_unknown_given_an_application_of_which_nothing_was_heard_then_it_stays_on_the_agenda_until_the_result_is_recorded()
            throws Exception {
        var found = of("order-result-unknown");
        assertTrue(found.daily().containsAll(List.of("application-without-result", "order-unowned", "advice-unanswered")), () -> "on the agenda");
        var asked = Finding.stream(area.get("legal", "/advice").path("items")).filter(row -> row.path("caseId").asText().equals(found.id()))
                .findFirst().orElseThrow().path("question");
        assertTrue(asked.path("overdue").asBoolean(), "Legal Services see that it is late");
        assertEquals("done", found.does("legal", "/advice/answers",
                Map.of("advice", asked.path("id").asText(), "answer", "Apply again, with the new breach.", "outcome", "for")));
        assertFalse(found.daily().contains("advice-unanswered"));
        assertTrue(found.daily().contains("application-without-result"), "an answer is no result");
        assertEquals("done", found.does("orders", "/orders/changes", Map.of("orderId", asked.path("item").asText(), "state", "refused",
                "reason", "Refused; Legal Services asked the court.", "owner", "orders", "on", Demonstration.today())));
        assertTrue(found.daily().stream().noneMatch(List.of("application-without-result", "order-unowned")::contains), () -> "a result, and an owner");
    }

    @Test
    void order_victim_view_given_she_had_not_wanted_it_for_so_long_then_her_view_stands_there_and_the_order_is_to_be_reviewed_with_it()
            throws Exception {
        var found = of("order-victim-view");
        assertTrue(found.all("orders", "victimViews", "views").toString().contains("had not wanted an order for so long"));
        assertTrue(found.daily().contains("order-review-due"));
        var order = found.one("orders", "orders", "orders", row -> true).path("id").asText();
        var review = Map.of("orderId", order, "occasion", "breach", "conclusion", "seek-variation", "note", "The term is to be shorter.");
        assertEquals("victims-view-required", found.does("orders", "/orders/reviews", review), "no review without her view or why she wasn't asked");
        var withView = new TreeMap<String, Object>(review);
        withView.putAll(Map.of("askedOn", Demonstration.today(), "view", "A year would have been enough."));
        assertEquals("done", found.does("orders", "/orders/reviews", withView));
        assertFalse(found.daily().contains("order-review-due"));
    }

    @Test
    void caution_not_working_given_two_further_offences_then_the_case_is_raised_until_a_supervisor_has_signed_off_what_follows() throws Exception {
        var found = of("caution-not-working");
        assertTrue(found.daily().contains("reoffended-after"));
        var further = found.all("supervisor", "crimes", "crimes").stream().map(row -> row.path("id").asText())
                .filter(id -> !id.equals(found.crime())).toList();
        assertEquals(2, further.size());
        for (var id : further) {
            var latest = new Finding(area, found.id(), id, found.person());
            assertEquals("considerations-missing", latest.doesToCrime("supervisor", "/considerations/sign-offs", Map.of()));
            assertTrue(found.daily().contains("reoffended-after"), "until for both");
            assertEquals("done", latest.considersTheRest("officer"));
            assertEquals("done", latest.doesToCrime("supervisor", "/considerations/sign-offs", Map.of()));
        }
        assertFalse(found.daily().contains("reoffended-after"));
    }

    @Test
    void dvpn_not_progressed_given_it_was_considered_and_not_pursued_then_the_file_says_why_and_it_isnt_asked_again() throws Exception {
        var found = of("dvpn-not-progressed");
        var entry = found.considered("supervisor").path("entries").path(0);
        assertTrue(entry.path("rationale").asText().contains("he lives in another county now"), entry::toString);
        assertFalse(found.gaps("supervisor").contains("dvpn"));
        assertTrue(found.gaps("supervisor").contains("programme"), "considered, and not decided");
        assertTrue(found.daily().contains("not-considered"));
        assertEquals("considerations-missing", found.doesToCrime("supervisor", "/considerations/sign-offs", Map.of()));
        assertEquals("done", found.considersTheRest("officer"));
        assertEquals(List.of(), found.gaps("supervisor"));
        assertFalse(found.daily().contains("not-considered"));
        assertEquals("done", found.doesToCrime("supervisor", "/considerations/sign-offs", Map.of()));
        assertTrue(found.considered("supervisor").path("entries").toString().contains("he lives in another county now"), "and stays on the file");
    }

    @Test
    void dvpn_fallback_given_one_is_drafted_in_reserve_then_its_trigger_stands_beside_it() throws Exception {
        var notice = of("dvpn-fallback").one("supervisor", "orders", "orders", row -> row.path("type").asText().equals("dvpn"));
        assertEquals("considered", notice.path("state").asText());
        assertEquals("No charge can be secured.", notice.at("/origin/trigger").asText());
        assertEquals(1, notice.path("conditions").size(), "drafted, so that it can be served at once");
        assertEquals("done", of("dvpn-fallback").does("orders", "/orders/changes", Map.of("orderId", notice.path("id").asText(), "state", "in-force",
                "reason", "No charge: served by the officer in the case.", "on", Demonstration.today(), "madeOn", Demonstration.today(),
                "servedOn", Demonstration.today())));
        var served = of("dvpn-fallback").one("supervisor", "orders", "orders", row -> row.path("type").asText().equals("dvpn"));
        assertEquals("in-force", served.path("state").asText());
        assertEquals(1, served.path("conditions").size(), "as it was drafted");
        assertTrue(of("dvpn-fallback").daily().contains("hearing-due"), "within forty-eight hours it has to be heard");
    }

    @Test
    void programme_if_nfa_given_a_referral_that_waits_when_the_outcome_is_recorded_then_it_is_made_and_stands_on_the_agenda() throws Exception {
        var found = of("programme-if-nfa");
        assertTrue(found.daily().contains("referral-came-due"));
        var made = found.one("schemes", "referrals", "referrals", row -> true);
        assertEquals("referred", made.path("stage").asText());
        assertEquals("done", found.does("schemes", "/referrals/" + made.path("id").asText() + "/consent", Map.of("consent", "given")));
        assertFalse(found.daily().contains("referral-came-due"));

        var another = of("bail-breach-invisible");
        assertEquals("done", another.doesToCrime("officer", "/referrals/prepared", Map.of(
                "provider", made.path("providerId").asText(), "programme", made.path("programmeId").asText(),
                "programmeName", made.path("programme").asText(), "reason", "He would come of his own accord.")));
        assertEquals(0, another.all("schemes", "referrals", "referrals").size());
        assertFalse(another.daily().contains("referral-came-due"));
        assertEquals("done", another.doesToCrime("officer", "/crimes/outcomes", Map.of("outcome", 15, "on", Demonstration.today())));
        assertEquals(List.of("referred"), each(another.all("schemes", "referrals", "referrals"), "stage"));
        assertTrue(another.daily().contains("referral-came-due"));
    }

    @Test
    void post_programme_given_he_completed_it_then_checks_fall_due_and_a_new_crime_is_spoken_about_until_somebody_checked() throws Exception {
        var found = of("post-programme");
        assertTrue(found.daily().containsAll(List.of("monitoring-check-due", "monitoring-news")), () -> "somebody watches");
        var watched = found.one("dao", "referrals", "watched", row -> true);
        assertEquals("Delyth Domestig", watched.path("owner").asText());
        assertEquals("done", found.does("dao", "/referrals/" + watched.path("id").asText() + "/checks",
                Map.of("on", Demonstration.today(), "found", "concern", "note", "He rings her at work again.")));
        assertTrue(found.daily().stream().noneMatch(List.of("monitoring-check-due", "monitoring-news")::contains), () -> "until the next");
    }

    @Test
    void contradictory_class_given_a_sergeant_disagrees_then_somebody_must_resolve_it() throws Exception {
        var found = of("contradictory-class");
        assertTrue(found.daily().contains("class-disputed"));
        var asked = Finding.stream(area.get("champion", "/advice").path("items")).map(row -> row.path("caseId").asText()).toList();
        assertTrue(asked.contains(found.id()), "the champion is asked for advice");
        assertEquals("done", found.doesToCrime("supervisor", "/crimes/resolutions", Map.of("recordedAs", "stalking", "why", "As it is charged.")));
        assertFalse(found.daily().contains("class-disputed"));
    }

    @Test
    void moved_force_given_another_force_reports_it_then_it_is_the_same_history_and_a_second_file_about_him_is_found() throws Exception {
        var found = of("moved-force");
        assertEquals(List.of("another-force"), each(found.breaches("officer"), "reportedBy"));
        assertTrue(found.daily().contains("order-breached"));
        assertTrue(found.view("officer").at("/management/partners").toString().contains("Neighbouring Demonstration Police"));
        var second = area.finding("Another force reports a man seen outside a house in its area.");
        var pair = area.get("supervisor", "/matches").path("items").path(0);
        assertEquals(Set.of(found.id(), second.id()), Set.of(pair.at("/one/caseId").asText(), pair.at("/other/caseId").asText()));
        assertEquals("done", second.does("supervisor", "/matches/" + found.id() + "/same", Map.of("continues", found.id(), "why", "The same man.")));
        assertEquals(0, area.get("supervisor", "/matches").path("total").asInt());
        assertEquals("done", found.does("officer", "/breaches/considerations",
                Map.of("breachId", found.breaches("officer").getFirst().path("id").asText(), "decision", "Arrested by the other force.")));
        assertFalse(found.daily().contains("order-breached"));
    }

    @Test
    void outstanding_suspect_given_nobody_found_him_in_a_day_then_he_is_on_the_list_and_on_the_daily_agenda_by_itself() throws Exception {
        var found = of("outstanding-suspect");
        assertTrue(found.daily().containsAll(List.of("suspect-outstanding", "suspect-not-tasked")), () -> "every shift is tasked");
        assertFalse(of("dvpn-not-progressed").daily().contains("suspect-outstanding"));
        assertTrue(area.get("duty", "/outstanding-suspects").toString().contains(found.id()));
        var wanted = found.view("officer").path("outstanding");
        assertEquals("done", found.does("officer", "/wanted/endings", Map.of("wanted", wantedId(wanted), "how", "arrested")));
        assertTrue(found.daily().stream().noneMatch(rule -> rule.startsWith("suspect-")));
        assertFalse(area.get("duty", "/outstanding-suspects").toString().contains(found.id()));
    }

    private static String wantedId(JsonNode outstanding) {
        return Finding.stream(outstanding).flatMap(Finding::stream).map(row -> row.path("id").asText()).findFirst().orElseThrow();
    }
}
