package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgainPagesTest {
    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Browser.WORDS)).signedIn();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_form_whose_deed_asks_to_sign_in_again_is_kept_and_sent_on_afterwards() {
        desk.outcome = new Outcome.Refused(new Refusal.NotPermitted(AgainPages.REFUSAL));
        var csrf = browser.formToken("/sign-in-again");
        var asked = browser.post("/meetings/m1/pin", Map.of("_csrf", csrf, "_key", "k1", "case", "c1", "item", "weekly <visits>"));
        assertEquals(403, asked.statusCode());
        assertTrue(asked.body().contains("name=\"item\" value=\"weekly &lt;visits>\""), asked.body());
        assertTrue(asked.body().contains("name=\"_key\" value=\"k1\"") && asked.body().contains("name=\"_next\" value=\"/meetings/m1/pin\""));

        var form = Map.of("_csrf", csrf, "_key", "k1", "_next", "/meetings/m1/pin", "_form", "yes", "item", "weekly", "_password", "wrong");
        var wrong = browser.post("/sign-in-again", form);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("The password is not right.") && wrong.body().contains("name=\"item\" value=\"weekly\""), wrong.body());
        assertFalse(wrong.body().contains("value=\"wrong\""), "a password stands in the page");

        var right = new HashMap<>(form);
        right.put("_password", "demo");
        var sentOn = browser.post("/sign-in-again", right);
        assertEquals(307, sentOn.statusCode());
        assertEquals("/meetings/m1/pin", sentOn.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void who_only_looked_comes_back_by_looking_and_to_no_other_site() {
        var csrf = browser.formToken("/sign-in-again?next=/cases");
        for (String next : new String[] {"/cases", "//evil.example", "https://evil.example"}) {
            var answer = browser.post("/sign-in-again", Map.of("_csrf", csrf, "_next", next, "_form", "no", "_password", "demo"));
            assertEquals(303, answer.statusCode());
            assertEquals(next.equals("/cases") ? "/cases" : "/", answer.headers().firstValue("Location").orElseThrow());
        }
    }
}
