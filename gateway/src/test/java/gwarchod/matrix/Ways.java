package gwarchod.matrix;

import gwarchod.core.desk.Route;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import io.vertx.core.http.HttpMethod;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every way out of the server, read off its router, and what can be asked along it: each with every id there is of the kind it asks for,
/// one of every other kind, and one that there isn't.
final class Ways {
    /// Where a path names two things, so many of the second, more where it is known which kind is asked for; so many of each kind where it
    /// isn't; so many of other kinds.
    private static final int SECOND_MAX = 3;
    private static final int SECOND_OF_ONE_KIND_MAX = 12;
    private static final int OF_EACH_MAX = 2;
    private static final int OTHERS_MAX = 4;
    private static final String OTHER_CASE = "other";
    static final String UNKNOWN = "zz0000000000000z";
    private static final String API = "/api/v1";

    /// @param pattern as the router writes it: `GET /api/v1/cases/:id`
    ///
    /// @param exact false: whatever stands below it
    record Way(String method, String path, boolean exact, String pattern) {
        boolean isApi() {
            return path.startsWith(API + "/");
        }

        boolean isStream() {
            return path.endsWith("/stream") || path.endsWith("/live");
        }
    }

    private final World world;
    private final Ids all = new Ids();
    private final Map<String, Route> routes;
    private final List<Way> ways;
    private final Map<Way, List<String>> addresses = new ConcurrentHashMap<>();
    private final Map<String, String> patterns = new ConcurrentHashMap<>();

    Ways(World world) {
        this.world = world;
        world.of.values().forEach(ids -> ids.names().forEach(name -> ids.all(name).forEach(id -> all.add(name, id))));
        routes = world.server.node().routes().stream().collect(Collectors.toUnmodifiableMap(
                route -> method(route) + " " + API + route.path(), route -> route));
        ways = read();
    }

    private static String method(Route route) {
        return route instanceof Route.Get || route instanceof Route.File ? "GET" : "POST";
    }

    List<Way> ways() {
        return ways;
    }

    /// The routes somebody can ask for by name: not those that answer what nobody else did.
    private List<Way> read() {
        var ways = new LinkedHashMap<String, Way>();
        for (var route : world.server.router().getRoutes()) {
            var path = route.getPath();
            if (path == null || route.methods() == null) {
                continue;
            }
            for (HttpMethod method : route.methods()) {
                ways.putIfAbsent(method + " " + path, new Way(method.name(), path, route.isExactPath(), method + " " + path));
            }
        }
        return List.copyOf(ways.values());
    }

    /// The addresses of a way, with every id in place.
    List<String> addresses(Way way) {
        return addresses.computeIfAbsent(way, this::filled);
    }

    private List<String> filled(Way way) {
        var filled = List.of(way.path());
        boolean first = true;
        for (String step : way.path().split("/")) {
            if (step.startsWith(":")) {
                var all = first ? named(way, step.substring(1)) : List.<String>of();
                filled = filled.stream()
                        .flatMap(path -> (all.isEmpty() ? within(way, path, step.substring(1)) : all).stream().map(id -> path.replace(step, id)))
                        .toList();
                first = false;
            }
        }
        return filled;
    }

    /// What a second name in a path is tried with: what the case that the path names has of that kind, and what there isn't. Below what isn't of the
    /// kind that is asked for, one of them is enough.
    private List<String> within(Way way, String path, String parameter) {
        if (!isOfItsKind(way, path)) {
            return Stream.concat(kinds(way, parameter).stream().flatMap(this::all).limit(1), Stream.of(UNKNOWN)).toList();
        }
        if (parameter.equals(OTHER_CASE)) {
            return Stream.concat(all("case"), Stream.of(UNKNOWN)).toList();
        }
        var of = world.of.entrySet().stream().filter(one -> path.contains(one.getKey().caseId().value())).findFirst().map(Map.Entry::getValue).orElse(all);
        var kinds = kinds(way, parameter);
        return Stream.concat(kinds.stream().flatMap(kind -> of.all(kind).stream()).filter(Ways::isId)
                .limit(kinds.size() == 1 ? SECOND_OF_ONE_KIND_MAX : SECOND_MAX), Stream.of(UNKNOWN)).toList();
    }

