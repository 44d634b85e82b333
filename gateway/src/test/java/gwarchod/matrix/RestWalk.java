package gwarchod.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.desk.Route;
import gwarchod.core.json.Json;
import gwarchod.matrix.People.Reader;
import gwarchod.matrix.Ways.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks every call of the API as one reader: with every id, in both languages, as of earlier times, page by page, for the answer it holds
/// already, in ways there aren't (some readers), with bodies that are wrong, and with right ones that are based on a view nobody holds.
final class RestWalk {
    private static final byte[] NOTHING = {};
    private static final List<String> WRONG = List.of("{}", "{", "[1]", "{\"q\":\"\"}", "\"text\"");
    private static final int THOROUGH_ONE_OF = 9;
    private static final int TRIED_ONE_OF = 3;
    private static final int PAGES_MAX = 30;
    private static final int SHORT_PAGES_MAX = 3;

    private final World world;
    private final Ways ways;
    private final Ledger ledger;
    private final @Nullable Reader reader;
    private final Wire wire;
    private final int place;
    private final boolean thorough;

    /// @param reader null: nobody is signed in
    RestWalk(World world, Ways ways, Ledger ledger, @Nullable Reader reader, Wire wire) {
        this.world = world;
        this.ways = ways;
        this.ledger = ledger;
        this.reader = reader;
        this.wire = wire;
        this.place = reader == null ? 0 : world.people.readers().indexOf(reader);
        this.thorough = place % THOROUGH_ONE_OF == 0 || MatrixTest.LONG;
    }

    void walk() throws IOException {
        walk(_ -> true);
    }

    void walk(Predicate<Way> wanted) throws IOException {
        for (Way way : ways.ways()) {
            if (!way.isApi() || way.isStream() || !wanted.test(way)) {
                continue;
            }
            if (way.method().equals("GET")) {
                get(way);
            } else if (way.method().equals("POST")) {
                post(way);
            }
            for (String other : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD")) {
                if (thorough && !way.path().contains("sessions/current")) {
                    send(way, other, ways.addresses(way).getFirst(), Map.of(), NOTHING);
                }
            }
        }
    }

    private void get(Way way) throws IOException {
        var again = Set.copyOf(mine(ways.addresses(way)));
        for (String address : ways.addresses(way)) {
            var plain = send(way, "GET", address, Map.of(), NOTHING);
            if (plain.status() != 404) {
                if (again.contains(address)) {
                    send(way, "GET", address, Map.of("Accept-Language", "cy"), NOTHING);
                    send(way, "GET", address, Map.of("If-None-Match", plain.header("ETag")), NOTHING);
                }
                for (String query : ways.queries(way)) {
                    pages(way, address, query, query.isEmpty() ? plain : send(way, "GET", address + query, Map.of(), NOTHING));
                }
            }
        }
    }

    /// To the end of a list; what is asked for in another way a few pages far.
    ///
    /// @param first what was asked for already
    private void pages(Way way, String address, String query, Wire.Got first) throws IOException {
        var got = first;
        if (ways.routes().get(way.pattern()) instanceof Route.File) {
            return;
        }
        for (int page = 0; page < (query.isEmpty() ? PAGES_MAX : SHORT_PAGES_MAX) && got.status() == 200; page++) {
            var next = Json.read(got.text(), JsonNode.class).path("next");
            if (!next.isTextual()) {
                return;
            }
            got = send(way, "GET", address + (query.isEmpty() ? "?" : query + "&") + "cursor=" + next.asText(), Map.of(), NOTHING);
        }
    }

    private void post(Way way) throws IOException {
        var addresses = ways.addresses(way);
        for (String wrong : thorough ? WRONG : WRONG.subList(0, 1)) {
            send(way, "POST", addresses.getFirst(), Map.of(), bytes(wrong));
        }
        for (String address : mine(addresses)) {
            switch (ways.routes().get(way.pattern())) {
                case Route.OnCase(_, var command) -> stale(way, address, command);
                case Route.Search _ -> search(way, address);
                case Route.Post _, Route.Upload _ -> send(way, "POST", address, Map.of(), bytes("{}"));
                case Route.Get _, Route.File _ -> throw new IllegalStateException(way.pattern());
                case null -> send(way, "POST", address, Map.of(), bytes("{}"));
            }
        }
    }

    /// Which of many alike this reader tries: all of them, or some; each is tried by somebody.
    private <T> List<T> mine(List<T> all) {
        return thorough || all.size() <= TRIED_ONE_OF ? all
                : IntStream.range(0, all.size()).filter(i -> i % TRIED_ONE_OF == place % TRIED_ONE_OF).mapToObj(all::get).toList();
    }

    /// Right but for the view it claims to be based on: nothing comes of it but an answer.
    private void stale(Way way, String address, String command) throws IOException {
        var body = world.author.accepted().get(command);
        if (body != null) {
            send(way, "POST", address, Map.of("If-Match", "\"held-by-nobody\""), bytes(withoutPath(way, body).toString()));
        }
    }

    private static ObjectNode withoutPath(Way way, ObjectNode body) {
        var rest = body.deepCopy();
        Stream.of(way.path().split("/")).filter(step -> step.startsWith(":")).forEach(step -> rest.remove(step.substring(1)));
        return rest;
    }

    /// A word in a section one may not see never matches..
    private void search(Way way, String address) throws IOException {
        for (Marks.Mark mark : mine(world.searched())) {
            var got = send(way, "POST", address, Map.of(), bytes("{\"q\":\"" + mark.text() + "\"}"));
            if (got.status() == 200 && !world.oracle.may(reader, world.marks.need(mark)) && !Json.read(got.text(), JsonNode.class).path("items").isEmpty()) {
                ledger.leak(reader, way.pattern(), mark.field() + " for somebody else, by a search that finds it: " + mark.text());
            }
        }
    }

    private Wire.Got send(Way way, String method, String address, Map<String, String> more, byte[] body) throws IOException {
        var headers = new LinkedHashMap<>(more);
        if (reader != null) {
            headers.put("Authorization", "Bearer " + reader.token());
        }
        if (body.length > 0) {
            headers.put("Content-Type", "application/json");
        }
        var got = wire.send(method, address, headers, body);
        ledger.read(reader, method.equals(way.method()) ? way.pattern() : way.pattern() + " by " + method, method + " " + address, got);
        return got;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
