package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gwarchod.gateway.Groups;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A register whose connection goes: everything entered is stored once, and nothing readable stays on the device.
class RegisterOfflineTest {
    private static final String CONCERN = "Zqconcern about the bus";

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;
    private static Groups groups;
    private static List<Groups.Member> members;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address());
        groups = new Groups(server.address());
        members = groups.members(4);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private static Page opened(String session) {
        var page = browsers.signedIn("facilitator");
        page.navigate("/sessions/" + session);
        return page;
    }

    private static void fill(Page page) {
        page.locator(".gw-reg__radios input[value=attended]").all().forEach(radio -> radio.check());
        page.locator(".gw-reg__radios input[value=absent]").first().check();
        page.locator("[name^=reason-]").first().selectOption("work");
        page.locator("[name^=concern-]").nth(1).fill(CONCERN);
    }

    private static void storedOnce(String session) throws Exception {
        var lines = groups.get("facilitator", "/programmes/sessions/" + session).get("participants");
        assertEquals(List.of("absent", "attended", "attended", "attended"), lines.findValuesAsText("attendance").subList(0, 4));
        assertEquals(CONCERN, lines.get(1).get("concern").asText());
        lines.forEach(line -> {
            assertEquals(0, line.get("correction").asInt(), line.toString());
            assertEquals(0, line.path("before").size(), line.toString());
        });
    }

    @Test
    void the_network_is_cut_between_entries_and_save_and_when_it_is_back_all_is_stored_once() throws Exception {
        var session = groups.session(members, Instant.now().minusSeconds(60));
        var page = opened(session);
        fill(page);
        page.context().setOffline(true);
        page.click("#register button[type=submit]");
        assertThat(page.locator("#keep-state")).containsText("Not saved: no connection");
        assertEquals(CONCERN, page.locator("[name^=concern-]").nth(1).inputValue());
        page.context().setOffline(false);
        assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
        storedOnce(session);
    }

    @Test
    void an_answer_that_is_lost_on_its_way_leads_to_no_second_entry() throws Exception {
        var session = groups.session(members, Instant.now().minusSeconds(60));
        var page = opened(session);
        fill(page);
        var arrived = new AtomicInteger();
        page.route("**/sessions/" + session, route -> {
            if (route.request().method().equals("POST") && arrived.getAndIncrement() == 0) {
                route.fetch();      // it is stored, and nobody here hears of it
                route.abort();
            } else {
                route.resume();
            }
        });
        page.click("#register button[type=submit]");
        assertThat(page.locator("#keep-state")).containsText("Not saved: no connection");
        storedOnce(session);
        page.waitForTimeout(1_100);     // two presses within a second are one
        page.click("#register button[type=submit]");
        assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
        assertEquals(2, arrived.get());
        storedOnce(session);
    }

    @Test
    void what_was_entered_survives_that_the_page_goes_and_comes_back() throws Exception {
        var session = groups.session(members, Instant.now().minusSeconds(60));
        var page = opened(session);
        fill(page);
        kept(page);
        page.reload();
        assertThat(page.locator("#keep-state")).containsText("Not saved yet");
        assertEquals(CONCERN, page.locator("[name^=concern-]").nth(1).inputValue());
        page.click("#register button[type=submit]");
        assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
        storedOnce(session);
        assertEquals("0", device(page, "Object.keys(sessionStorage).length"));
    }

    @Test
    void what_is_kept_on_the_device_is_unreadable_and_gone_after_signing_out() throws Exception {
        var session = groups.session(members, Instant.now().minusSeconds(60));
        var page = opened(session);
        fill(page);
        kept(page);
        var stored = device(page, "JSON.stringify(sessionStorage) + JSON.stringify(localStorage)");
        for (String word : List.of("Zqconcern", "absent", "work", members.getFirst().name())) {
            assertFalse(stored.contains(word), stored);
        }
        var other = page.context().newPage();
        other.navigate("/sessions/" + session);
        page.locator(".gw-header__out button").click();
        page.waitForURL("**/sign-in");
        assertEquals("0 0", device(page, "sessionStorage.length + ' ' + localStorage.length"));
        assertEquals("0 0", page.evaluate("async () => (await indexedDB.databases()).length + ' ' + (await caches.keys()).length"));
        other.waitForURL("**/sign-in*");
        page.goBack();
        assertFalse(page.content().contains("Zqconcern"));
        assertTrue(page.url().contains("/sign-in"), page.url());
    }

    @Test
    void a_second_facilitators_outdated_page_loses_nothing_of_the_firsts_and_says_per_line_what_changed() throws Exception {
        var session = groups.session(members.subList(0, 2), Instant.now().minusSeconds(60));
        var first = opened(session);
        var second = opened(session);
        first.locator(".gw-reg__radios input[value=late]").first().check();
        first.locator("[name^=concern-]").first().fill("Zqfirst");
        first.click("#register button[type=submit]");
        assertThat(first.locator(".govuk-notification-banner")).containsText("The register is saved.");
        second.locator(".gw-reg__radios input[value=attended]").all().forEach(radio -> radio.check());
        second.locator("[name^=behaviour-]").first().fill("Zqsecond");
        second.click("#register button[type=submit]");
        assertThat(second.locator(".govuk-error-summary")).containsText("somebody else changed this line meanwhile");
        assertEquals(1, second.locator(".govuk-error-summary a").count(), "of the other line nothing is wrong");
        assertEquals("Zqsecond", second.locator("[name^=behaviour-]").first().inputValue());
        second.locator(".gw-reg__before summary").first().click();
        assertThat(second.locator(".gw-reg__before").first()).containsText("Zqfirst");
        second.waitForTimeout(1_100);       // two presses within a second are one
        second.click("#register button[type=submit]");
        assertThat(second.locator(".govuk-notification-banner")).containsText("The register is saved.");
        var line = groups.get("facilitator", "/programmes/sessions/" + session).at("/participants/0");
        assertEquals("attended Zqsecond", line.get("attendance").asText() + " " + line.get("behaviour").asText());
        assertEquals("Zqfirst", line.at("/before/0/concern").asText());
        assertTrue(line.at("/before/0/entered/by").asText().startsWith("Ffred"), line.toString());
    }

    @Test
    void what_another_session_kept_is_thrown_away_unread() throws Exception {
        var session = groups.session(members, Instant.now().minusSeconds(60));
        var page = opened(session);
        fill(page);
        kept(page);
        page.context().clearCookies();      // the session is over, and nobody signed out
        browsers.signIn(page, "facilitator");
        page.navigate("/sessions/" + session);
        page.waitForFunction("() => sessionStorage.length === 0");
        assertEquals(0, page.locator("#register input:checked").count());
        assertEquals("", page.locator("[name^=concern-]").nth(1).inputValue());
    }

    private static void kept(Page page) {
        page.waitForTimeout(300);
        page.waitForFunction("() => sessionStorage.length === 1");
    }

    private static String device(Page page, String what) {
        return String.valueOf(page.evaluate("() => '' + (" + what + ")"));
    }
}
