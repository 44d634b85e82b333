package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The investigating officer's page: usable in under two minutes, by keyboard alone, at the width of a phone.
class WorkPageTest {
    /// Tab stops from the start of the things to do to the save of the first, and keys for the common path: two things saved, one question asked.
    private static final int TABS_TO_FIRST_SAVE_MAX = 3;
    private static final int KEYS_MAX = 40;
    private static final UserId SUPERVISOR = new UserId("supervisor");

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;
    private static CaseId id;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address());
        var loader = server.node().loader();
        id = new CaseId(loader.begin(SUPERVISOR, OpenCase.of("Enghraifft", "Bleddyn", LocalDate.of(1985, 5, 5))).get("case"));
        loader.act(SUPERVISOR, id, new JoinTeam(new UserId("officer")));
        loader.act(SUPERVISOR, id, new RecordBreach(null, Instant.now().minusSeconds(3_600), new Text("Waited outside the school."), null));
        loader.act(SUPERVISOR, id, new GiveAction(new Text("Take a statement."), new UserId("officer"), new AgencyId("police"),
                LocalDate.now(Words.ZONE).plusDays(1), null, null));
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private int keys;

    private void press(Page page, String key) {
        page.keyboard().press(key);
        keys++;
    }

    private int tabsTo(Page page, String selector) {
        for (int tabs = 0; tabs < 60; tabs++) {
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return tabs;
            }
            press(page, "Tab");
        }
        throw new AssertionError("no tab stop " + selector);
    }

    @Test
    void what_a_case_asks_is_done_by_keyboard_on_one_page_at_the_width_of_a_phone() {
        var page = browsers.signedIn("officer");
        page.setViewportSize(320, 800);
        page.navigate("/cases/" + id + "/work#things");
        assertThat(page.locator("#things")).containsText("2 things to do");
        assertEquals(List.of(), new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze().getViolations());
        assertTrue((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "nothing sticks out at 320");
        page.locator("#things").focus();
        tabsTo(page, "textarea[name^=decision]");
        page.keyboard().insertText("Arrest asked of response, given the school.");
        int tabs = keys + 1;
        tabsTo(page, "button[type=submit]");
        assertTrue(tabs <= TABS_TO_FIRST_SAVE_MAX, "tab stops to the first save: " + tabs);
        press(page, "Enter");
        assertThat(page.locator("#things")).containsText("One thing to do");
        page.locator("#things").focus();
        tabsTo(page, "main button[type=submit]");
        press(page, "Enter");
        assertThat(page.locator("#things")).containsText("Nothing is left to do here");
        page.locator("#things").focus();
        tabsTo(page, "input[name=adviser]");
        press(page, "Space");
        tabsTo(page, "textarea[name=question]");
        page.keyboard().insertText("Is this a course of conduct?");
        tabsTo(page, "main button[type=submit]");
        press(page, "Enter");
        assertThat(page.locator("main")).containsText("Waiting for advice");
        assertTrue(keys <= KEYS_MAX, "keys: " + keys);
        System.out.println("work page: " + tabs + " tab stops to the first save, " + keys + " keys for three saves");
        answered(page);
    }

    /// The supervisor finds it on their home page and answers; the officer reads that on the same page.
    private void answered(Page officer) {
        var supervisor = browsers.signedIn("supervisor");
        supervisor.locator("main a[href='/advice']").click();
        var card = supervisor.locator(".gw-card").filter(new Locator.FilterOptions().setHasText("Is this a course of conduct?"));
        card.locator("a[href*='answer-question']").click();
        supervisor.locator("#answer").fill("Two acts and more: yes.");
        supervisor.locator("main button[type=submit]").click();
        assertThat(supervisor.locator(".govuk-notification-banner")).containsText("The answer is given");
        officer.reload();
        assertThat(officer.locator("main")).containsText("Two acts and more: yes.");
    }

    @Test
    void what_was_typed_stands_in_the_form_that_came_back() {
        var loader = server.node().loader();
        var other = new CaseId(loader.begin(SUPERVISOR, OpenCase.of("Enghraifft", "Bleddyn", LocalDate.of(1985, 5, 6))).get("case"));
        loader.act(SUPERVISOR, other, new JoinTeam(new UserId("officer")));
        var page = browsers.signedIn("officer");
        page.navigate("/cases/" + other + "/work");
        page.locator("textarea[name=question]").fill("Who goes first?");
        page.getByText("Ask", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose");
        assertThat(page.locator("textarea[name=question]")).hasValue("Who goes first?");
    }
}
