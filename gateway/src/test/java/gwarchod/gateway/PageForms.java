package gwarchod.gateway;

import gwarchod.core.fuzz.Mutations;
import gwarchod.gateway.demo.DemoArea;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every form that everybody is offered, found by following the links of the pages.
final class PageForms {
    private static final int PAGES_PER_USER_MAX = 40;
    private static final int PER_PATTERN_MAX = 3;
    private static final List<String> ASKED = List.of(
            "lang", "said", "next", "cursor", "caseload", "on", "case", "item", "order", "action", "session");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile("(?s)<(input|textarea|select)\\b([^>]*)>(?:(.*?)</(?:textarea|select)>)?");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern COOKIE = Pattern.compile("(?mi)^set-cookie: ((?:__Host-)?gwarchod(?:-visit)?=[^;]+)");

    /// @param fields what each may hold
    record Form(String user, String action, Map<String, List<String>> fields) {}

    private final RawClient client;
    private final List<Form> all = new ArrayList<>();
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private int pages;

    PageForms(RawClient client) {
        this.client = client;
    }

    List<Form> all() {
        return all;
    }

    /// The cookie that holds this one's session.
    String cookie(String user) {
        return cookies.getOrDefault(user, "");
    }

    int pages() {
        return pages;
    }

    /// Signs in as people do, then follows links as far as bounds let it.
    void crawl(String user) throws IOException {
        var door = client.send("GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", new byte[0]);
        var visit = cookie(door);
        var csrf = forms("", door.body()).getFirst().fields().get("_csrf").getFirst();
        var body = ("_csrf=" + csrf + "&username=" + user + "&password=" + DemoArea.PASSWORD).getBytes(StandardCharsets.UTF_8);
        var in = client.send(head("POST", "/sign-in", visit, body.length), body);
        cookies.put(user, cookie(in));
        var waiting = new ArrayDeque<>(List.of("/"));
        var known = new LinkedHashSet<>(waiting);
        var kinds = new HashMap<String, Integer>();
        for (int looked = 0; looked < PAGES_PER_USER_MAX && !waiting.isEmpty(); looked++) {
            var page = client.send(head("GET", waiting.poll(), cookies.get(user), 0), new byte[0]);
            pages++;
            for (Form form : forms(user, page.body())) {
                tokens.putIfAbsent(user, form.fields().getOrDefault("_csrf", List.of("")).getFirst());
                if (!form.action().equals("/sign-out") && kinds.merge("form " + pattern(form.action()), 1, Integer::sum) <= PER_PATTERN_MAX) {
                    all.add(form);
                }
            }
            var links = LINK.matcher(page.body());
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (!link.startsWith("/assets/") && !link.contains("lang=") && known.add(link)
                        && kinds.merge(pattern(link), 1, Integer::sum) <= PER_PATTERN_MAX) {
                    waiting.add(link);
                }
            }
        }
    }

    private static String pattern(String address) {
        return address.replaceFirst("\\?.*", "?").replaceAll("/[a-z0-9-]*[0-9][a-z0-9-]*", "/*");
    }

    private static String cookie(RawClient.Reply reply) {
        var cookies = COOKIE.matcher(reply.head());
        return cookies.find() ? cookies.group(1) : "";
    }

    private static List<Form> forms(String user, String html) {
        var found = new ArrayList<Form>();
        var forms = FORM.matcher(html);
        while (forms.find()) {
            if (attribute(forms.group(1), "method").equals("post")) {
                found.add(new Form(user, attribute(forms.group(1), "action"), fields(forms.group(2))));
            }
        }
        return found;
    }

    private static Map<String, List<String>> fields(String html) {
        var named = new LinkedHashMap<String, List<String>>();
        var fields = FIELD.matcher(html);
        while (fields.find()) {
            var values = named.computeIfAbsent(attribute(fields.group(2), "name"), _ -> new ArrayList<>());
            if (fields.group(1).equals("select")) {
                var options = OPTION.matcher(fields.group(3) == null ? "" : fields.group(3));
                while (options.find()) {
                    values.add(options.group(1));
                }
            }
            values.add(attribute(fields.group(2), "value"));
        }
        named.remove("");
        return named;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /// The addresses forms are sent to, of which nobody was offered one.
    List<String> withoutForm(Router router) {
        return pages(router, "POST").stream()
                .filter(path -> !path.equals("/sign-out"))
                .filter(path -> all.stream().noneMatch(form -> form.action().matches(path.replaceAll(":[a-zA-Z]+", "[^/]+"))))
                .toList();
    }

    private static List<String> pages(Router router, String method) {
        return router.getRoutes().stream()
                .filter(route -> route.methods() != null && route.methods().stream().anyMatch(one -> one.name().equals(method)))
                .map(Route::getPath)
                .filter(path -> path != null && !path.startsWith(Edge.BASE) && !path.startsWith("/assets"))
                .distinct()
                .toList();
    }

    /// The form filled in, with something wrong about it now and then.
    ApiRequests.Made sent(Form form, Mutations dice) {
        var fields = new LinkedHashMap<String, String>();
        form.fields().forEach((name, values) -> fields.put(name, filled(name, dice.pick(values), dice)));
        if (dice.chance(6)) {
            fields.put(dice.text(), dice.text());
        }
        if (dice.chance(8) && !fields.isEmpty()) {
            fields.remove(dice.pick(List.copyOf(fields.keySet())));
        }
        var address = dice.chance(10) ? dice.text(form.action()) : form.action();
        var written = ApiRequests.encoded(address.replaceFirst("^/", "")).replace("%2F", "/").replace("%3F", "?").replace("%3D", "=");
        return made(form.user(), "/" + written, fields, dice);
    }

    private static String filled(String name, String value, Mutations dice) {
        if (name.equals("_csrf") && !dice.chance(30)) {
            return value;
        }
        if (dice.chance(4)) {
            return dice.text(value);
        }
        return !value.isEmpty() ? value
                : name.endsWith("-day") ? "12" : name.endsWith("-month") ? "11" : name.endsWith("-year") ? "2026" : name.endsWith("-time") ? "10:30"
                : dice.pick(List.of("Seen outside the school", "x", "", Mutations.MARKUP));
    }

    /// What a form nobody was offered might send.
    ApiRequests.Made guessed(String pattern, Mutations dice) {
        var like = dice.pick(all);
        var fields = new LinkedHashMap<String, String>();
        like.fields().forEach((name, values) -> fields.put(name, filled(name, dice.pick(values), dice)));
        return made(like.user(), withIds(pattern, dice), fields, dice);
    }

    /// A page, with whatever in its address.
    ApiRequests.Made asked(Router router, Mutations dice) {
        var path = withIds(dice.pick(pages(router, "GET")), dice);
        var query = dice.chance(2) ? "" : "?" + dice.pick(ASKED) + "=" + ApiRequests.encoded(dice.text());
        var user = dice.pick(List.copyOf(cookies.keySet()));
        return new ApiRequests.Made(head("GET", path + query, cookies.get(user), 0), new byte[0]);
    }

    private static String withIds(String pattern, Mutations dice) {
        var path = pattern;
        while (path.contains(":")) {
            path = path.replaceFirst(":[a-zA-Z]+", Matcher.quoteReplacement(ApiRequests.encoded(dice.chance(4) ? dice.text() : dice.id())));
        }
        return path.endsWith("*") ? path.substring(0, path.length() - 1) : path;
    }

    private ApiRequests.Made made(String user, String address, Map<String, String> fields, Mutations dice) {
        var body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&").append(ApiRequests.encoded(name)).append('=').append(ApiRequests.encoded(value)));
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        bytes = dice.chance(15) ? dice.bytes(bytes) : bytes;
        return new ApiRequests.Made(head("POST", address, cookies.get(user), bytes.length), bytes);
    }

    private static String head(String method, String address, String cookie, int length) {
        return method + " " + (address.isEmpty() ? "/" : address) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                + (method.equals("POST") ? "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n" : "") + "\r\n";
    }
}
