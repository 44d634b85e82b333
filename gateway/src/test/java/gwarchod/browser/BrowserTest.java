package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address());
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    /// The first link in the main part of a list page whose address has this form.
    private static String first(Page page, String list, String form) {
        page.navigate(list);
        return page.locator("main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> href != null && Pattern.matches(form, href))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list + " lists nothing"));
    }

    @Test
    void an_absence_stands_on_the_chairs_open_agenda_within_a_second_of_being_registered() {
        var chair = browsers.signedIn("chair");
        chair.navigate(first(chair, "/meetings", "/meetings/(?!new$)[a-z0-9-]+"));
        assertThat(chair.locator("#live-state")).hasAttribute("data-state", "live");
        var named = chair.locator(".gw-agenda__name a").allInnerTexts();

        var facilitator = browsers.signedIn("facilitator");
        facilitator.navigate(first(facilitator, "/sessions", "/sessions/[a-z0-9-]+"));
        var line = facilitator.locator(".gw-reg").all().stream()
                .filter(one -> one.locator("[class*=gw-reg__recorded]").count() == 0)
                .filter(one -> named.stream().anyMatch(name -> one.locator("legend").innerText().startsWith(name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody of the session is on the chair's agenda: " + named));
        var name = named.stream().filter(one -> line.locator("legend").innerText().startsWith(one)).findFirst().orElseThrow();
        var missed = chair.locator(".gw-agenda__line").filter(new Locator.FilterOptions().setHasText(name))
                .locator(".gw-agenda__title").filter(new Locator.FilterOptions().setHasText("Missed the"));
        int before = missed.count();
        line.getByLabel("Absent", new Locator.GetByLabelOptions().setExact(true)).check();
        line.getByLabel("Reason given").selectOption("none-given");
        facilitator.locator("#register button[type=submit]").click();
        assertThat(facilitator.locator(".govuk-notification-banner")).containsText("The register is saved.");
        assertThat(missed).hasCount(before + 1);
        assertThat(chair.locator("#live-said")).containsText("The agenda was updated.");
    }

    @Test
    void an_agenda_keeps_the_focus_when_it_changes() {
        var chair = browsers.signedIn("chair");
        chair.navigate(first(chair, "/meetings", "/meetings/(?!new$)[a-z0-9-]+"));
        assertThat(chair.locator("#live-state")).hasAttribute("data-state", "live");
        var link = chair.locator(".gw-agenda__name a").first();
        link.focus();
        var focused = link.getAttribute("id");
        var coordinator = browsers.signedIn("coordinator");
        coordinator.navigate(chair.url());
        coordinator.locator("[id^=pin-]").last().click();
        assertThat(chair.locator("#live-said")).containsText("The agenda was updated.");
        assertEquals(focused, chair.evaluate("() => document.activeElement.id"));
    }

    @Test
    void every_page_is_accessible_in_both_languages() {
        var wrong = new ArrayList<String>();
        for (String user : List.of("chair", "facilitator", "orders")) {
            var page = browsers.signedIn(user);
            var paths = new LinkedHashSet<>(List.of("/", "/cases", "/meetings", "/agreement"));
            var onCase = first(page, "/cases", "/cases/[a-z0-9]{16}");
            paths.add(onCase);
            paths.add(onCase + "/timeline");
            switch (user) {
                case "facilitator" -> paths.addAll(List.of("/sessions", first(page, "/sessions", "/sessions/[a-z0-9-]+")));
                case "orders" -> paths.add(onCase + "/record-breach");
                default -> paths.addAll(List.of(first(page, "/meetings", "/meetings/(?!new$)[a-z0-9-]+"), onCase + "/give-action"));
            }
            for (String path : paths) {
                for (String lang : List.of("cy", "en")) {
                    page.navigate(path + "?lang=" + lang);
                    assertEquals(lang, page.locator("html").getAttribute("lang"), path);
                    new AxeBuilder(page).withTags(WCAG).analyze().getViolations()
                            .forEach(found -> wrong.add(user + " " + path + " " + lang + ": " + found.getId() + " " + found.getNodes()));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void what_is_kept_and_who_leaves_is_decided_on_pages_that_are_accessible_and_fit_a_small_phone() {
        var supervisor = browsers.signedIn("supervisor");
        var onCase = first(supervisor, "/cases", "/cases/[a-z0-9]{16}");
        supervisor.navigate(onCase + "/propose-erasure");
        supervisor.check("#person");
        supervisor.check("#ground");
        supervisor.check("#requestedBy");
        supervisor.fill("[name=requestedOn-day]", "1");
        supervisor.fill("[name=requestedOn-month]", "3");
        supervisor.fill("[name=requestedOn-year]", "2026");
        supervisor.fill("#why", "Nothing was recorded for years.");
        supervisor.click("main form button[type=submit]");
        assertTrue(supervisor.locator("main").textContent().contains("waits for somebody else to decide"), supervisor.url());
        var admin = browsers.signedIn("admin");
        admin.navigate("/accounts/mosovo/leave");
        admin.selectOption("#successor", "iom");
        admin.click("main form[action$='/leave'] button[type=submit]");
        var governance = browsers.signedIn("governance");
        var wrong = new ArrayList<String>();
        List.of(onCase, onCase + "/propose-erasure", onCase + "/restrict", onCase + "/correct-person", "/left-behind",
                first(supervisor, "/left-behind", "/cases/[a-z0-9]+/hand-over[?]from=mosovo")).forEach(path -> looked(supervisor, path, wrong));
        List.of("/", "/retention", onCase, onCase + "/review-retention", first(governance, onCase, onCase + "/decide-erasure[?]erasure=[a-z0-9]+"))
                .forEach(path -> looked(governance, path, wrong));
        List.of("/accounts/mosovo", "/accounts/mosovo/leave", "/accounts/mosovo/close").forEach(path -> looked(admin, path, wrong));
        assertEquals(List.of(), wrong);
    }

    private static void looked(Page page, String path, List<String> wrong) {
        page.setViewportSize(320, 700);
        for (String lang : List.of("cy", "en")) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
            page.navigate(path);
            new AxeBuilder(page).withTags(WCAG).analyze().getViolations()
                    .forEach(found -> wrong.add(path + " " + lang + ": " + found.getId() + " " + found.getNodes()));
            if ((Integer) page.evaluate("() => document.documentElement.scrollWidth") > 320) {
                wrong.add(path + " is wider than a small phone");
            }
        }
    }

    @Test
    void nothing_is_wider_than_a_small_phone() {
        var page = browsers.signedIn("chair");
        page.setViewportSize(320, 700);
        for (String path : List.of("/", "/cases", "/meetings", first(page, "/meetings", "/meetings/(?!new$)[a-z0-9-]+"),
                first(page, "/cases", "/cases/[a-z0-9]{16}"))) {
            page.navigate(path);
            var width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
            assertTrue(width <= 320, path + " is " + width + " wide");
        }
    }

    @Test
    void a_register_is_still_there_when_the_connection_was_lost_and_is_sent_when_it_is_back() {
        var page = browsers.signedIn("facilitator2");
        page.navigate(first(page, "/sessions", "/sessions/[a-z0-9-]+"));
        var line = page.locator(".gw-reg").first();
        line.getByLabel("Attended", new Locator.GetByLabelOptions().setExact(true)).check();
        line.getByLabel("Behaviour (optional)").fill("Took part.");
        page.context().setOffline(true);
        page.locator("#register button[type=submit]").click();
        assertThat(page.locator("#keep-state")).containsText("Not saved: no connection.");
        assertThat(line.getByLabel("Behaviour (optional)")).hasValue("Took part.");
        page.context().setOffline(false);
        assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
    }

    @Test
    void signing_in_and_a_register_work_without_scripts() {
        try (var context = browsers.withoutScripts()) {
            var page = context.newPage();
            page.navigate("/sign-in");
            page.getByLabel("Username").fill("facilitator");
            page.getByLabel("Password").fill("demo");
            page.locator("form button[type=submit]").first().click();
            page.navigate(first(page, "/sessions", "/sessions/[a-z0-9-]+"));
            page.locator(".gw-reg").last().getByLabel("Attended", new Locator.GetByLabelOptions().setExact(true)).check();
            page.locator("#register button[type=submit]").click();
            assertThat(page.locator(".govuk-notification-banner")).containsText("The register is saved.");
        }
    }
}
