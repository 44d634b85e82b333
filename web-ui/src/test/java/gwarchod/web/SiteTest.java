package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.calendar.CalendarView;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Where a request says it goes is not where this server is.
class SiteTest {
    private final FakeDesk desk = new FakeDesk();
    private final Browser unset = new Browser(desk, Words.load(Browser.WORDS));
    private final Browser set = new Browser(desk, Words.load(Browser.WORDS), Optional.of(URI.create("https://gwarchod.example:8443/below")));

    @AfterEach
    void close() {
        unset.close();
        set.close();
    }

    /// What is answered to a request that names this host.
    private static String asked(Browser browser, String path, String host) throws IOException {
        return answered(browser, "GET " + path, host, "\r\n");
    }

    private static String sent(Browser browser, String path, String host, String form) throws IOException {
        return answered(browser, "POST " + path, host,
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private static String answered(Browser browser, String line, String host, String rest) throws IOException {
        try (var socket = new Socket("127.0.0.1", browser.uri("/").getPort())) {
            socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: https://" + host
                    + "\r\nCookie: gwarchod=" + FakeDesk.TOKEN + "\r\nConnection: close\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void passkeys_are_offered_where_the_address_is_known_and_for_no_host_that_somebody_names() throws Exception {
        assertTrue(asked(set, "/sign-in", "evil.example").contains("data-passkey"));
        assertFalse(asked(unset, "/sign-in", "evil.example").contains("data-passkey"));
        assertFalse(asked(unset, "/sign-in", "localhost.evil.example").contains("data-passkey"));
        assertFalse(asked(unset, "/account", "gwarchod.example").contains("href=\"/account/passkey\""));
        assertTrue(asked(unset, "/sign-in", "localhost:8080").contains("data-passkey"), "a trial on this machine");
    }

    @Test
    void a_passkey_is_asked_for_at_the_address_that_was_set() {
        var token = set.formToken("/sign-in");
        set.post("/sign-in/passkey/options", Map.of("_csrf", token));
        assertEquals("https://gwarchod.example:8443", desk.entrance.origin);
        unset.post("/sign-in/passkey/options", Map.of("_csrf", unset.formToken("/sign-in")));
        assertTrue(desk.entrance.origin.endsWith("://127.0.0.1:" + unset.uri("/").getPort()), desk.entrance.origin);
    }

    @Test
    void a_calendar_gets_no_new_address_where_nobody_could_be_told_it() throws Exception {
        desk.may.add("calendar.renew");
        desk.answers.put("calendar.mine", (_, _) -> new CalendarView.Standing(Instant.EPOCH));
        var form = "_csrf=" + unset.signedIn().formToken("/account/calendar");
        var answer = sent(unset, "/account/calendar", "gwarchod.example", form);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertEquals(List.of(), desk.acted, "the address before still opens it");
        var here = sent(unset, "/account/calendar", "localhost:8080", form);
        assertTrue(here.contains("://localhost:8080/calendar/"), here);
        assertEquals(1, desk.acted.size());
    }
}
