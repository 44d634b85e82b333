package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.fuzz.Fuzz;
import gwarchod.core.fuzz.Mutations;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that are nearly right, to every call of the contract and every form of every page, as everybody in the area; and bytes that
/// are hardly HTTP. Whatever comes: never a 5xx, never silence longer than [#SILENCE_MS_MAX], nothing of our insides in an answer, nothing that
/// was sent repeated in a refusal, nothing written where it was refused, and the server still there.
class EdgeFuzzTest {
    /// The longest the server may be silent, on a busy machine too.
    private static final int SILENCE_MS_MAX = 10_000;

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(20);
    private static final int LOOKED_AFTER_EVERY = 500;
    private static final Pattern INSIDES = Pattern.compile("Exception\\b|\\bat (?:java|io|com|org|gwarchod)\\.|\\.java:\\d|NullPointer|StackOverflow|ClassCast"
            + "|gwarchod\\.(?:core|web|gateway|iom|mappa|clinic)\\.[A-Za-z]|io\\.vertx|io\\.netty|com\\.fasterxml|org\\.bson|com\\.mongodb|de\\.bwaldvogel"
            + "|java\\.(?:lang|util)\\.");

    @TempDir
    static Path data;

    private static Server server;
    private static RawClient client;
    private static FuzzSessions people;
    private static JournalGrowth growth;
    private static ApiRequests api;
    private static List<String> ids;
    private static List<String> strangers;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(Settings.of(new String[] {"--port", "0", "--data", data.resolve("area").toString()}, Map.of()));
        client = new RawClient(server.port(), SILENCE_MS_MAX);
        people = new FuzzSessions(client);
        api = new ApiRequests();
        ids = people.ids(api.operations().stream().filter(one -> one.asks() && !one.path().contains("{")).map(ApiRequests.Operation::path).toList());
        assertTrue(ids.size() > 50, "the area has things with ids: " + ids);
        strangers = ids.stream().filter(id -> !people.isOneOfThem(id)).toList();
        growth = new JournalGrowth(data.resolve("area"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void no_call_of_the_contract_comes_apart() {
        var seen = new TreeSet<Integer>();
        var answered = new TreeSet<String>();
        Fuzz.run("the calls of the contract", 0.45, 16L * api.operations().size(), (random, number) -> {
            var operation = number < api.operations().size() ? api.operations().get((int) number) : new Mutations(random, ids).pick(api.operations());
            var dice = new Mutations(random, operation.changesAccounts() ? strangers : ids);
            var user = dice.pick(people.users());
            var token = people.token(user);
            var things = people.known(user, operation.about());
            var thing = things.isEmpty() || dice.chance(8) ? Optional.<FuzzSessions.Known>empty() : Optional.of(dice.pick(things));
            var request = api.make(operation, dice, operation.changesAccounts() ? strangers : ids, thing, token, !dice.chance(4));
            var told = user + ": " + request;
            var reply = answered(request.head(), request.body(), told);
            seen.add(reply.status());
            if (reply.status() / 100 == 2) {
                answered.add(operation.method() + " " + operation.path());
            }
            checkApi(reply, told);
            boolean refused = reply.status() == 401 && request.head().contains("Bearer " + token + "\r\n");
            if (refused || reply.status() / 100 == 2 && operation.path().equals("/sessions/current")) {
                people.ended(user);
            }
            if (reply.status() >= 400 || operation.asks()) {
                var again = request.head().replaceFirst("(?i)Idempotency-Key: fuzz-", "$0again-");
                nothingWritten(() -> answered(again, request.body(), told), told);
            } else {
                growth.commits();
            }
            lookAfter(number);
        });
        System.out.println("fuzz: answers " + seen + ", " + answered.size() + " of " + api.operations().size() + " calls accepted something");
        assertTrue(seen.containsAll(Set.of(200, 201, 400, 404)), "it came past the first checks: " + seen);
        assertTrue(answered.size() > 15, "what was sent is nearly right: " + answered);
    }

    @Test
    void no_form_of_a_page_comes_apart() throws IOException {
        var forms = new PageForms(client);
        for (String user : people.users()) {
            forms.crawl(user);
        }
        var without = forms.withoutForm(server.edge().router());
        System.out.println("fuzz: " + forms.all().size() + " forms on " + forms.pages() + " pages; no form was found for " + without);
        assertTrue(forms.all().size() > 20, "pages have forms");
        Fuzz.run("the forms of the pages", 0.25, 2L * forms.all().size(), (random, number) -> {
            var dice = new Mutations(random, ids);
            var request = number < forms.all().size() ? forms.sent(forms.all().get((int) number), dice)
                    : dice.chance(8) && !without.isEmpty() ? forms.guessed(dice.pick(without), dice)
                    : dice.chance(5) ? forms.asked(server.edge().router(), dice) : forms.sent(dice.pick(forms.all()), dice);
            var told = request.toString();
            var reply = answered(request.head(), request.body(), told);
            if (!reply.isStream()) {
                checkPage(reply, told);
            }
            if (reply.status() >= 400 || request.head().startsWith("GET")) {
                nothingWritten(() -> answered(request.head(), request.body(), told), told);
            } else {
                growth.commits();
            }
            lookAfter(number);
        });
    }

    @Test
    void bytes_that_are_hardly_http_end_in_an_answer_or_a_closed_connection() {
        var begin = List.of("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: gwarchod=abc; lang=cy; gwarchod-visit=x\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\n_csrf=abc",
                "POST /api/v1/cases/search HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"q\":\"x\"}\r\n0\r\n\r\n",
                "POST /cases/new HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 70\r\n\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\nx\r\n--b--",
                "GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nRange: bytes=0-5\r\n\r\n",
                "GET /assets/gwarchod.css HTTP/1.0\r\nConnection: close\r\nIf-None-Match: \"x\"\r\nAccept-Encoding: gzip\r\n\r\n");
        Fuzz.run("bytes that are hardly HTTP", 0.08, 100, (random, number) -> {
            var dice = new Mutations(random, ids);
            var whole = dice.bytes(dice.pick(begin).getBytes(StandardCharsets.UTF_8));
            try {
                var reply = new RawClient(server.port(), 300).send(whole);
                assertTrue(reply.status() < 500 || reply.status() == 501 || reply.status() == 505, () -> told(whole) + " -> " + reply.head());
                var insides = INSIDES.matcher(reply.head() + reply.body()).find() && !reply.head().contains("text/css");
                assertFalse(insides, () -> told(whole) + " -> " + reply);
            } catch (SocketTimeoutException waitsForMore) {
                // a request that isn't whole: the server waits for the rest, and closes what stays silent (Edge.IDLE_SECONDS_MAX)
            }
            lookAfter(number);
        });
    }

    private static String told(byte[] request) {
        return new String(request, StandardCharsets.ISO_8859_1);
    }

    private static RawClient.Reply answered(String head, byte[] body, String told) throws IOException {
        try {
            return client.send(head, body);
        } catch (SocketTimeoutException silence) {
            throw new AssertionError("no answer within " + SILENCE_MS_MAX + " ms to " + told, silence);
        }
    }

    private static void checkApi(RawClient.Reply reply, String told) {
        var all = told + " -> " + reply.head() + " " + reply.body();
        assertTrue(reply.status() >= 200 && reply.status() < 500, all);
        assertFalse(INSIDES.matcher(reply.head() + reply.body()).find(), all);
        if (reply.status() >= 400 && reply.type().equals("application/problem+json") && !told.contains(": HEAD ")) {
            var problem = Json.read(reply.body(), JsonNode.class);
            assertTrue(problem.path("code").asText().matches("[a-z0-9]+(-[a-z0-9]+)*"), all);
            assertEquals(reply.status(), problem.path("status").asInt(), all);
            assertFalse((problem.path("title").asText() + problem.path("detail").asText()).contains(Mutations.MARK), all);
        }
    }

    private static void checkPage(RawClient.Reply reply, String told) {
        var all = told + " -> " + reply.head() + " " + reply.body();
        assertTrue(reply.status() >= 200 && reply.status() < 500, all);
        assertFalse(INSIDES.matcher(reply.head() + reply.body()).find(), all);
        assertFalse(reply.body().contains("<" + Mutations.MARK), () -> "markup that was sent came back as markup: " + all);
        assertFalse(reply.header("location").orElse("/").matches("(?s)(//|[^/]).*"), () -> "leads away from here: " + all);
    }

    private interface Again {
        void send() throws IOException;
    }

    /// What was refused must not have been written. Effects of what was accepted before may come late, so a suspicion is looked at again
    /// when everything has come to rest.
    private static void nothingWritten(Again request, String told) throws IOException {
        var written = growth.commits();
        for (int again = 0; !written.isEmpty() && again < 2; again++) {
            assertTrue(server.area().node().settled(SETTLED_WITHIN));
            growth.commits();
            request.send();
            written = growth.commits();
        }
        assertEquals(new ArrayList<String>(), written, "written though refused: " + told);
    }

    private static void lookAfter(long number) throws IOException {
        if (number % LOOKED_AFTER_EVERY == 0) {
            assertEquals(200, client.send("GET /health/ready HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", new byte[0]).status());
            assertEquals(0, server.area().node().health().casesBlocked(), "every case can be read");
        }
    }
}
