package gwarchod.matrix;

import gwarchod.matrix.People.Reader;
import gwarchod.matrix.Ways.Way;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads every page as one reader: each address with every id, then wherever links and forms lead; forms are sent as strangers send them,
/// and with texts and choices that nobody takes. What was shown can be read again in another language.
final class PageWalk {
    private static final byte[] NOTHING = {};
    private static final int LINKS_MAX = 60;
    private static final int ALIKE_MAX = 8;
    private static final int UNASKED_MAX = 2;
    private static final Pattern LINK = Pattern.compile("(?:href|action|src|data-[a-z-]+)=\"(/[^\"#]*)\"");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)\\b([^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Ways ways;
    private final Ledger ledger;
    private final @Nullable Reader reader;
    private final Wire wire;
    private final String language;
    private final Set<String> known = new HashSet<>();
    private final ArrayDeque<String> waiting = new ArrayDeque<>();
    private final Set<String> sent = new HashSet<>();
    private final Map<String, Integer> followed = new HashMap<>();
    private final Set<Integer> answered = new HashSet<>();
    private final List<String> shown = new ArrayList<>();

    /// @param reader null: nobody is signed in
    /// @param language `en` or `cy`
    PageWalk(Ways ways, Ledger ledger, @Nullable Reader reader, Wire wire, String language) {
        this.ways = ways;
        this.ledger = ledger;
        this.reader = reader;
        this.wire = wire;
        this.language = language;
    }

    void walk() throws IOException {
        walk(_ -> true);
    }

    /// @param wanted where to begin
    void walk(Predicate<Way> wanted) throws IOException {
        for (Way way : ways.ways()) {
            if (wanted.test(way) && !way.isApi() && !way.isStream() && way.method().equals("GET") && way.exact()) {
                ways.addresses(way).forEach(this::wait);
            }
        }
        for (Way way : ways.ways()) {
            if (wanted.test(way) && !way.isApi() && !way.method().equals("GET") && !way.path().contains("sign-out")) {
                unasked(way);
            }
        }
        wait("/there-is-no-such-page");
        wait("/cases/%zz");
        int most = waiting.size() + LINKS_MAX;
        for (int pages = 0; !waiting.isEmpty() && pages < most; pages++) {
            page(waiting.poll());
        }
    }

    /// The addresses of the pages this reader was shown, and one of each other answer.
    List<String> shown() {
        return shown;
    }

    /// Reads these alone, and follows nothing.
    void read(List<String> addresses) throws IOException {
        for (String address : addresses) {
            ledger.read(reader, surface("GET", address), "GET " + address, wire.send("GET", address, headers(), NOTHING));
        }
    }

    /// What no page leads to: heads, and forms that nobody was shown.
    private void unasked(Way way) throws IOException {
        for (String address : ways.addresses(way).stream().limit(MatrixTest.LONG ? ALIKE_MAX : UNASKED_MAX).toList()) {
            if (way.method().equals("HEAD")) {
                ledger.read(reader, surface("HEAD", address), "HEAD " + address, wire.send("HEAD", address, headers(), NOTHING));
            } else {
                post(address, Map.of("_csrf", "not-ours"));
            }
        }
    }

    private void wait(String address) {
        if (known.add(address)) {
            waiting.add(address);
        }
    }

    private void page(String address) throws IOException {
        var got = wire.send("GET", address, headers(), NOTHING);
        ledger.read(reader, surface("GET", address), "GET " + address, got);
        if (answered.add(got.status()) || got.status() == 200) {
            shown.add(address);
        }
        if (got.header("Content-Type").startsWith("text/html") && got.status() != 404) {
            for (var links = LINK.matcher(got.text()); links.find(); ) {
                follow(links.group(1).replace("&amp;", "&"));
            }
            for (var forms = FORM.matcher(got.text()); forms.find(); ) {
                form(address, forms.group(1), forms.group(2));
            }
        }
    }

    /// A few of those that differ in ids alone.
    private void follow(String link) {
        var alike = link.replaceAll("=[^&]*", "").replaceAll("[a-z0-9]{16}", ":");
        if (followed.merge(alike, 1, Integer::sum) <= ALIKE_MAX &&(reader == null || !link.startsWith("/assets"))
                && !link.contains("sign-out") && !link.contains("/live") && !link.contains("lang=") && !link.startsWith("//")) {
            wait(link);
        }
    }

    private void form(String on, String head, String body) throws IOException {
        var named = ACTION.matcher(head);
        var address = named.find() && !named.group(1).isEmpty() ? named.group(1).replace("&amp;", "&") : on;
        if (!head.contains("post") || address.contains("sign-out") || !sent.add(pattern("POST", address) + body.length() / 512)) {
            return;
        }
        post(address, Map.of("_csrf", "not-ours"));
        var values = new LinkedHashMap<String, String>();
        boolean free = false;
        for (var fields = FIELD.matcher(body); fields.find(); ) {
            var name = NAME.matcher(fields.group(1));
            if (name.find()) {
                boolean given = fields.group(1).contains("hidden");
                var value = VALUE.matcher(fields.group(1));
                free |= !given;
                values.put(name.group(1), given && value.find() ? value.group(1) : "\u0007");
            }
        }
        if (free) {
            post(address, values);
        }
    }

    private void post(String address, Map<String, String> fields) throws IOException {
        var form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var headers = headers();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        var got = wire.send("POST", address, headers, form.toString().getBytes(StandardCharsets.UTF_8));
        ledger.read(reader, surface("POST", address), "POST " + address + " " + form, got);
    }

    private Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cookie", "lang=" + language + (reader == null ? "" : "; gwarchod=" + reader.token()));
        return headers;
    }

    private String surface(String method, String address) {
        return pattern(method, address) + (language.equals("en") ? "" : " in " + language);
    }

    private String pattern(String method, String address) {
        return ways.pattern(method, address);
    }
}
