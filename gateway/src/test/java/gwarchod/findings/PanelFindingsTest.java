package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The twelve cases of the Scrutiny Panel (`evidence/panel-cases-2022.json`): what it found in each, whether today's users are shown that
/// without looking for it, and that doing the right thing is what clears it.
class PanelFindingsTest {
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

    private static Finding panel(int number) {
        return area.finding("Unwanted contact and visits; panel case " + number + ".");
    }

    private static String inDays(int days) {
        return LocalDate.parse(Demonstration.today()).plusDays(days).toString();
    }

    private static String inHours(int hours) {
        return Instant.now().plus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Map<String, Object> plan() {
        return Map.of("measures", List.of("Ring 999 and say the address."), "owner", "dao", "madeOn", Demonstration.today(), "reviewOn", inDays(28));
    }

    @Test
    void every_published_case_has_a_test_and_is_demonstrated_as_it_was_published() throws Exception {
        var cases = Published.read("panel-cases-2022").path("cases");
        var demonstrated = new HashSet<String>();
        for (var one : cases) {
            int number = one.path("case").asInt();
            Published.hasTest(PanelFindingsTest.class, "panel_" + number);
            var told = panel(number);
            demonstrated.add(told.id());
            var crime = told.crimeAs("supervisor");
            assertEquals(one.path("domesticAbuse").asBoolean(), crime.path("domesticAbuse").asBoolean(), () -> "abuse in " + number);
            var first = crime.path("history").path(crime.path("history").size() - 1).path("recordedAs").asText();
            assertEquals(one.path("reclassifiedFrom").asText(one.path("recordedAs").asText()), first, () -> "class of " + number);
            assertEquals(one.path("suspectKnown").asBoolean(true), !told.view("supervisor").at("/person/unknown").asBoolean(), () -> "suspect of " + number);
            one.path("assessments").fieldNames().forEachRemaining(tool -> assertTrue(isOnFile(told, tool), () -> tool + " of " + number));
        }
        assertEquals(12, demonstrated.size());
    }

    private static boolean isOnFile(Finding panel, String tool) {
        try {
            return tool.equals("FOUR") ? panel.crimeAs("supervisor").has("four")
                    : panel.all("supervisor", "assessments", "assessments").stream()
                            .anyMatch(row -> row.path("tool").asText().equalsIgnoreCase(tool));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void panel_1_given_nobody_thought_of_an_order_when_the_investigation_is_closed_then_it_cant_be_until_each_was_considered_and_signed_off()
            throws Exception {
        var panel = panel(1);
        assertEquals("considerations-missing", panel.doesToCrime("supervisor", "/crimes/closings", Map.of()));
        assertTrue(panel.gaps("officer").containsAll(List.of("nmo", "dvpn")), () -> "the orders that fit abuse");
        assertTrue(panel.daily().contains("not-considered"));
        assertEquals("done", panel.considersTheRest("officer"));
        assertEquals("not-signed-off", panel.doesToCrime("supervisor", "/crimes/closings", Map.of()));
        assertEquals("done", panel.doesToCrime("supervisor", "/considerations/sign-offs", Map.of()));
        assertEquals("done", panel.doesToCrime("supervisor", "/crimes/closings", Map.of()));
        assertFalse(panel.daily().contains("not-considered"));
    }

    @Test
    void panel_2_given_an_order_was_considered_and_found_unsuitable_then_the_file_says_why_and_only_the_rest_is_asked() throws Exception {
        var panel = panel(2);
        var entry = panel.considered("supervisor").path("entries").path(0);
        assertEquals("not-pursued", entry.at("/considered/0/verdict").asText());
        assertEquals("Considered and found unsuitable; the review says why.", entry.path("rationale").asText());
        assertFalse(panel.gaps("officer").contains("spo"));
        assertFalse(panel.daily().contains("contact-missed"), "the victim was kept informed");
        assertEquals(0, panel.one("dao", "contactAgreements", "agreements", row -> true).at("/kept/missed").asInt());
        assertEquals("done", panel.considersTheRest("officer"));
        assertEquals(List.of(), panel.daily());
    }

    @Test
    void panel_3_given_judged_not_to_be_stalking_and_the_panel_disagreed_then_it_cant_be_signed_off_until_somebody_decides() throws Exception {
        var panel = panel(3);
        assertTrue(panel.daily().containsAll(List.of("class-disputed", "action-overdue")), () -> "it should have been followed up");
        assertEquals("done", panel.considersTheRest("officer"));
        assertEquals("class-still-disputed", panel.doesToCrime("supervisor", "/considerations/sign-offs", Map.of()));
        assertFalse(panel.daily().contains("safety-plan-missing"), "not asked of harassment");
        assertEquals("done", panel.doesToCrime("supervisor", "/crimes/resolutions", Map.of("recordedAs", "stalking", "why", "The panel is right.")));
        assertFalse(panel.daily().contains("class-disputed"));
        assertTrue(panel.daily().contains("safety-plan-missing"), "what stalking asks for is asked for at once");
    }

    @Test
    void panel_4_given_threats_and_a_late_follow_up_then_the_assessment_is_marked_late_and_the_missed_contact_is_asked_about_daily() throws Exception {
        var panel = panel(4);
        var dash = panel.one("dao", "assessments", "assessments", row -> row.path("tool").asText().equals("dash"));
        assertTrue(dash.path("late").asBoolean(), dash::toString);
        assertTrue(panel.considered("supervisor").path("entries").toString().contains("the two live far apart"), "why no action followed");
        assertEquals("does-not-support-action", panel.one("officer", "contactAgreements", "agreements", row -> true).path("wish").asText());
        assertTrue(panel.daily().contains("contact-missed"));
        assertEquals("done", panel.doesForVictim("officer", "/contacts",
                Map.of("occurredAt", inHours(-1), "method", "phone", "initiatedBy", "us", "reached", true)));
        assertFalse(panel.daily().contains("contact-missed"));
    }

    @Test
    void panel_5_given_he_knows_her_address_and_she_wasnt_told_then_it_is_first_on_the_agenda_until_somebody_tells_her() throws Exception {
        var panel = panel(5);
        assertEquals("address-not-told", panel.daily().getFirst());
        assertTrue(panel.one("advocate", "safetyPlans", "people", row -> true).path("addressUntold").asBoolean(), "whoever speaks for her sees it");
        assertTrue(panel.one("dao", "assessments", "assessments", row -> true).path("late").asBoolean(), "a SASH after four days");
        assertEquals(2, panel.all("dao", "supportReferrals", "referrals").size());
        assertEquals("done", panel.doesForVictim("dao", "/known-addresses/tellings", Map.of("toldAt", inHours(-1), "how", "in-person")));
        assertFalse(panel.daily().contains("address-not-told"));
    }

    @Test
    void panel_6_given_recorded_as_stalking_and_FOUR_not_met_then_the_recording_is_to_be_decided_on_by_itself() throws Exception {
        var panel = panel(6);
        assertTrue(panel.daily().contains("class-disputed"), "nobody had to disagree");
        var sash = panel.one("dao", "assessments", "assessments", row -> row.path("tool").asText().equals("sash"));
        assertEquals("not-done", sash.path("state").asText());
        assertFalse(panel.gaps("officer").contains("sash"), "considered, with its rationale");
        var form = panel.one("dao", "safeguardingReferrals", "referrals", row -> row.path("kind").asText().equals("marf"));
        assertEquals("acknowledged", form.path("state").asText(), "the children");
        assertEquals("done", panel.doesToCrime("supervisor", "/crimes/resolutions", Map.of("recordedAs", "harassment", "why", "Not fixated.")));
        assertFalse(panel.daily().contains("class-disputed"));
    }

    @Test
    void panel_7_given_the_victim_withdrew_then_her_safety_plan_goes_on_and_its_missed_review_is_on_the_agenda() throws Exception {
        var panel = panel(7);
        assertEquals("does-not-support-action", panel.one("dao", "contactAgreements", "agreements", row -> true).path("wish").asText());
        assertEquals(1, panel.one("dao", "safetyPlans", "people", row -> true).path("version").asInt());
        assertTrue(panel.daily().contains("safety-plan-review-due"));
        assertEquals("done", panel.doesForVictim("dao", "/safety-plans/reviews", Map.of("reviewedOn", Demonstration.today(), "nextOn", inDays(28))));
        assertFalse(panel.daily().contains("safety-plan-review-due"));
    }

    @Test
    void panel_8_given_orders_and_a_plan_reviewed_then_each_is_told_of_by_somebody_and_a_release_without_a_teller_presses_at_once()
            throws Exception {
        var panel = panel(8);
        assertEquals(2, panel.all("orders", "orders", "orders").stream().filter(order -> order.path("conditions").size() == 1).count());
        var safety = panel.one("dao", "safetyPlans", "people", row -> true);
        assertEquals(2, safety.path("version").asInt());
        assertEquals(1, safety.path("earlier").size());
        assertFalse(panel.daily().contains("release-without-teller"));
        assertEquals("done", panel.does("officer", "/developments", Map.of("kind", "release-from-custody", "at", inHours(20))));
        assertTrue(panel.daily().contains("release-without-teller"));
        var release = panel.one("dao", "tellings", "tellings", row -> row.path("kind").asText().equals("release-from-custody"));
        assertEquals("done", panel.doesForVictim("dao", "/tellers", Map.of("kind", "release-from-custody", "source",
                release.path("source").asText(), "teller", "dao", "tellBy", inHours(10))));
        assertFalse(panel.daily().contains("release-without-teller"));
    }

    @Test
    void panel_9_given_outcome_16_and_a_victim_who_came_back_then_the_outcome_is_asked_about_until_it_is_reopened() throws Exception {
        var panel = panel(9);
        assertEquals(16, panel.crimeAs("supervisor").path("outcome").asInt());
        assertEquals("harassment", panel.crimeAs("supervisor").path("recordedBefore").asText());
        assertTrue(panel.daily().containsAll(List.of("outcome-reopen-asked", "class-disputed", "not-considered")), () -> "all three at once");
        assertTrue(panel.gaps("officer").containsAll(List.of("spo", "nmo")), () -> "of orders there was no evidence");
        assertEquals("done", panel.doesToCrime("officer", "/crimes/outcomes/reopenings", Map.of("why", "She gives a statement now.")));
        assertFalse(panel.daily().contains("outcome-reopen-asked"));
        assertTrue(panel.daily().contains("class-disputed"), "that is another matter");
    }

    @Test
    void panel_10_given_a_victim_who_had_to_ask_then_it_is_counted_and_advice_cant_be_recorded_without_saying_how_it_was_given() throws Exception {
        var panel = panel(10);
        assertEquals(1, panel.one("dao", "contactAgreements", "agreements", row -> true).at("/kept/chased").asInt());
        assertTrue(panel.daily().containsAll(List.of("class-disputed", "safety-plan-missing")), () -> "FOUR not met, and no plan");
        assertEquals(0, panel.one("dao", "safetyPlans", "people", row -> true).path("advice").size());
        var advice = Map.of("givenOn", Demonstration.today(), "what", "Keep the door locked.");
        assertEquals("missing-field", panel.doesForVictim("dao", "/safety-advice", advice));
        assertEquals("done", panel.doesForVictim("dao", "/safety-advice",
                Map.of("givenOn", Demonstration.today(), "what", "Keep the door locked.", "how", "leaflet")));
        assertEquals("leaflet", panel.one("dao", "safetyPlans", "people", row -> true).at("/advice/0/how").asText());
    }

    @Test
    void panel_11_given_three_linked_crimes_and_a_relationship_recorded_wrongly_then_putting_it_right_asks_for_what_fits_it() throws Exception {
        var panel = panel(11);
        assertEquals(3, panel.all("supervisor", "crimes", "crimes").size());
        assertEquals("one", panel.crimeAs("supervisor").at("/investigation/series").asText());
        assertFalse(panel.daily().contains("linked-crimes-officers"), "one officer for all of them");
        assertEquals("done", panel.doesToCrime("supervisor", "/crimes/officers", Map.of("officer", "dao")));
        assertTrue(panel.daily().contains("linked-crimes-officers"));
        assertEquals("done", panel.doesToCrime("supervisor", "/crimes/officers", Map.of("officer", "officer")));
        assertFalse(panel.daily().contains("linked-crimes-officers"));

        assertFalse(panel.gaps("officer").contains("nmo"), "not open to people who only know each other");
        assertEquals("done", panel.doesToCrime("officer", "/crimes/relations",
                Map.of("relation", "ex-partner", "domesticAbuse", false, "why", "They shared a flat for years.")));
        assertTrue(panel.gaps("officer").contains("nmo"));
        assertEquals("not-marked", panel.crimeAs("supervisor").at("/investigation/against/0").asText(), "and it is domestic abuse");
    }

    @Test
    void panel_12_given_nobody_knows_who_it_is_then_two_forces_share_it_and_what_was_left_undone_presses_until_it_is_done() throws Exception {
        var panel = panel(12);
        assertTrue(panel.view("supervisor").at("/management/partners").toString().contains("Neighbouring Demonstration Police"));
        assertEquals("not-done", panel.one("dao", "assessments", "assessments", row -> true).path("state").asText());
        assertFalse(panel.gaps("officer").contains("spo"), "there is nobody to apply against");
        assertTrue(panel.daily().containsAll(List.of("safety-plan-missing", "action-overdue")), () -> "advice, no plan; an enquiry not made");
        var enquiry = panel.one("officer", "actions", "actions", row -> row.path("what").asText().contains("online line of enquiry"));
        assertEquals("done", panel.does("officer", "/actions/completions", Map.of("actionId", enquiry.path("id").asText(), "outcome", "done")));
        assertEquals("done", panel.doesForVictim("dao", "/safety-plans", plan()));
        assertTrue(panel.daily().stream().noneMatch(List.of("safety-plan-missing", "action-overdue")::contains), () -> "both are done");
    }
}
