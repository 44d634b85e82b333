package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import gwarchod.gateway.Groups;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole group registered without a mouse, every press counted, from the page as it opens to the page that says it is saved.
class RegisterByKeyboardTest {
    private static final int PARTICIPANTS = 12;
    private static final int PRESSES_MAX = 60;

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;
    private static Groups groups;
    private static List<Groups.Member> members;

    private int presses;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address());
        groups = new Groups(server.address());
        members = groups.members(PARTICIPANTS);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            presses++;
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("() => document.activeElement.name ?? ''");
    }

    /// Tab until one of the first person's choices has the focus.
    private void reachTheFirst(Page page) {
        press(page, "Tab", "Enter");        // the link that skips to the main content
        for (int i = 0; i < PRESSES_MAX && !focused(page).startsWith("attendance-"); i++) {
            press(page, "Tab");
        }
    }

    @Test
    void twelve_participants_are_registered_by_keyboard_alone_in_at_most_sixty_presses_on_one_page_with_one_save() throws Exception {
        var session = groups.session(members, Instant.now().minusSeconds(60));
        var page = browsers.signedIn("facilitator");
        page.navigate("/sessions/" + session);
        var posts = new ArrayList<String>();
        page.onRequest(request -> sent(request, posts));
        reachTheFirst(page);
        press(page, "a", "a", "x", "1", "a", "l", "x", "3", "a", "h", "1", "a", "x", "0", "a", "h", "2");
        press(page, "Enter");       // after the last person the focus is where one saves
        assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
        assertTrue(presses <= PRESSES_MAX, presses + " presses");
        assertEquals(List.of("/sessions/" + session), posts);
        var counted = new TreeMap<String, Integer>();
        groups.get("facilitator", "/programmes/sessions/" + session).get("participants").forEach(line ->
                counted.merge(line.get("attendance").asText() + " " + line.path("reason").asText("") + line.path("sentHome").asText(""), 1, Integer::sum));
        assertEquals("{absent illness=1, absent none-given=1, absent work=1, attended =6, late =1, sent-home by-service=1, sent-home for-behaviour=1}",
                counted.toString().replace("null", ""));
    }

    private static void sent(Request request, List<String> posts) {
        if (request.method().equals("POST")) {
            posts.add(request.url().replaceFirst("^https?://[^/]+", ""));
        }
    }

    @Test
    void a_letter_typed_into_a_text_is_a_letter_and_a_letter_outside_the_lines_does_nothing() throws Exception {
        var session = groups.session(members.subList(0, 2), Instant.now().minusSeconds(60));
        var page = browsers.signedIn("facilitator");
        page.navigate("/sessions/" + session);
        press(page, "a", "x", "s");
        assertEquals(0, page.locator("#register input:checked").count());
        page.locator(".gw-reg__radios input").first().check();
        var behaviour = page.locator("[name^=behaviour-]").first();
        behaviour.focus();
        press(page, "x", "a", "s");
        assertEquals("xas", behaviour.inputValue());
        assertEquals(1, page.locator("#register input:checked").count());
    }

    @Test
    void the_keys_of_the_welsh_page_are_the_first_letters_of_its_own_words() throws Exception {
        var session = groups.session(members.subList(0, 4), Instant.now().minusSeconds(60));
        var page = browsers.signedIn("facilitator");
        page.navigate("/sessions/" + session + "?lang=cy");
        reachTheFirst(page);
        press(page, "p", "h", "a", "9", "c");
        assertThat(page.locator(".govuk-notification-banner")).containsText("gofrestr");
        var lines = groups.get("facilitator", "/programmes/sessions/" + session).get("participants");
        assertEquals(List.of("attended", "late", "absent"), lines.findValuesAsText("attendance").subList(0, 3));
        assertEquals("in-custody", lines.get(2).get("reason").asText());
    }

    @Test
    void the_same_register_is_taken_without_scripts() throws Exception {
        var session = groups.session(members.subList(0, 1), Instant.now().minusSeconds(60));
        try (var context = browsers.withoutScripts()) {
            var page = context.newPage();
            browsers.signIn(page, "facilitator");
            page.navigate("/sessions/" + session);
            page.locator(".gw-reg__radios input[value=sent-home]").check();
            page.locator("[name^=sentHome-]").selectOption("by-service");
            page.click("#register button[type=submit]");
            assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
        }
        assertEquals("by-service", groups.get("facilitator", "/programmes/sessions/" + session).at("/participants/0/sentHome").asText());
    }

    @Test
    void the_register_and_what_is_said_beside_it_are_accessible_and_fit_a_small_phone() throws Exception {
        var session = groups.session(members.subList(0, 2), Instant.now().minusSeconds(60));
        var ahead = groups.session(members.subList(0, 2), Instant.now().plusSeconds(86_400));
        var page = browsers.signedIn("facilitator");
        page.setViewportSize(320, 700);
        var wrong = new ArrayList<String>();
        for (String path : List.of("/sessions/" + session, "/sessions/" + session + "/not-held", "/sessions/" + ahead,
                "/sessions/" + ahead + "/notices/" + members.getFirst().referral())) {
            page.navigate(path + "?lang=cy");
            page.locator("details").all().forEach(details -> details.evaluate("one => { one.open = true; }"));
            page.locator(".gw-reg__radios input[value=sent-home]").all().forEach(Locator::check);
            new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations()
                    .forEach(found -> wrong.add(path + ": " + found.getId() + " " + found.getNodes()));
            if ((int) page.evaluate("() => document.documentElement.scrollWidth") > 320) {
                wrong.add(path + " is wider than a small phone");
            }
        }
        assertEquals(List.of(), wrong);
    }
}
