package gwarchod.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scenarios of the review (`evidence/case-findings-2023.json`): each with what a user of today must see. The rules behind them are
/// tested where they are; here it is that somebody sees it without looking for it.
class ReviewFindingsTest {
    private static final String DAILY = "daily-management";

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

    private static List<String> daily(String crime) throws Exception {
        return area.agenda("supervisor", DAILY, area.caseOf(crime));
    }

    private static JsonNode history(String crime) throws Exception {
        return area.breaches("officer", area.caseOf(crime));
    }

    private static List<String> each(JsonNode history, String field) {
        return StreamSupport.stream(history.path("items").spliterator(), false).map(line -> line.path(field).asText()).toList();
    }

    @Test
    void breach_first_given_a_log_that_calls_it_the_first_then_all_three_count_and_wait_for_a_decision() throws Exception {
        var crime = "Messages day and night after they had separated.";
        assertEquals(3, history(crime).path("items").size());
        assertEquals(3, Collections.frequency(daily(crime), "order-breached"));
        assertEquals(3, Collections.frequency(daily(crime), "breach-course-unanswered"), "each asks whether stalking is to be recorded");
    }

    @Test
    void breach_arrest_delay_given_an_urgent_arrest_that_nobody_made_then_it_is_overdue_and_the_earlier_relationship_is_in_the_history()
            throws Exception {
        var crime = "Followed her from work on three evenings.";
        assertTrue(daily(crime).containsAll(List.of("breach-arrest-awaited", "action-overdue")), () -> "on the agenda");
        assertTrue(history(crime).toString().contains("Came to the house of an earlier partner."));
        assertEquals(2, history(crime).path("items").size());
    }

    @Test
    void bail_breach_invisible_given_bail_before_charge_broken_then_it_is_in_the_one_history_and_no_offence() throws Exception {
        var crime = "Letters and gifts left at the door.";
        assertEquals(List.of("not-an-offence"), each(history(crime), "standing"));
        assertTrue(daily(crime).contains("order-breached"));
    }

    @Test
    void order_victim_view_given_she_had_not_wanted_it_for_so_long_then_her_view_stands_on_the_file_of_the_order() throws Exception {
        var view = area.view("dao", area.caseOf("Tracked her car and came to her new address."));
        assertTrue(view.path("victimViews").toString().contains("had not wanted an order for so long"), view::toString);
    }

    @Test
    void dvpn_not_progressed_given_it_was_considered_and_not_pursued_then_the_file_says_why() throws Exception {
        var view = area.view("supervisor", area.caseOf("Messages and visits after they separated."));
        assertTrue(view.path("considered").toString().contains("he lives in another county now"), view::toString);
    }

    @Test
    void caution_not_working_given_two_further_offences_then_the_case_is_raised() throws Exception {
        assertTrue(daily("Calls and letters to a neighbour.").contains("reoffended-after"));
    }

    @Test
    void dvpn_fallback_given_one_is_drafted_in_reserve_then_its_trigger_stands_beside_it() throws Exception {
        var id = area.caseOf("Arrested within a day of the report.");
        assertTrue(area.view("supervisor", id).toString().contains("No charge can be secured."));
    }

    @Test
    void contradictory_class_given_a_sergeant_disagrees_then_somebody_must_resolve_it() throws Exception {
        assertTrue(daily("Waits outside her workplace and follows her home.").contains("class-disputed"));
    }

    @Test
    void moved_force_given_another_force_reports_it_then_it_is_the_same_history() throws Exception {
        var crime = "Found out where she lives each time she moved.";
        assertEquals(List.of("another-force"), each(history(crime), "reportedBy"));
        assertTrue(daily(crime).contains("order-breached"));
    }

    @Test
    void outstanding_suspect_given_nobody_found_him_in_a_day_then_he_is_on_the_list_and_on_the_daily_agenda_by_itself() throws Exception {
        var crime = "Broke a window and ran before anybody came.";
        assertTrue(daily(crime).contains("suspect-outstanding"));
        assertTrue(daily(crime).contains("suspect-not-tasked"), "every shift is tasked");
        assertFalse(daily("Messages and visits after they separated.").contains("suspect-outstanding"));
    }
}
