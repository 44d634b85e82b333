package gwarchod.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every route there is, asked by nobody and by somebody, rightly and wrongly: each answer guards itself. A new route is asked too, as the
/// list comes from the router.
class HeadersTest {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH");
    private static final byte[] NOTHING = {};

    @TempDir
    static Path data;

    private static Server server;
    private static RawClient client;
    private static PageForms pages;

    @BeforeAll
    static void start() throws Exception {
        server = Server.start(Settings.of(new String[] {"--port", "0", "--https", "--demonstration", "--data", data.resolve("area").toString()}, Map.of()));
        client = new RawClient(server.port(), 20_000);
        pages = new PageForms(client);
        pages.crawl("chair");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> paths() {
        var paths = new TreeSet<String>(List.of("/none", "/api/v1/none", "/assets/none.css", "/assets/gwarchod.css", "/%zz"));
        server.edge().router().getRoutes().forEach(route -> {
            if (route.getPath() != null) {
                paths.add(route.getPath().replaceAll(":[a-zA-Z]+", "x1").replace("*", "x"));
            }
        });
        return List.copyOf(paths);
    }

    @Test
    void every_answer_of_every_route_guards_itself() throws Exception {
        var wrong = new ArrayList<String>();
        var statuses = new TreeSet<Integer>();
        for (String path : paths()) {
            for (String method : METHODS) {
                for (String who : List.of("", "Cookie: " + pages.cookie("chair") + "\r\n", "Authorization: Bearer x\r\n")) {
                    var body = method.equals("POST") ? "x=1".getBytes() : NOTHING;
                    var reply = client.send(method + " " + path + " HTTP/1.1\r\nHost: x\r\nOrigin: https://elsewhere.example\r\nConnection: close\r\n" + who
                            + (method.equals("POST") ? "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n" : "") + "\r\n", body);
                    statuses.add(reply.status());
                    check(reply, path.startsWith("/assets/"))
                            .forEach(what -> wrong.add(method + " " + path + " " + who.strip() + " -> " + reply.status() + ": " + what));
                }
            }
        }
        System.out.println("headers: " + paths().size() + " paths, answers " + statuses);
        assertTrue(statuses.containsAll(List.of(200, 303, 401, 404, 405)), statuses.toString());
        assertEquals(List.of(), wrong.stream().limit(20).toList(), wrong.size() + " answers");
    }

    private static List<String> check(RawClient.Reply reply, boolean asset) {
        var wrong = new ArrayList<String>();
        var policy = reply.header("Content-Security-Policy").orElse("");
        for (String directive : List.of("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
                "require-trusted-types-for 'script'")) {
            if (!policy.contains(directive)) {
                wrong.add("no " + directive + " in " + policy);
            }
        }
        if (policy.contains("unsafe") || policy.contains("*")) {
            wrong.add("lax: " + policy);
        }
        is(wrong, reply, "X-Content-Type-Options", "nosniff");
        is(wrong, reply, "X-Frame-Options", "DENY");
        is(wrong, reply, "Cross-Origin-Opener-Policy", "same-origin");
        is(wrong, reply, "Cross-Origin-Resource-Policy", "same-origin");
        is(wrong, reply, "Cross-Origin-Embedder-Policy", "require-corp");
        is(wrong, reply, "Strict-Transport-Security", SecurityHeaders.STRICT_TRANSPORT);
        if (!List.of("no-referrer", "same-origin").contains(reply.header("Referrer-Policy").orElse(""))) {
            wrong.add("Referrer-Policy " + reply.header("Referrer-Policy"));
        }
        if (!asset && !reply.header("Cache-Control").orElse("").startsWith("no-store")) {
            wrong.add("Cache-Control " + reply.header("Cache-Control"));
        }
        if (reply.header("Server").isPresent() || reply.header("X-Powered-By").isPresent() || reply.header("Access-Control-Allow-Origin").isPresent()) {
            wrong.add("says too much: " + reply.head());
        }
        if (!reply.body().isEmpty() && reply.type().isEmpty()) {
            wrong.add("a body of no type");
        }
        reply.head().lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:")).forEach(cookie -> {
            if (!cookie.matches("(?i)set-cookie: __Host-.*") || !List.of("; secure", "; httponly", "; samesite=", "; path=/").stream()
                    .allMatch(cookie.toLowerCase(Locale.ROOT)::contains)) {
                wrong.add(cookie);
            }
        });
        return wrong;
    }

    private static void is(List<String> wrong, RawClient.Reply reply, String name, String value) {
        if (!reply.header(name).orElse("").equals(value)) {
            wrong.add(name + " is " + reply.header(name).orElse("missing"));
        }
    }

    @Test
    void a_page_is_answered_to_head_as_to_get_without_itself() throws Exception {
        for (String path : List.of("/", "/cases", "/meetings", "/sign-in", "/assets/gwarchod.css", "/none")) {
            var request = " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: " + pages.cookie("chair") + "\r\n\r\n";
            var get = client.send("GET" + request, NOTHING);
            var head = client.send("HEAD" + request, NOTHING);
            assertEquals(get.status(), head.status(), path);
            assertEquals(get.type(), head.type(), path);
            assertFalse(get.body().isEmpty(), path);
            assertEquals("", head.body(), path);
        }
    }
}
