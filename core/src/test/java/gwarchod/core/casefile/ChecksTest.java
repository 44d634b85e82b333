package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);

    private static Checks checks() {
        return Checks.at(Scenario.NOON);
    }

    private static void refused(String code, Checks checks) {
        var why = ((Decision.Refused) checks.then(Decision::noChange)).why();
        assertEquals(code + " at /field", why.code() + " at " + ((Refusal.Invalid) why).pointer());
    }

    private static void fine(Checks checks) {
        assertEquals(Decision.noChange(), checks.then(Decision::noChange));
    }

    @Test
    void a_required_text_says_something() {
        fine(checks().text("/field", new Text("why")).line("/field", "why").optionalLine("/field", null));
        refused("text-required", checks().text("/field", new Text(" ")));
        refused("text-required", checks().line("/field", ""));
    }

    @Test
    void a_line_is_one_line_and_not_too_long() {
        refused("text-too-long", checks().line("/field", "x".repeat(Checks.LINE_CHARACTERS_MAX + 1)));
        refused("text-not-one-line", checks().line("/field", "one\ntwo"));
    }

    @Test
    void numbers_of_accounts_and_cards_are_in_no_text() {
        fine(checks().text("/field", new Text("07700 900123")).noBankData("/field", null));
        refused("bank-data", checks().text("/field", new Text("paid with 4111 1111 1111 1111")));
        refused("bank-data", checks().line("/field", "20-10-53 43679456"));
        refused("bank-data", checks().optionalLine("/field", "GB29 NWBK 6016 1331 9268 19"));
    }

    @Test
    void a_date_can_be_meant() {
        fine(checks().date("/field", null).date("/field", TODAY.plusYears(10)));
        refused("date-absurd", checks().date("/field", LocalDate.of(1899, 12, 31)));
        refused("date-absurd", checks().date("/field", LocalDate.of(20250, 1, 1)));
    }

    @Test
    void what_happened_is_not_in_the_future() {
        fine(checks().pastDate("/field", TODAY).past("/field", Scenario.NOON.plusSeconds(299)));
        refused("date-in-future", checks().pastDate("/field", TODAY.plusDays(1)));
        refused("date-in-future", checks().past("/field", Scenario.NOON.plusSeconds(301)));
    }

    @Test
    void nothing_ends_before_it_starts() {
        fine(checks().order("/field", TODAY, TODAY).order("/field", TODAY, null).order("/field", null, TODAY));
        refused("ends-before-starts", checks().order("/field", TODAY, TODAY.minusDays(1)));
    }

    @Test
    void a_list_has_a_bound() {
        refused("too-many", checks().atMost("/field", Collections.nCopies(Checks.LIST_MAX + 1, "")));
    }

    @Test
    void the_first_field_that_fails_is_the_refusal() {
        refused("text-required", checks().text("/field", Text.NONE).date("/later", LocalDate.of(1, 1, 1)));
    }
}
