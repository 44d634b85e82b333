package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a programme's facilitator can get of a participant's case holds nothing about who is at risk: marked values are planted in every
/// field about them and in free texts, and every byte of every answer this user can get is read.
class FacilitatorTest {
    private static final List<String> MARKS =
            List.of("Zqgiven", "Zqfamily", "Zqnick", "Zqrelation", "Zqsafety", "Zqarea", "Zqcontact", "Zqassess", "Zqcondition", "Zqbreach", "Zqplan");

    /// What others who work with the same person wrote: a clinic, and another provider. Nothing says that they do.
    private static final List<String> ELSEWHERE = List.of("Zqclinic", "Zqformulation", "Zqtheirs", "Zqbecause", "Zqbehaviour", "Western stalking clinic");

    private static final int CARRIED_LOOKS_MAX = 600;
    private static final int PAGES_MAX = 400;
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    static Path data;

    private static RunningServer server;
    private static String planter;
    private static JsonNode session;
    private static String caseId;

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private int answers;

    @BeforeAll
    static void plant() throws Exception {
        server = RunningServer.start(data.resolve("data"));
        var test = new FacilitatorTest();
        planter = test.token("dao");
        session = Json.MAPPER.readTree(test.get(test.token("facilitator"), "/programmes/sessions")).at("/items/0");
        caseId = session.at("/participants/0/caseId").asText();
        var person = test.post(planter, "/cases/" + caseId + "/people", """
                {"name":{"family":"Zqfamily","given":"Zqgiven"},"alsoCalled":["Zqnick"],"kind":"victim","relationship":"Zqrelation",
                 "safetyNotes":"Zqsafety","addressArea":"Zqarea"}""", 201).at("/ids/person").asText();
        test.post(planter, "/cases/" + caseId + "/contact-agreements", """
                {"person":"%s","frequency":"every-7-days","method":"phone","agreedOn":"2026-01-05","safeContact":"Zqcontact"}""".formatted(person), 201);
        test.post(planter, "/cases/" + caseId + "/assessments", """
                {"tool":"sash","consideredOn":"2026-01-05","notDoneBecause":"Zqassess about Zqgiven"}""", 201);
        test.post(planter, "/cases/" + caseId + "/orders", """
                {"type":"nmo","state":"in-force","madeOn":"2026-01-05","conditions":[{"kind":"prohibition","text":"Zqcondition for Zqgiven Zqfamily"}],
                 "requiresProgramme":false}""", 201);
        test.post(planter, "/cases/" + caseId + "/breaches", """
                {"occurredAt":"2026-01-06T10:00:00Z","what":"Zqbreach: wrote to Zqgiven"}""", 201);
        test.post(planter, "/cases/" + caseId + "/measures", """
                {"pillar":"victim-safety","what":"Zqplan for Zqgiven","agency":"police"}""", 201);
        test.elsewhere();
    }

    private void elsewhere() throws Exception {
        var clinic = post(planter, "/cases/" + caseId + "/referrals", """
                {"kind":"clinic","provider":"clinic-west","reason":"Zqclinic"}""", 201).at("/ids/referral").asText();
        post(token("psychologist"), "/cases/" + caseId + "/referrals/" + clinic + "/decision", """
                {"suitability":"suitable","rationale":"Zqformulation"}""", 201);
        var other = token("facilitator2");
        var programme = post(other, "/programmes", """
                {"name":"Theirs","provider":"threshold","takes":"Lower risk","modules":[]}""", 201).at("/ids/programme").asText();
        var referral = post(planter, "/cases/" + caseId + "/referrals", """
                {"kind":"programme","provider":"threshold","programme":"%s","programmeName":"Theirs","reason":"Zqtheirs",
                 "because":"Zqbecause"}""".formatted(programme), 201)
                .at("/ids/referral").asText();
        var at = "/cases/" + caseId + "/referrals/" + referral;
        post(planter, at + "/consent", "{\"consent\":\"given\"}", 201);
        for (var tool : Map.of("sash", "", "hre", ",\"stage\":2").entrySet()) {
            var considered = post(planter, "/cases/" + caseId + "/assessments", """
                    {"tool":"%s","consideredOn":"2026-01-05"}""".formatted(tool.getKey()), 201).at("/ids/assessment").asText();
            post(planter, "/cases/" + caseId + "/assessments/completions", """
                    {"assessment":"%s","completedOn":"2026-01-06"%s}""".formatted(considered, tool.getValue()), 201);
        }
        post(other, at + "/eligibility", """
                {"met":["adult","in-area","able-to-take-part","acknowledges","proceedings-not-harmed"]}""", 201);
        post(other, at + "/told", """
                {"items":["attendance","concerns","threats","disclosures"],"interpreter":false}""", 201);
        post(other, at + "/decision", "{\"suitability\":\"suitable\",\"rationale\":\"Zqtheirs\"}", 201);
        post(other, at + "/start", "{}", 201);
        var starts = Instant.now().minusSeconds(60);
        var held = post(other, "/programmes/sessions", """
                {"programme":"%s","group":"Theirs","startsAt":"%s","endsAt":"%s","venue":"Hall"}"""
                .formatted(programme, starts, starts.plusSeconds(3600)), 201).at("/ids/session").asText();
        post(other, "/programmes/sessions/" + held + "/participants", """
                {"caseId":"%s","referral":"%s"}""".formatted(caseId, referral), 201);
        post(other, "/programmes/sessions/" + held + "/register", """
                {"entries":[{"participantId":"%s","attendance":"attended","behaviour":"Zqbehaviour"}]}""".formatted(referral), 200);
        for (int i = 0; i < CARRIED_LOOKS_MAX && !get(planter, "/cases/" + caseId).contains("Zqbehaviour"); i++) {
            Thread.sleep(50);      // the relay carries it
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_planted_values_are_there_for_those_who_may_see_them() throws Exception {
        var seen = get(planter, "/cases/" + caseId);
        MARKS.stream().filter(mark -> !mark.equals("Zqplan")).forEach(mark -> assertTrue(seen.contains(mark), mark));
        ELSEWHERE.forEach(mark -> assertTrue(seen.contains(mark), mark));
    }

    @Test
    void no_call_gives_a_facilitator_anything_about_those_at_risk() throws Exception {
        var facilitator = token("facilitator");
        var cases = new ArrayList<String>();
        Json.MAPPER.readTree(get(planter, "/cases?limit=200")).get("items").forEach(line -> cases.add(line.get("id").asText()));
        var document = Json.MAPPER.readTree(get("", "/openapi.json"));
        for (var path : document.get("paths").properties()) {
            for (String id : cases) {
                var filled = path.getKey().replaceAll("^/api/v1", "")
                        .replace("{session}", session.get("id").asText()).replaceAll("\\{[a-zA-Z]+}", id);
                if (path.getValue().has("get") && !filled.endsWith("/stream")) {
                    clean(send(request(facilitator, filled).GET().build()));
                }
                if (path.getValue().has("post") && !filled.startsWith("/sessions")) {
                    clean(send(request(facilitator, filled).header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"q\":\"Zqgiven\"}")).build()));
                }
                if (!path.getKey().contains("{")) {
                    break;
                }
            }
        }
        assertTrue(answers > 500, "only " + answers + " answers were read");
    }