    private boolean isOfItsKind(Way way, String path) {
        var names = way.path().split("/");
        int first = IntStream.range(0, names.length).filter(i -> names[i].startsWith(":")).findFirst().orElseThrow();
        var id = path.split("/")[first];
        return kinds(way, names[first].substring(1)).stream().anyMatch(kind -> all.all(kind).contains(id));
    }

    private List<String> named(Way way, String parameter) {
        var ids = new LinkedHashSet<String>();
        var kinds = kinds(way, parameter);
        kinds.forEach(kind -> all(kind).limit(kinds.size() == 1 ? Long.MAX_VALUE : OF_EACH_MAX).forEach(ids::add));
        all.names().stream().flatMap(kind -> all(kind).limit(1)).limit(OTHERS_MAX).forEach(ids::add);
        ids.add(UNKNOWN);
        return List.copyOf(ids);
    }

    private Stream<String> all(String kind) {
        return all.all(kind).stream().filter(Ways::isId);
    }

    /// What a parameter is called in the product; one nobody knows is tried with ids of every kind.
    private Set<String> kinds(Way way, String parameter) {
        var called = parameter.equals("id") ? way.path().contains("/cases/") ? "case" : "id" : parameter.replaceFirst("Id$", "");
        return switch (called) {
            case "username" -> Set.of("user");
            case "before", "after" -> Set.of("version");
            default -> all.names().contains(called) ? Set.of(called) : all.names();
        };
    }

    private static boolean isId(String text) {
        return text.matches("[a-z0-9][a-z0-9.-]{0,63}");
    }

    /// What can be asked beside the path, one at a time.
    List<String> queries(Way way) {
        if (!(routes.get(way.pattern()) instanceof Route.Get(_, var question))) {
            return List.of("");
        }
        var inPath = Stream.of(way.path().split("/")).filter(step -> step.startsWith(":")).map(step -> step.substring(1)).collect(Collectors.toSet());
        var queries = new ArrayList<>(List.of(""));
        for (RecordComponent component : question.asks().getRecordComponents()) {
            if (!inPath.contains(component.getName())) {
                values(component).forEach(value -> queries.add("?" + component.getName() + "=" + value));
            }
        }
        return queries;
    }

    private List<String> values(RecordComponent component) {
        var type = component.getType();
        if (type == Instant.class) {
            return Stream.concat(world.moments.stream().skip(2).limit(1), Stream.of(Instant.now().truncatedTo(ChronoUnit.SECONDS)))
                    .map(Instant::toString)
                    .toList();
        } else if (type == LocalDate.class) {
            return List.of(LocalDate.now(Words.ZONE).toString());
        } else if (type == Integer.class || type == int.class) {
            return List.of("1", "20", "200");
        } else if (type == Boolean.class || type == boolean.class) {
            return List.of("true", "false");
        } else if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(one -> Json.kebab((Enum<?>) one)).toList();
        }
        if (type == UserId.class) {
            return all("user").toList();
        }
        return Stream.concat(Stream.of("mine", "iom-fixed", "iom-free", "mappa-level-2", "stalking", "clinic-referred", "iom-weekly"),
                Stream.concat(all.all("case").stream().limit(2), Stream.of(UNKNOWN))).toList();
    }

    /// The route an address goes by; that it goes elsewhere where there is none.
    String pattern(String method, String address) {
        int query = address.indexOf('?');
        var path = query < 0 ? address : address.substring(0, query);
        return patterns.computeIfAbsent(method + " " + path, _ -> {
            var steps = path.split("/", -1);
            return ways.stream()
                    .filter(way -> way.method().equals(method) && (way.exact() ? matches(way.path().split("/", -1), steps) : path.startsWith(way.path())))
                    .map(Way::pattern)
                    .findFirst()
                    .orElse(method + " elsewhere");
        });
    }

    private static boolean matches(String[] pattern, String[] steps) {
        return pattern.length == steps.length && IntStream.range(0, steps.length).allMatch(i -> pattern[i].startsWith(":") || pattern[i].equals(steps[i]));
    }

    Map<String, Route> routes() {
        return routes;
    }

    Ids ids() {
        return all;
    }
}
