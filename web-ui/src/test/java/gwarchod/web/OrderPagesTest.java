package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.order.OrderPart;
import gwarchod.core.orders.IntakeDeeds;
import gwarchod.core.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Orders that come in before anybody knows whose they are.
class OrderPagesTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_key)\" value=\"([^\"]*)\"");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("intake")).toList())).signedIn();

    @BeforeEach
    void mayTakeIn() {
        desk.may.add(IntakeDeeds.TAKE_IN.name());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String sent(Map<String, String> fields) {
        var form = new HashMap<>(fields);
        HIDDEN.matcher(browser.get("/order-intake/new").body()).results().forEach(found -> form.put(found.group(1), found.group(2)));
        return browser.post("/order-intake/new", form).body();
    }

    @Test
    void no_kind_of_order_stands_there_before_somebody_chooses() {
        var answer = sent(Map.of("order-state", "in-force", "family", "Enghraifft"));
        assertTrue(answer.contains("Choose which kind of order it is.") && answer.contains("value=\"Enghraifft\""), answer);
        assertEquals(List.of(), desk.acted);
    }

    @Test
    void a_part_nobody_knows_of_is_passed_over() {
        sent(Map.of("order-type", "stalking-protection-order", "unknown-court", "yes", "unknown-moon", "yes"));
        assertEquals(List.of(OrderPart.COURT), ((IntakeDeeds.TakeIn) desk.acted.getFirst()).order().unknown());
    }
}
