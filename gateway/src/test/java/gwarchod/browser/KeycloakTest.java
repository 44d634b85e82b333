package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import gwarchod.core.desk.Elsewhere.Departure;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.gateway.RunningServer;
import io.vertx.core.Future;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signing in with one's own organisation, by a real Keycloak that this test starts.
class KeycloakTest {
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static Keycloak keycloak;
    private static RunningServer server;
    private static String[] arguments;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws Exception {
        int port = Keycloak.freePort();
        var address = "http://127.0.0.1:" + port;
        keycloak = Keycloak.start(folder.resolve("keycloak.log"), address + "/sign-in/provider/ended");
        Files.writeString(folder.resolve("secret"), "only-in-this-test\n");
        Files.writeString(folder.resolve("roles.json"), "{\"duty-chair\": [\"mappa-chair\"]}");
        arguments = new String[] {"--demonstration", "--address", address, "--provider-issuer", keycloak.issuer(), "--provider-client", "gwarchod",
            "--provider-agency", "police", "--provider-secret-file", folder.resolve("secret").toString(),
            "--provider-roles-claim", "organisation.roles", "--provider-roles", folder.resolve("roles.json").toString()};
        server = RunningServer.start(folder.resolve("area"), port, arguments);
        tie("chair", "chair");
        tie("iom", "advocate");
        browsers = new Browsers(server.address());
    }

    @AfterAll
    static void stop() {
        if (browsers != null) {
            browsers.close();
            server.close();
        }
        keycloak.close();
    }

    /// Two people say whose name at the organisation that is.
    private static void tie(String username, String name) throws Exception {
        var entrance = server.node().desk().entrance();
        var user = new UserId(username);
        assertInstanceOf(Told.Done.class, await(entrance.proposeTie(token("admin"), user, keycloak.issuer(), name)));
        assertInstanceOf(Told.Done.class, await(entrance.approveTie(token("governance"), user, keycloak.issuer(), name)));
    }

    private static String token(String username) throws Exception {
        return assertInstanceOf(SignIn.Done.class, await(server.node().desk().signIn(username, "demo", "test"))).token();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
    }

    private static Page atTheirForm(String user) {
        var page = browsers.context().newPage();
        page.setDefaultTimeout(AT_MOST.toMillis());
        page.navigate("/sign-in");
        page.locator("#organisation").click();
        page.waitForURL(Pattern.compile(Pattern.quote(keycloak.issuer()) + ".*"));
        page.locator("#username").fill(user);
        page.locator("#password").fill("organisation");
        page.locator("#kc-login").click();
        return page;
    }

    /// Signs in at Keycloak's form without a browser, and takes the code out of the address it would send the browser to.
    private static String code(Departure departure, String user) throws Exception {
        return there(departure, user).code();
    }

    /// @param cookies what a browser keeps of having signed in there
    private record AtTheirs(String code, String cookies) {}

