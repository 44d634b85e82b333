package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import gwarchod.gateway.RunningServer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with everything there is, in a browser with an authenticator of its own.
class PasskeyTest {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address().replace("127.0.0.1", "localhost"));     // a passkey is for a name, not for a number
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    private record Authenticator(CDPSession cdp, String id) {
        JsonObject call(String method, JsonObject args) {
            args.addProperty("authenticatorId", id);
            return cdp.send(method, args);
        }
    }

    private static Authenticator authenticator(Page page) {
        var cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var args = new JsonObject();
        args.add("options", options);
        return new Authenticator(cdp, cdp.send("WebAuthn.addVirtualAuthenticator", args).get("authenticatorId").getAsString());
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    @Test
    void a_passkey_is_made_signs_its_owner_in_once_for_each_challenge_and_is_removed() {
        var page = browsers.signedIn("chair");
        authenticator(page);
        page.navigate("/account/passkey");
        page.getByLabel("What you call it").fill("The test's own");
        press(page, "Add a passkey");
        assertThat(page.locator(".govuk-notification-banner")).containsText("The passkey is added.");
        assertThat(page.locator("main")).containsText("The test's own");

        press(page, "Sign out");
        var sent = new AtomicReference<String>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/sign-in/passkey")) {
                sent.set(request.postData());
            }
        });
        page.navigate("/sign-in");
        press(page, "Sign in with a passkey");
        page.waitForURL(url -> !url.contains("sign-in"));
        assertThat(page.locator(".gw-header__who")).containsText("Carys Cadair");

        assertFalse(replayed(sent.get()), "an answer counts once");

        page.navigate("/account");
        page.locator("form[action='/account/passkey/removal'] button").click();
        assertThat(page.locator("main")).containsText("You have no passkey.");
        press(page, "Sign out");
        page.navigate("/sign-in");
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".govuk-error-summary")).containsText("That passkey did not work here.");
    }

    /// Whether the same answer comes in from somewhere else.
    private static boolean replayed(String body) {
        var other = browsers.context().newPage();
        other.navigate("/sign-in");
        var answer = Arrays.stream(body.split("&")).filter(field -> field.startsWith("answer="))
                .map(field -> URLDecoder.decode(field.substring(7), StandardCharsets.UTF_8)).findFirst().orElseThrow();
        assertTrue(answer.contains("clientDataJSON"), answer);
        var csrf = other.locator("input[name=_csrf]").first().getAttribute("value");
        var posted = other.request().post("/sign-in/passkey",
                RequestOptions.create().setMaxRedirects(0).setForm(FormData.create().set("_csrf", csrf).set("answer", answer)));
        assertTrue(posted.status() == 303 || posted.status() == 422, Integer.toString(posted.status()));
        return posted.status() == 303;
    }

    @Test
    void the_pages_of_accounts_are_accessible_and_fit_every_screen() throws Exception {
        var wrong = new ArrayList<String>();
        var shots = System.getProperty("gwarchod.shots");
        for (String user : List.of("admin", "governance")) {
            var page = browsers.signedIn(user);
            var paths = new ArrayList<>(List.of("/account", "/account/password", "/account/authenticator", "/account/passkey", "/accounts",
                    "/accounts/iom", "/sign-in-again"));
            if (user.equals("admin")) {
                paths.addAll(List.of("/accounts/new", "/accounts/iom/give-role", "/accounts/iom/record-vetting", "/accounts/iom/close"));
            }
            for (String path : paths) {
                for (int width : new int[] {320, 768, 1440}) {
                    page.setViewportSize(width, 900);
                    page.navigate(path);
                    assertEquals(1, page.locator("h1").count(), path);
                    var wide = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
                    if (wide > width) {
                        wrong.add(path + " is " + wide + " wide on " + width);
                    }
                    if (shots != null) {
                        Files.createDirectories(Path.of(shots));
                        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                                .setPath(Path.of(shots, user + path.replace('/', '-') + "-" + width + ".png")));
                    }
                }
                new AxeBuilder(page).withTags(WCAG).analyze().getViolations()
                        .forEach(found -> wrong.add(user + " " + path + ": " + found.getId() + " " + found.getNodes()));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_copy_of_a_passkey_that_counts_on_from_before_is_refused_and_its_owner_is_told() {
        var page = browsers.signedIn("mosovo");
        var authenticator = authenticator(page);
        page.navigate("/account/passkey");
        page.getByLabel("What you call it").fill("Copied");
        press(page, "Add a passkey");
        assertThat(page.locator(".govuk-notification-banner")).containsText("The passkey is added.");
        var copy = authenticator.call("WebAuthn.getCredentials", new JsonObject()).getAsJsonArray("credentials").get(0).getAsJsonObject();

        for (int i = 0; i < 2; i++) {
            press(page, "Sign out");
            press(page, "Sign in with a passkey");
            assertThat(page.locator(".gw-header__who")).isVisible();
        }
        press(page, "Sign out");
        authenticator.call("WebAuthn.clearCredentials", new JsonObject());
        var args = new JsonObject();
        args.add("credential", copy);
        authenticator.call("WebAuthn.addCredential", args);
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".govuk-error-summary")).isVisible();
        assertThat(page.locator(".gw-header__who")).hasCount(0);

        copy.addProperty("signCount", 100);         // its owner's own is further on
        authenticator.call("WebAuthn.clearCredentials", new JsonObject());
        authenticator.call("WebAuthn.addCredential", args);
        press(page, "Sign in with a passkey");
        assertThat(page.locator(".gw-header__who")).isVisible();
        page.navigate("/account");
        assertThat(page.locator("main")).containsText("counted back once");
    }
}
