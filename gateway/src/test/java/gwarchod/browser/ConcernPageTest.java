package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A concern that cannot wait, from a facilitator's register to whoever leads the case.
class ConcernPageTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String WHAT = "He says he is on his way to her work.";

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

    /// The form of the first participant on the facilitator's first register.
    private static Page form() {
        var page = browsers.signedIn("facilitator");
        page.navigate("/sessions");
        page.locator("main a[href^='/sessions/']").first().click();
        page.locator("main a[href$='/raise-concern']").first().click();
        assertThat(page.locator("h1")).hasText("Raise a concern that cannot wait");
        return page;
    }

    private static void accessible(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).withTags(WCAG).analyze().getViolations());
        page.setViewportSize(320, 800);
        assertTrue((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "nothing sticks out at 320");
        page.setViewportSize(1280, 900);
    }

    @Test
    void whom_to_phone_comes_before_the_form_in_both_languages() {
        var page = form();
        var before = "() => { const phone = document.querySelector('main a[href=\"tel:999\"]');"
                + " const room = document.querySelector('main a[href=\"tel:101\"]'); const form = document.querySelector('#concern');"
                + " return !!(phone.compareDocumentPosition(room) & 4) && !!(room.compareDocumentPosition(form) & 4); }";
        assertTrue((boolean) page.evaluate(before));
        accessible(page);
        page.locator("a:has-text('Cymraeg')").first().click();
        assertThat(page.locator("h1")).hasText("Codi pryder na all aros");
        assertThat(page.locator("main")).containsText("ffoniwch 999 yn gyntaf");
        assertTrue((boolean) page.evaluate(before));
    }

    @Test
    void without_a_connection_it_says_not_sent_and_whom_to_phone_and_never_sends_it_later() {
        var page = form();
        page.locator("#what").fill(WHAT + " Kept nowhere.");
        page.locator("#phoned-control-room").check();
        page.context().setOffline(true);
        page.locator("#concern button[type=submit]").click();
        assertThat(page.locator("#concern-state")).containsText("Not sent: phone 999, or the control room on 101.");
        assertThat(page.locator("#what")).hasValue(WHAT + " Kept nowhere.");
        page.context().setOffline(false);
        assertThat(page.locator("#concern-state")).containsText("Your concern is not sent.");
        page.waitForTimeout(500);
        page.navigate("/concerns");
        assertThat(page.locator("main")).not().containsText("Kept nowhere.");
    }

    @Test
    void it_is_not_received_until_whoever_leads_says_so_and_the_sender_reads_who() {
        var page = form();
        page.locator("#concern button[type=submit]").click();
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        page.locator("#what").fill(WHAT);
        page.locator("#phoned").check();
        page.locator("#concern button[type=submit]").click();
        assertThat(page.locator(".govuk-notification-banner")).containsText("It is not received until somebody says below");
        var sent = page.locator(".gw-card").filter(new Locator.FilterOptions().setHasText(WHAT)).first();
        assertThat(sent).containsText("Not received");
        assertThat(sent).containsText("Nobody has received it since");
        assertThat(sent).containsText("101");
        accessible(page);

        var officer = browsers.signedIn("iom");
        if (officer.locator("#concerns-pressing").count() == 0) {
            officer = browsers.signedIn("mosovo");
        }
        assertThat(officer.locator("main h2").first()).hasText("Concerns that cannot wait");
        officer.locator("main section a[href='/concerns']").first().click();
        var card = officer.locator(".gw-card").filter(new Locator.FilterOptions().setHasText(WHAT));
        card.locator("a[href*='receive-concern']").click();
        accessible(officer);
        officer.locator("#says").check();
        officer.locator("main button[type=submit]").click();
        assertThat(officer.locator(".govuk-notification-banner")).containsText("You have received the concern.");

        page.navigate("/concerns");
        sent = page.locator(".gw-card").filter(new Locator.FilterOptions().setHasText(WHAT)).first();
        assertThat(sent).containsText("Received by");
        assertThat(sent).containsText("The police are acting now");
        assertThat(sent).containsText("officer");
    }
}
