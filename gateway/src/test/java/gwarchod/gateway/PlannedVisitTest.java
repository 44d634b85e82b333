package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.desk.Route;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A visit that is planned, or was made unannounced, is known to the officers for sexual and violent offenders and their supervisor alone. For
/// everybody else every call and every page about the case, every list, count, agenda, calendar, export and search answers the same bytes and the
/// same version before and after it is planned and recorded; and no refusal tells a real visit from one that was made up.
class PlannedVisitTest {
    private static final Set<String> MOSOVO = Set.of("mosovo", "mosovo2", "supervisor");
    private static final List<String> MARKS = List.of("Zqplanned", "Zqfound", "Zqhousehold", "Zqdevices", "Zqinterval", "Zqcancelled", "2031-03-17",
            "17 March 2031", "17 Mawrth 2031");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /// What differs on every page of every look, whatever happened: tokens, and the time of day.
    private static final Pattern FRESH = Pattern.compile("name=\"_(?:csrf|key)\" value=\"[^\"]*\"|\\d{1,2}(?::\\d{2})?[ap]m|hanner (?:dydd|nos)|noon|midnight");

    /// What changes by being looked at, and what is of the reader's own account.
    private static final Pattern OF_LOOKS = Pattern.compile("who-looked|health|metrics|/sessions$|/looks|/me$|/account");

    /// Whose forms of the case are read too: one who leads meetings, a partner, and a provider.
    private static final Set<String> READ_FORMS = Set.of("chair", "probation", "facilitator");

    @TempDir
    static Path data;

