package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Deciding WITH =
            new Deciding(Scenario.NOON, NewIds.random(), Scenario.OFFICER, UnaryOperator.identity());
    private static final LocalDate TODAY = WITH.today();

    private static Checks checks() {
        return Checks.of(WITH);
    }

    private static void refused(String code, Checks checks) {
        var why = ((Decision.Refused) checks.orElse(Decision::noChange)).why();
        assertEquals(code + " at /field", why.code() + " at " + ((Refusal.Invalid) why).pointer());
    }

    private static void fine(Checks checks) {
        assertEquals(Decision.noChange(), checks.orElse(Decision::noChange));
    }

    @Test
    void a_required_text_says_something() {
        fine(checks().text("/field", new Text("why")));
        refused("text-required", checks().text("/field", new Text(" ")));
        refused("text-required", checks().text("/field", null));
        refused("text-required", checks().name("/field", "", 3));
        refused("text-too-long", checks().name("/field", "four", 3));
        refused("value-required", checks().given("/field", null));
    }

    @Test
    void a_date_can_be_meant() {
        fine(checks().date("/field", null).date("/field", TODAY.plusYears(10)));
        refused("date-absurd", checks().date("/field", LocalDate.of(1899, 12, 31)));
        refused("date-absurd", checks().date("/field", LocalDate.of(20250, 1, 1)));
    }

    @Test
    void what_happened_is_not_in_the_future() {
        fine(checks().happened("/field", TODAY).happened("/field", Scenario.NOON.plusSeconds(299)));
        refused("in-the-future", checks().happened("/field", TODAY.plusDays(1)));
        refused("in-the-future", checks().happened("/field", Scenario.NOON.plusSeconds(301)));
    }

    @Test
    void nothing_ends_before_it_starts() {
        fine(checks().order(TODAY, "/field", TODAY).order(TODAY, "/field", null).order(null, "/field", TODAY));
        refused("ends-before-start", checks().order(TODAY, "/field", TODAY.minusDays(1)));
    }

    @Test
    void the_first_field_that_fails_is_the_refusal() {
        refused("text-required", checks().text("/field", Text.NONE).date("/later", LocalDate.of(1, 1, 1)));
    }
}
