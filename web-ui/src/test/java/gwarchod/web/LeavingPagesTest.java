package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Text;
import gwarchod.core.identity.AccountList;
import gwarchod.core.identity.AccountState;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeavingPagesTest {
    private static final UserId BOB = new UserId("bob");
    private static final UserId ANN = new UserId("ann");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final LeavingDeeds.Person PERSON = new LeavingDeeds.Person(ANN, "Ann Bach", "Police");
    private static final LeavingDeeds.Line LINE = new LeavingDeeds.Line(new CaseId("c1"), "Enghraifft, Bryn", BOB, "Bob Bach",
            LeavingDeeds.How.CLOSED, ANN, "Ann Bach", List.of(new LeavingDeeds.Many(DutyKind.LEAD, 1), new LeavingDeeds.Many(DutyKind.ACTION, 3)));

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(Browser.WORDS.stream(), Stream.of("leaving")).distinct().toList())).signedIn();

    @BeforeEach
    void somebodyLeaves() {
        var row = new AccountList.Row(BOB, "Bob Bach", "Police", AccountState.OPEN, List.of(), null, null, null);
        desk.answer(AccountList.QUESTION, new AccountList.View(List.of(row), List.of(), List.of(), List.of(), List.of(), DAY, DAY, DAY));
        desk.answer(LeavingDeeds.QUEUE, new LeavingDeeds.Queue(List.of(LINE), 1));
        desk.answer(LeavingDeeds.ONE, new LeavingDeeds.One(LINE, List.of(PERSON)));
        hand(null, 2);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private void hand(LeavingDeeds.How how, int tasks) {
        desk.answer(LeavingDeeds.IN_HAND, new LeavingDeeds.InHand(BOB, how, null, null,
                tasks == 0 ? List.of() : List.of(new LeavingDeeds.Many(DutyKind.LEAD, 4)), tasks, List.of(PERSON)));
    }

    private Map<String, String> form(String path, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("_csrf", browser.formToken(path));
        return form;
    }

    @Test
    void an_administrator_sees_how_much_there_is_and_suggests_somebody() {
        desk.may.addAll(List.of("leaving.announce", "leaving.call-off", "account.close"));
        var page = browser.get("/accounts/bob/leave").body();
        assertTrue(page.contains("Leads the case") && page.contains(">4<") && page.contains("Ann Bach, Police"), page);
        assertTrue(page.contains("/accounts/bob/close"), "ending access waits for nothing");
        assertFalse(page.contains("/accounts/bob/stay"), page);
        browser.post("/accounts/bob/leave", form("/accounts/bob/leave", Map.of("successor", "ann")));
        hand(LeavingDeeds.How.LEAVING, 2);
        assertTrue(browser.get("/accounts/bob/leave").body().contains("Nobody sees what the product could not do for them"));
        browser.post("/accounts/bob/stay", form("/accounts/bob/leave", Map.of()));
        assertEquals(List.of(new LeavingDeeds.Announce(BOB, ANN), new LeavingDeeds.CallOff(BOB)), desk.acted);
    }

    @Test
    void where_nothing_is_left_the_page_says_so() {
        desk.may.add("leaving.announce");
        hand(LeavingDeeds.How.CLOSED, 0);
        assertTrue(browser.get("/accounts/bob/leave").body().contains("Nothing. Nobody has to take anything over."));
        desk.may.add("leaving.hand-over");
        desk.answer(LeavingDeeds.QUEUE, new LeavingDeeds.Queue(List.of(), 0));
        assertTrue(browser.get("/left-behind").body().contains("Nothing stands without an owner."));
    }

    @Test
    void what_stands_without_an_owner_is_given_to_somebody_with_a_reason() {
        desk.may.add("leaving.hand-over");
        assertTrue(browser.get("/left-behind").body().contains("/cases/c1/hand-over?from=bob"));
        var path = "/cases/c1/hand-over?from=bob";
        assertTrue(browser.get(path).body().contains("<option value=\"ann\" selected>"), "the suggested one is chosen");
        var empty = browser.post(path, form(path, Map.of("from", "bob")));
        assertEquals(422, empty.statusCode());
        assertTrue(empty.body().contains("Choose who takes it.") && empty.body().contains("Say why."), empty.body());
        browser.post(path, form(path, Map.of("from", "bob", "to", "ann", "why", "He left")));
        assertEquals(List.of(new LeavingDeeds.HandOver(new CaseId("c1"), BOB, ANN, new Text("He left"))), desk.acted);
        desk.outcome = new Outcome.Refused(Refusal.invalid("successor-cannot-see", "/to"));
        var refused = browser.post(path, form(path, Map.of("from", "bob", "to", "ann", "why", "He left")));
        assertTrue(refused.body().contains("Choose somebody who may see what they are given."), refused.body());
    }

    @Test
    void whoever_may_not_gets_neither_page() {
        assertEquals(403, browser.get("/accounts/bob/leave").statusCode());
        assertEquals(403, browser.get("/cases/c1/hand-over?from=bob").statusCode());
    }
}
