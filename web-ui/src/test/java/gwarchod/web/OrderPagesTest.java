package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderPart;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.EntityId;
import gwarchod.core.orders.IntakeDeeds;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Orders that come in before anybody knows whose they are, and the forms by which one changes.
class OrderPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_key)\" value=\"([^\"]*)\"");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("intake")).distinct().toList())).signedIn();

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

    @Test
    void the_form_that_changes_an_order_says_whose_it_stays() {
        var line = new OrderRegister.Line(new EntityId("o1"), "spo", "Stalking protection order", OrderState.IN_FORCE, DAY, true, null, DAY, DAY, null, true,
                false, "Olwen Orders", false, BreachStanding.OFFENCE, "", List.of(), false, List.of(),
                new OrderRegister.Law("", null, true, OrderType.Change.NONE, true), new OrderRegister.Origin(OrderOrigin.OURS, null, null, null, null),
                List.of(), List.of(), null, null, List.of());
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> CorrectionPagesTest.view(Map.of(
                OrderRegister.SECTION, new Shown.Full<>(new OrderRegister(List.of(line))))));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.addAll(List.of("order.change", "order.record"));
        var page = browser.get("/cases/c1/change-order?order=o1").body();
        assertTrue(page.contains("As it is: Olwen Orders") && !page.contains("Nobody yet (due today)"), page);
        assertTrue(browser.get("/cases/c1/record-order").body().contains("Nobody yet (due today)"));
    }
}
