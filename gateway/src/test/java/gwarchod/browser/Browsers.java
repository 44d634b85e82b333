package gwarchod.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One Chromium for all browser tests; each person who looks gets a context of their own.
final class Browsers implements AutoCloseable {
    /// What a page comes to show is waited for: what happens elsewhere is seen without a click. That it takes no second is measured in `bench`,
    /// where nothing else runs beside it.
    private static final double SEEN_MS_MAX = 30_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    Browsers(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(SEEN_MS_MAX);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var named = System.getenv("GWARCHOD_BROWSER");
        var path = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(path).setArgs(FLAGS));
    }

    BrowserContext context() {
        return browser.newContext(new Browser.NewContextOptions().setBaseURL(address));
    }

    BrowserContext withoutScripts() {
        return browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setJavaScriptEnabled(false));
    }

    /// A page of a context of its own, signed in as a demonstration user.
    Page signedIn(String username) {
        var page = context().newPage();
        signIn(page, username);
        return page;
    }

    void signIn(Page page, String username) {
        page.navigate("/sign-in");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill("demo");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        page.waitForURL(address + "/");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