    private static RunningServer server;
    private static String caseId;
    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final Map<String, HttpClient> BROWSERS = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(data.resolve("data"));
        var work = Json.MAPPER.readTree(api("mosovo", "/mosovo/work").body());
        caseId = work.at("/visits/0/caseId").asText();
        assertFalse(caseId.isEmpty());
        for (String other : List.of("facilitator", "nobody")) {
            assertEquals(404, api("mosovo", "/mosovo/work?officer=" + other).statusCode(), "no page says what somebody is called who manages nobody");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> accounts() throws IOException {
        try (var in = PlannedVisitTest.class.getResourceAsStream("/demo/accounts.json")) {
            var all = new ArrayList<String>();
            Json.MAPPER.readTree(in).path("accounts").forEach(one -> all.add(one.path("username").asText()));
            return all;
        }
    }

    @Test
    void nothing_tells_anybody_else_of_a_visit() throws Exception {
        var before = new LinkedHashMap<String, Map<String, String>>();
        var others = accounts().stream().filter(one -> !MOSOVO.contains(one)).toList();
        for (String user : others) {
            before.put(user, seen(user));
        }
        var theirs = api("mosovo2", "/mosovo/work?officer=mosovo").body();
        plant();
        assertFalse(theirs.equals(api("mosovo2", "/mosovo/work?officer=mosovo").body()), "a change that is there would be told");
        var moved = new TreeSet<String>();
        int answers = 0;
        for (String user : others) {
            var after = seen(user);
            answers += after.size();
            before.get(user).forEach((what, said) -> {
                MARKS.stream().filter(after.get(what)::contains).forEach(mark -> moved.add(user + " reads " + mark + " at " + what));
                if (!OF_LOOKS.matcher(what).find() && !still(said).equals(still(after.get(what)))) {
                    moved.add(user + " sees a change at " + what + ": " + differing(still(said), still(after.get(what))));
                }
            });
        }
        assertEquals(Set.of(), moved);
        assertTrue(answers > 1_000, "only " + answers + " answers were read");
        for (String user : MOSOVO) {
            var all = api(user, "/cases/" + caseId).body();
            MARKS.subList(0, 3).forEach(mark -> assertTrue(all.contains(mark), user + " should read " + mark));
        }
    }

    private static void plant() throws Exception {
        var visit = post("mosovo", "/cases/" + caseId + "/visits/planned", """
                {"at":"2031-03-17T19:30:00Z","announced":false,"officers":["mosovo","mosovo2"],"purposes":["compliance"],"note":"Zqplanned"}""", 201);
        post("mosovo", "/cases/" + caseId + "/visits/planned", """
                {"at":"2031-03-17T20:30:00Z","announced":true,"officers":["mosovo"],"purposes":[],"note":"Zqplanned"}""", 201);
        post("mosovo", "/cases/" + caseId + "/visits", """
                {"at":"2026-01-05T19:30:00Z","announced":false,"officers":["mosovo","mosovo2"],"outcome":"seen-inside","purposes":["compliance"],
                 "found":"Zqfound","household":"Zqhousehold","devices":"Zqdevices","riskChanged":true,"assessAgain":true}""", 201);
        post("mosovo", "/cases/" + caseId + "/visits/interval", "{\"days\":20,\"why\":\"Zqinterval\"}", 201);
        var second = post("mosovo", "/cases/" + caseId + "/visits/planned", """
                {"at":"2031-03-17T21:30:00Z","announced":false,"officers":["mosovo"],"purposes":[],"note":"Zqplanned"}""", 201).at("/ids/visit").asText();
        post("mosovo", "/cases/" + caseId + "/visits/planned/" + second + "/cancellation", "{\"why\":\"Zqcancelled\"}", 201);
        refusals(visit.at("/ids/visit").asText());
    }

    /// A real visit and one that was made up are turned down alike, whatever is asked.
    private static void refusals(String visit) throws Exception {
        for (String user : accounts()) {
            if (!MOSOVO.contains(user)) {
                var at = "/cases/" + caseId + "/visits/planned/";
                var real = send(user, at + visit + "/cancellation", "{\"why\":\"x\"}");
                var other = send(user, at + "made-up/cancellation", "{\"why\":\"x\"}");
                assertEquals(other.statusCode(), real.statusCode(), user);
                assertEquals(other.body().replace("made-up", visit), real.body(), user);
            }
        }
    }

    /// Everything that can be read of the case, and over all cases: address → what came.
    private static Map<String, String> seen(String user) throws Exception {
        var seen = new LinkedHashMap<String, String>();
        for (String path : apiPaths(user)) {
            var got = api(user, path);
            seen.put("api " + path, got.statusCode() + " " + got.body() + " " + got.headers().firstValue("ETag").orElse(""));
        }
        for (String mark : List.of("Zqplanned", "Zqfound", "2031-03-17", "Gwilym")) {
            var got = send(user, "/cases/search", "{\"q\":\"" + mark + "\"}");
            seen.put("search " + mark, got.statusCode() + " " + got.body());
        }
        for (String path : pages(READ_FORMS.contains(user))) {
            var got = page(user, path);
            seen.put("page " + path, got.statusCode() + " " + got.body());
        }
        return seen;
    }

    private static List<String> apiPaths(String user) throws Exception {
        var paths = new ArrayList<>(List.of("/cases?limit=200", "/cases?limit=1", "/cases/" + caseId + "/timeline?limit=200"));
        for (Route route : server.node().routes()) {
            if (route instanceof Route.Get || route instanceof Route.File) {
                var path = route.path().replace("/cases/:id", "/cases/" + caseId);
                if (!path.contains(":")) {
                    paths.add(path);
                }
            }
        }
        Json.read(api(user, "/meetings").body(), JsonNode.class).path("items")
                .forEach(meeting -> paths.add("/meetings/" + meeting.path("id").asText() + "/agenda"));
        return paths.stream().distinct().toList();
    }

    private static List<String> pages(boolean forms) {
        var paths = new TreeSet<String>();
        server.router().getRoutes().forEach(route -> {
            var path = route.getPath();
            boolean get = route.methods() == null || route.methods().stream().anyMatch(method -> method.name().equals("GET"));
            if (path != null && get && !path.startsWith("/api") && !path.startsWith("/assets") && !path.contains("live") && !path.contains("stream")) {
                var filled = path.replace("/cases/:case", "/cases/" + caseId).replace("/cases/:id", "/cases/" + caseId);
                boolean form = path.matches("/cases/:case/(?!timeline|who-|breaches).*");
                if (!filled.contains(":") && !filled.contains("*") && !filled.contains("sign-") && (forms || !form)) {
                    paths.add(filled);
                }
            }
        });
        return List.copyOf(paths);
    }

    private static String still(String said) {
        return FRESH.matcher(said).replaceAll("");
    }

    private static String differing(String before, String after) {
        int at = 0;
        while (at < Math.min(before.length(), after.length()) && before.charAt(at) == after.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return before.substring(from, Math.min(before.length(), at + 80)) + " | " + after.substring(from, Math.min(after.length(), at + 80));
    }

    private static HttpClient browser(String user) throws Exception {
        var known = BROWSERS.get(user);
        if (known != null) {
            return known;
        }
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
        var at = URI.create(server.address() + "/sign-in");
        var token = TOKEN.matcher(http.send(HttpRequest.newBuilder(at).GET().build(), HttpResponse.BodyHandlers.ofString()).body());
        var form = "username=" + user + "&password=demo" + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        var answer = http.send(HttpRequest.newBuilder(at).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        BROWSERS.put(user, http);
        return http;
    }

    private static HttpResponse<String> page(String user, String path) throws Exception {
        return browser(user).send(HttpRequest.newBuilder(URI.create(server.address() + path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String user, String path) throws Exception {
        if (!TOKENS.containsKey(user)) {
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/sessions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"" + user + "\",\"password\":\"demo\"}")).build(),
                    HttpResponse.BodyHandlers.ofString());
            TOKENS.put(user, Json.MAPPER.readTree(answer.body()).path("token").asText());
        }
        return HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path)).header("Authorization", "Bearer " + TOKENS.get(user));
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HttpResponse<String> api(String user, String path) throws Exception {
        return HTTP.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String user, String path, String body) throws Exception {
        return HTTP.send(request(user, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode post(String user, String path, String body, int status) throws Exception {
        var answer = send(user, path, body);
        assertTrue(Stream.of(status, 200).anyMatch(one -> one == answer.statusCode()), () -> path + ": " + answer.body());
        return Json.MAPPER.readTree(answer.body());
    }
}
