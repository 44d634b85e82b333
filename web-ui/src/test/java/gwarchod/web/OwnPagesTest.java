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

class OwnPagesTest {
    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Browser.WORDS));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void signing_in_asks_for_the_code_where_an_app_is_set_up_and_never_puts_the_ticket_into_an_address() {
        var csrf = browser.formToken("/sign-in");
        var asked = browser.post("/sign-in", Map.of("_csrf", csrf, "username", "chair", "password", "two-steps", "next", "/cases"));
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("name=\"ticket\" value=\"the-ticket\"") && asked.body().contains("one-time-code"), asked.body());
        assertTrue(asked.headers().firstValue("Location").isEmpty());

        var form = Map.of("_csrf", csrf, "ticket", "the-ticket", "next", "/cases");
        var wrong = browser.post("/sign-in/code", with(form, "code", "000000"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Enter the 6-digit code") && wrong.body().contains("value=\"the-ticket\""), wrong.body());
        assertEquals(422, browser.post("/sign-in/code", form).statusCode());
        var late = browser.post("/sign-in/code", Map.of("_csrf", csrf, "ticket", "an-old-one", "code", "123456"));
        assertTrue(late.body().contains("That took too long."), late.body());

        var in = browser.post("/sign-in/code", with(form, "code", "123456"));
        assertEquals("/cases", in.headers().firstValue("Location").orElseThrow());
        assertTrue(in.headers().firstValue("Set-Cookie").orElseThrow().startsWith("gwarchod=" + FakeDesk.TOKEN));
        assertEquals("/sign-in", browser.get("/sign-in/code").headers().firstValue("Location").orElseThrow());
    }

    @Test
    void whose_vetting_ran_out_is_told_so() {
        var answer = browser.post("/sign-in", Map.of("_csrf", browser.formToken("/sign-in"), "username", "chair", "password", "expired"));
        assertTrue(answer.body().contains("Your vetting has run out"), answer.body());
    }

    @Test
    void an_app_is_set_up_with_a_picture_drawn_here_and_its_recovery_codes_are_shown_once() {
        browser.signedIn();
        var page = browser.get("/account/authenticator");
        assertTrue(page.body().contains("<path d=\"M") && page.body().contains("ABCDEFGH"), page.body());
        assertFalse(page.body().contains(" style=") || page.body().contains("<img"), "nothing is fetched to draw it");
        var csrf = browser.formToken("/account");
        var form = Map.of("_csrf", csrf, "key", "ABCDEFGH", "uri", "otpauth://totp/x?secret=ABCDEFGH");
        var wrong = browser.post("/account/authenticator", with(form, "code", "1"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("ABCDEFGH"), "the same key again");
        assertTrue(browser.post("/account/authenticator", with(form, "code", "123456")).body().contains("aaaa-bbbb-cccc-dddd"));
    }

    @Test
    void ones_sessions_are_listed_and_each_but_this_one_can_be_ended() {
        browser.signedIn();
        var page = browser.get("/account").body();
        assertTrue(page.contains("name=\"handle\" value=\"there\"") && !page.contains("value=\"here\""), page);
        var ended = browser.post("/account/sessions/ended", Map.of("_csrf", browser.formToken("/account"), "handle", "there"));
        assertEquals("/account?said=session-ended", ended.headers().firstValue("Location").orElseThrow());
        assertEquals(List.of("end there"), desk.entrance.done);
    }

    @Test
    void two_new_passwords_that_differ_are_not_sent_on() {
        browser.signedIn();
        var answer = browser.post("/account/password",
                Map.of("_csrf", browser.formToken("/account"), "current", "a", "password", "four green herons", "again", "four green heron"));
        assertTrue(answer.body().contains("The two new passwords are not the same."), answer.body());
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var all = new HashMap<>(form);
        all.put(name, value);
        return all;
    }
}