    private static AtTheirs there(Departure departure, String user) throws Exception {
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            var form = client.send(HttpRequest.newBuilder(URI.create(departure.address())).timeout(AT_MOST).build(), HttpResponse.BodyHandlers.ofString());
            var action = ACTION.matcher(form.body());
            assertTrue(action.find(), form.body());
            var sent = client.send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&"))).timeout(AT_MOST)
                    .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", cookies(form))
                    .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=organisation")).build(), HttpResponse.BodyHandlers.ofString());
            return new AtTheirs(code(departure, sent), cookies(sent));
        }
    }

    /// The same for somebody who is signed in there already: nobody is asked anything.
    private static String silently(Departure departure, String cookies) throws Exception {
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            return code(departure, client.send(HttpRequest.newBuilder(URI.create(departure.address())).timeout(AT_MOST).header("Cookie", cookies).build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
    }

    private static String code(Departure departure, HttpResponse<String> answer) {
        var back = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        assertTrue(back.contains("state=" + departure.state()), back);
        return URLDecoder.decode(back.replaceFirst(".*[?&]code=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    }

    /// By hand: they are Secure, which browsers take to mean localhost too, and Java's cookie handler doesn't.
    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    private static boolean confirmed(SignIn signIn) throws Exception {
        var token = assertInstanceOf(SignIn.Done.class, signIn).token();
        return await(server.node().desk().entrance().newAuthenticator(token)) instanceof Told.Done;
    }

    private static SignIn arrived(Departure departure, String code) throws Exception {
        return await(server.elsewhere().arrive(departure, code));
    }

    @Test
    void a_chair_signs_in_at_their_organisation_and_reaches_home_in_the_mapped_role_and_signs_out_of_both() throws Exception {
        var page = atTheirForm("chair");
        page.waitForURL(server.address() + "/");
        assertThat(page.locator(".gw-header__who")).isVisible();
        page.navigate("/meetings");
        assertThat(page.locator("main a[href^='/meetings/']").first()).isVisible();
        var cookie = page.context().cookies(server.address()).stream().filter(one -> one.name.equals("gwarchod")).findFirst().orElseThrow();
        assertTrue(cookie.httpOnly);
        assertEquals("Strict", cookie.sameSite.name().charAt(0) + cookie.sameSite.name().substring(1).toLowerCase(Locale.ROOT));

        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.locator(".gw-header__button").click();
        page.locator("#kc-logout").click();                      // told by name alone, they ask
        page.waitForURL(Pattern.compile(Pattern.quote(server.address()) + "/sign-in.*"));
        assertTrue(asked.stream().anyMatch(url -> url.contains("client_id=gwarchod")), asked.toString());
        assertTrue(asked.stream().noneMatch(url -> url.contains("id_token_hint") || url.contains("eyJ")), asked.toString());
        page.locator("#organisation").click();
        assertThat(page.locator("#password")).isVisible();       // they ended there too: the form is shown again
        var cases = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/cases")).header("Authorization", "Bearer " + cookie.value).build();
        try (var client = HttpClient.newHttpClient()) {
            assertEquals(401, client.send(cases, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void a_session_is_limited_to_what_the_claims_map_to() throws Exception {
        var departure = await(server.elsewhere().depart(false));
        var done = assertInstanceOf(SignIn.Done.class, arrived(departure, code(departure, "chair")));
        assertEquals(List.of("mappa-chair"), done.user().roles());
    }

    @Test
    void signing_in_again_there_confirms_and_being_signed_in_there_does_not() throws Exception {
        var out = await(server.elsewhere().depart(false));
        var there = there(out, "chair");
        assertFalse(confirmed(arrived(out, there.code())));
        var silent = await(server.elsewhere().depart(false));
        assertFalse(confirmed(arrived(silent, silently(silent, there.cookies()))));

        var again = await(server.elsewhere().depart(true));
        assertTrue(confirmed(arrived(again, code(again, "chair"))));
        // as if they had set out a while after signing in, and the asking had been taken out of the address
        var tampered = new Departure(silent.address().replace(silent.state(), again.state()).replace(silent.nonce(), again.nonce()), again.state(),
                again.nonce(), silent.verifier(), again.issuer(), again.at().plus(Duration.ofSeconds(90)), true);
        assertInstanceOf(SignIn.Refused.class, arrived(tampered, silently(tampered, there.cookies())));
    }

    @Test
    void a_code_counts_once() throws Exception {
        var departure = await(server.elsewhere().depart(false));
        var code = code(departure, "chair");
        assertInstanceOf(SignIn.Done.class, arrived(departure, code));
        assertInstanceOf(SignIn.Refused.class, arrived(departure, code));
    }

    @Test
    void a_code_without_its_verifier_or_with_another_nonce_or_too_late_is_refused() throws Exception {
        var one = await(server.elsewhere().depart(false));
        var other = await(server.elsewhere().depart(false));
        assertInstanceOf(SignIn.Refused.class, arrived(
                new Departure(one.address(), one.state(), one.nonce(), other.verifier(), one.issuer(), one.at(), false), code(one, "chair")));
        var again = await(server.elsewhere().depart(false));
        assertInstanceOf(SignIn.Refused.class, arrived(
                new Departure(again.address(), again.state(), other.nonce(), again.verifier(), again.issuer(), again.at(), false), code(again, "chair")));
        var late = await(server.elsewhere().depart(false));
        assertInstanceOf(SignIn.Refused.class, arrived(
                new Departure(late.address(), late.state(), late.nonce(), late.verifier(), late.issuer(), late.at().minus(Duration.ofMinutes(11)), false),
                code(late, "chair")));
    }

    @Test
    void whom_the_accounts_do_not_know_and_whose_role_is_not_mapped_come_no_further() throws Exception {
        for (String user : List.of("stranger", "advocate")) {
            var departure = await(server.elsewhere().depart(false));
            var refused = assertInstanceOf(SignIn.Refused.class, arrived(departure, code(departure, user)), user);
            assertEquals("sign-in-refused", refused.why().code());
        }
        var page = atTheirForm("stranger");
        page.waitForURL(Pattern.compile(".*/sign-in/provider/arrival.*"));
        assertThat(page.locator(".govuk-error-summary")).containsText("Your organisation did not lead to an account here.");
        assertTrue(page.context().cookies(server.address()).stream().noneMatch(one -> one.name.equals("gwarchod")));
    }

    @Test
    void another_state_or_another_browser_is_not_let_in() throws Exception {
        var page = browsers.context().newPage();
        page.navigate("/sign-in/provider/arrival?state=invented&code=x");
        assertThat(page.locator(".govuk-error-summary")).isVisible();

        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()) {
            var out = client.send(HttpRequest.newBuilder(URI.create(server.address() + "/sign-in/provider")).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(303, out.statusCode());
            var address = out.headers().firstValue("Location").orElseThrow();
            assertTrue(address.contains("code_challenge_method=S256") && address.contains("nonce="), address);
            var state = address.replaceFirst(".*[?&]state=([^&]*).*", "$1");
            var elsewhere = client.send(HttpRequest.newBuilder(URI.create(server.address() + "/sign-in/provider/arrival?code=x&state="
                    + URLEncoder.encode(state, StandardCharsets.UTF_8)))
                    .header("Cookie", "gwarchod-provider=another").build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(422, elsewhere.statusCode());
            assertTrue(elsewhere.headers().allValues("Set-Cookie").stream().noneMatch(cookie -> cookie.startsWith("gwarchod=")));
        }
    }

    @Test
    void who_signs_out_at_their_organisation_is_signed_out_here_by_a_process_started_since() throws Exception {
        var page = atTheirForm("chair");
        page.waitForURL(server.address() + "/");
        var port = server.port();
        server.close();         // the session outlives the process that began it, and so must the way to end it
        server = RunningServer.start(folder.resolve("area"), port, arguments);
        page.navigate(server.address() + "/");
        assertThat(page.locator(".gw-header__who")).isVisible();
        page.navigate(keycloak.issuer() + "/protocol/openid-connect/logout");
        page.locator("#kc-logout").click();
        page.waitForLoadState();
        long until = System.nanoTime() + AT_MOST.toNanos();
        page.navigate(server.address() + "/");
        while (!page.url().startsWith(server.address() + "/sign-in") && System.nanoTime() < until) {
            Thread.sleep(200);
            page.navigate(server.address() + "/");
        }
        assertTrue(page.url().startsWith(server.address() + "/sign-in"), page.url());
    }

    @Test
    void what_is_not_signed_by_the_provider_ends_nobodys_session() throws Exception {
        assertFalse(await(server.elsewhere().ended("")));
        assertFalse(await(server.elsewhere().ended("eyJhbGciOiJub25lIn0.eyJzdWIiOiJjaGFpciJ9.")));
    }
}