    @Test
    void a_search_for_somebody_at_risk_finds_nothing_for_a_facilitator() throws Exception {
        var facilitator = token("facilitator");
        for (String word : List.of("Zqgiven", "Zqfamily", "Zqarea")) {
            var found = post(facilitator, "/cases/search", "{\"q\":\"" + word + "\"}", 200);
            assertEquals(0, found.get("items").size(), word);
        }
        assertEquals(1, post(planter, "/cases/search", "{\"q\":\"Zqgiven\"}", 200).get("items").size());
    }

    @Test
    void no_page_shows_a_facilitator_anything_about_those_at_risk() throws Exception {
        signIn("facilitator");
        var waiting = new ArrayDeque<>(List.of("/", "/cases/" + caseId, "/cases/" + caseId + "/timeline"));
        Set<String> known = new HashSet<>(waiting);
        int pages = 0;
        while (!waiting.isEmpty() && pages < PAGES_MAX) {
            var path = waiting.poll();
            var answer = send(HttpRequest.newBuilder(URI.create(server.address() + path)).GET().build());
            pages++;
            clean(answer);
            assertTrue(answer.statusCode() < 500, path);
            LINK.matcher(answer.body()).results().map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.startsWith("/assets") && !link.contains("sign-out") && !link.contains("/live") && known.add(link))
                    .forEach(waiting::add);
        }
        assertTrue(pages > 10, "only " + pages + " pages were read");
    }

    @Test
    void a_facilitator_does_not_learn_who_else_the_person_was_referred_to() throws Exception {
        var facilitator = token("facilitator");
        var at = "/cases/" + caseId;
        var all = get(facilitator, at) + get(facilitator, at + "/timeline?limit=200") + get(facilitator, "/cases?limit=200")
                + get(facilitator, at + "?asOf=" + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        ELSEWHERE.forEach(mark -> assertFalse(all.contains(mark), mark));
        assertFalse(all.contains("threshold"), all);
        assertFalse(all.contains("clinic"), all);
        assertEquals(1, Json.MAPPER.readTree(get(facilitator, at)).at("/referrals/referrals").size());
    }

    private void clean(HttpResponse<String> answer) {
        answers++;
        var all = answer.body() + answer.headers().map();
        Stream.concat(MARKS.stream(), ELSEWHERE.stream().filter(mark -> mark.startsWith("Zq")))
                .forEach(mark -> assertFalse(all.contains(mark), () -> mark + " in the answer to " + answer.request().method() + " " + answer.uri()));
    }

    private void signIn(String user) throws IOException, InterruptedException {
        var page = send(HttpRequest.newBuilder(URI.create(server.address() + "/sign-in")).GET().build());
        var token = FIELD.matcher(page.body());
        var form = "username=" + user + "&password=demo" + (token.find() ? "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "");
        var answer = send(HttpRequest.newBuilder(URI.create(server.address() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build());
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("name=\"password\""), "not signed in");
    }

    private String token(String user) throws IOException, InterruptedException {
        return post("", "/sessions", "{\"username\":\"" + user + "\",\"password\":\"demo\"}", 201).get("token").asText();
    }

    private String get(String token, String path) throws IOException, InterruptedException {
        var answer = send(request(token, path).GET().build());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private JsonNode post(String token, String path, String body, int status) throws IOException, InterruptedException {
        var answer = send(request(token, path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build());
        assertEquals(status, answer.statusCode(), () -> path + ": " + answer.body());
        return Json.MAPPER.readTree(answer.body());
    }

    private static HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
