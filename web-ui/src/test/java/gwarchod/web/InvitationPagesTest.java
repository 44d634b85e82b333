package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationPagesTest {
    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Browser.WORDS));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_code_of_an_invitation_stands_after_the_mark_no_server_is_sent() {
        browser.signedIn();
        var page = browser.post("/accounts/bob/invite", Map.of("_csrf", browser.formToken("/account"))).body();
        assertTrue(page.contains("/invitation#bob.aaaa-bbbb"), page);
        assertFalse(page.contains("/invitation?") || page.contains("/invitation/"), page);
    }

    @Test
    void an_invitation_is_accepted_without_scripts_and_asks_for_everything() {
        var csrf = browser.formToken("/invitation");
        var nothing = browser.post("/invitation", Map.of("_csrf", csrf));
        assertEquals(422, nothing.statusCode());
        for (String said : List.of("Enter your username.", "Enter the invitation code.", "Enter a new password.", "keep what you see confidential")) {
            assertTrue(nothing.body().contains(said), said);
        }
        var form = new HashMap<>(Map.of("_csrf", csrf, "username", "Bob", "code", "wrong", "password", "four green herons",
                "again", "four green herons", "undertaken", "yes"));
        var wrong = browser.post("/invitation", form);
        assertTrue(wrong.body().contains("That invitation does not work"), wrong.body());
        assertFalse(wrong.body().contains("four green herons"), "a password stands in the page");
        form.put("code", "aaaa-bbbb");
        assertEquals("/sign-in?said=invitation", browser.post("/invitation", form).headers().firstValue("Location").orElseThrow());
        assertEquals(List.of("accepted bob"), desk.entrance.done);
    }
}
