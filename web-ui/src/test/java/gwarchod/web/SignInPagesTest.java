package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.words.Words;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInPagesTest {
    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Browser.WORDS));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_page_for_somebody_sends_nobody_to_sign_in_and_remembers_where_they_went() {
        var answer = browser.get("/sign-in?next=/cases");
        assertTrue(answer.body().contains("name=\"next\" value=\"/cases\""), answer.body());
    }

    @Test
    void signing_in_sets_a_cookie_out_of_reach_of_scripts_and_of_other_sites() {
        var answer = browser.post("/sign-in", Map.of("_csrf", browser.formToken("/sign-in"), "username", "chair", "password", "demo"));
        assertEquals(303, answer.statusCode());
        assertEquals("/", answer.headers().firstValue("Location").orElseThrow());
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("gwarchod=" + FakeDesk.TOKEN), cookie);
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"), cookie);
    }

    @Test
    void after_signing_in_one_is_never_sent_to_another_site() {
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var answer = browser.post("/sign-in", Map.of(
                    "_csrf", browser.formToken("/sign-in"), "username", "chair", "password", "demo", "next", elsewhere));
            assertEquals("/", answer.headers().firstValue("Location").orElseThrow());
        }
    }

    @Test
    void a_wrong_password_says_no_more_than_that_one_of_the_two_is_wrong() {
        var answer = browser.post("/sign-in", Map.of("_csrf", browser.formToken("/sign-in"), "username", "chair", "password", "wrong"));
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("The username or password is not correct."), answer.body());
        assertFalse(answer.body().contains("wrong\""), "the password stands in the page");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        assertEquals(403, browser.post("/sign-in", Map.of("username", "chair", "password", "demo")).statusCode());
        assertEquals(403, browser.post("/sign-in", Map.of("_csrf", "made-up", "username", "chair", "password", "demo")).statusCode());
    }

    @Test
    void the_token_of_one_session_is_refused_in_another() {
        var before = browser.formToken("/sign-in");
        browser.signedIn();
        assertEquals(403, browser.post("/sign-out", Map.of("_csrf", before)).statusCode());
    }

    @Test
    void the_language_chosen_is_kept_and_the_page_says_which_it_is() {
        var answer = browser.get("/sign-in?lang=cy");
        assertEquals(303, answer.statusCode());
        assertEquals("/sign-in", answer.headers().firstValue("Location").orElseThrow());
        var page = browser.get("/sign-in");
        assertTrue(page.body().contains("<html lang=\"cy\""), page.body());
        assertTrue(page.body().contains("Mewngofnodi"), page.body());
    }

    @Test
    void an_address_nobody_knows_is_a_page_that_says_so() {
        var answer = browser.get("/nowhere");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("Page not found"), answer.body());
    }

    @Test
    void nothing_written_in_the_page_itself_runs() {
        var answer = browser.get("/sign-in");
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElseThrow().contains("script-src 'self'"));
        assertFalse(answer.body().contains("<script>") || answer.body().contains(" style=") || answer.body().contains(" onclick="));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    }
}
