package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.words.Words;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderPagesTest {
    private final FakeDesk desk = new FakeDesk();
    private final FakeElsewhere elsewhere = new FakeElsewhere();
    private final Browser browser = new Browser(told(desk, elsewhere), Words.load(Browser.WORDS));

    private static FakeDesk told(FakeDesk desk, FakeElsewhere elsewhere) {
        desk.elsewhere = elsewhere;
        return desk;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1).split(";", 2)[0]).findFirst().orElse("");
    }

    private static String state(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*state=", "");
    }

    private HttpResponse<String> arrive(String state) {
        return browser.get("/sign-in/provider/arrival?code=right&state=" + state);
    }

    @Test
    void whoever_sets_out_ten_thousand_times_locks_nobody_out_and_a_state_counts_once() {
        var mine = browser.get("/sign-in/provider?next=/cases");
        try (var others = new Browser(desk, Words.load(Browser.WORDS))) {       // the same key: as another edge of this node
            for (int i = 0; i < 10_100; i++) {
                assertEquals(303, others.get("/sign-in/provider").statusCode());
            }
            assertEquals("", cookie(others.get("/sign-in/provider/arrival?code=right&state=" + state(mine)), "gwarchod"), "another browser");
        }
        var arrived = arrive(state(mine));
        assertEquals("new-token", cookie(arrived, "gwarchod"));
        assertEquals("0; url=/cases", arrived.headers().firstValue("Refresh").orElseThrow());
        assertEquals("verifier-1", elsewhere.arrived.getLast().verifier());
        assertEquals(422, arrive(state(mine)).statusCode(), "the browser keeps it no more");
    }

    @Test
    void what_the_browser_keeps_can_neither_be_read_nor_changed_and_counts_for_its_own_state_alone() throws Exception {
        var out = browser.get("/sign-in/provider");
        var kept = cookie(out, "gwarchod-provider");
        assertTrue(out.headers().allValues("Set-Cookie").stream().anyMatch(one -> one.startsWith("gwarchod-provider=")
                && one.contains("HTTPOnly") && one.contains("SameSite=Lax") && one.contains("Max-Age=600")));
        assertFalse(new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.ISO_8859_1).contains("verifier"));
        for (String wrong : List.of("", "x", kept.substring(1), (kept.charAt(0) == 'A' ? 'B' : 'A') + kept.substring(1), kept + "AAAA")) {
            assertEquals(422, keeping(wrong, state(out)).statusCode(), wrong);
        }
        assertEquals(422, keeping(kept, "state-2").statusCode());
        assertEquals("new-token", cookie(keeping(kept, state(out)), "gwarchod"));
    }

    /// A browser that keeps what it likes.
    private HttpResponse<String> keeping(String cookie, String state) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(browser.uri("/sign-in/provider/arrival?code=right&state=" + state))
                    .header("Cookie", "gwarchod-provider=" + cookie).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void signing_in_again_is_asked_for_and_ends_the_session_there_was() {
        browser.signedIn();
        var page = browser.get("/sign-in-again?next=/cases");
        assertTrue(page.body().contains("href=\"/sign-in/provider?again=yes&amp;next=/cases\""), page.body());
        var out = browser.get("/sign-in/provider?again=yes&next=/cases");
        assertEquals(200, arrive(state(out)).statusCode());
        assertTrue(elsewhere.arrived.getLast().again());
        assertEquals(List.of(FakeDesk.TOKEN), desk.signedOut);
    }

    @Test
    void one_goes_on_to_no_other_site() {
        var out = browser.get("/sign-in/provider?next=https://evil.example");
        assertEquals("0; url=/", arrive(state(out)).headers().firstValue("Refresh").orElseThrow());
    }
}
