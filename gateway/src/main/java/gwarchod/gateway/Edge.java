package gwarchod.gateway;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.NewIds;
import gwarchod.core.words.Words;
import gwarchod.web.AgendaStream;
import gwarchod.web.Hops;
import gwarchod.web.Pages;
import gwarchod.web.Place;
import gwarchod.web.Uploads;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// All that this process answers by HTTP, put together.
final class Edge implements EdgeVerticle.Serves {
    static final String BASE = "/api/v1";

    /// A connection on which nothing moved for so long is closed; open streams say something every 15 seconds.
    static final int IDLE_SECONDS_MAX = 60;

    /// The longest text a form may send, of characters that take most: three bytes for one `char`, each written `%XX`.
    static final int FORM_ATTRIBUTE_BYTES_MAX = Text.CHARACTERS_MAX * 3 * 3;

    private static final Pattern ESCAPES_NOTHING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Vertx vertx;
    private final Served served;
    private final Metrics metrics;
    private final Place place;
    private final Optional<String> name;
    private final BooleanSupplier serving;
    private final Uploads uploads = new Uploads();

    /// @param commands the record of a case command, by its name
    /// @param measuring who may read `/metrics`
    /// @param figures further figures for `/metrics`, by name
    /// @param secure browsers come by https
    /// @param pages mounted after everything else
    record Served(
            Desk desk, Words words, List<Route> routes, Function<String, Class<? extends CaseCommand>> commands, NewIds ids,
            Measuring measuring, Supplier<Map<String, Long>> figures,
            boolean secure, Optional<Pages> pages) {
        Served {
            routes = List.copyOf(routes);
        }
    }

    Edge(Vertx vertx, Served served) {
        this(vertx, served, Set.of());
    }

    Edge(Vertx vertx, Served served, Set<String> proxies) {
        this(vertx, served, proxies, Optional.empty(), () -> true);
    }

    /// @param proxies who may say where a request comes from
    /// @param name this node's among others; empty where there are none
    /// @param serving whether this process takes part, and isn't about to stop
    Edge(Vertx vertx, Served served, Set<String> proxies, Optional<String> name, BooleanSupplier serving) {
        this.name = name;
        this.serving = serving;
        this.place = new Place(proxies);
        this.vertx = vertx;
        this.served = served;
        this.metrics = new Metrics(served.figures());
    }

    static HttpServerOptions options() {
        return new HttpServerOptions()
                .setIdleTimeout(IDLE_SECONDS_MAX)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setMaxFormAttributeSize(FORM_ATTRIBUTE_BYTES_MAX)
                .setCompressionSupported(false);        // a secret and a guess in one answer must not be compressed
    }

    /// All counting in the same place.
    @Override
    public Router router() {
        var router = Router.router(vertx);
        var problems = new Problems(served.words());
        Permission.open(router.route()).order(-2).handler(metrics);
        Permission.open(router.route()).order(-1).handler(new SecurityHeaders(served.secure()));
        Permission.open(router.route()).order(-1).handler(Edge::legible);
        Permission.open(router.route()).order(-1).handler(place);
        Permission.open(router.route()).order(-1).handler(new Hops(name, served.secure()));
        new HealthRoutes(() -> serving.getAsBoolean() ? served.desk().ready() : Future.succeededFuture(false), metrics, served.measuring()).mount(router);
        rest(router, problems);
        served.pages().ifPresent(pages -> pages.mountUploads(router));
        Permission.open(router.route()).handler(Edge::onlyForms);
        var forms = BodyHandler.create(false).setBodyLimit(BodyReader.BODY_BYTES_MAX);
        Permission.open(router.route()).handler(context -> {
            if (context.request().method().equals(HttpMethod.POST)) {
                forms.handle(context);
            } else {
                context.next();      // a body that comes with anything else is nobody's form
            }
        });
        served.pages().ifPresent(pages -> pages.mount(router));
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 413, 414, 415, 500}) {
            router.errorHandler(status, context -> failedBefore(context, problems));
        }
        return router;
    }

    /// A path nobody can decode names nothing; without this the router would fail over it.
    private static void legible(RoutingContext context) {
        var path = context.request().path();
        if (path.indexOf('%') >= 0 && ESCAPES_NOTHING.matcher(path).find()) {
            context.fail(400);
        } else {
            context.next();
        }
    }

    /// Our other forms send one kind of body. No other is decoded: a decoder nobody needs is a decoder somebody might break.
    private static void onlyForms(RoutingContext context) {
        var sent = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (sent == null || sent.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/x-www-form-urlencoded")) {
            context.next();
        } else {
            context.fail(415);
        }
    }

    /// Who asked for a page is told by one what was wrong with the asking.
    private void failedBefore(RoutingContext context, Problems problems) {
        int status = context.statusCode();
        var pages = served.pages().filter(_ -> isPage(context.request().path()) && !context.response().headWritten());
        if (pages.isPresent() && status >= 400 && status < 500) {
            pages.get().turnedDown(context, status);
        } else {
            problems.failedBefore(context);
        }
    }

    private static boolean isPage(String path) {
        return !path.startsWith(BASE + "/") && !path.startsWith("/health/") && !path.equals("/metrics");
    }

    private void rest(Router router, Problems problems) {
        var contract = resource("/openapi.json");
        Permission.open(router.get(BASE + "/openapi.json")).handler(context ->
                context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(contract));
        new SessionRoutes(served.desk(), new IdentityProvider(served.desk()), problems).mount(router);
        otherMethods(router, problems, BASE + "/openapi.json", "GET");
        otherMethods(router, problems, BASE + "/sessions", "POST");
        otherMethods(router, problems, BASE + "/sessions/current", "DELETE");
        otherMethods(router, problems, BASE + "/sessions/current/confirmation", "POST");
        new StreamRoutes(new AgendaStream(vertx, served.desk()), problems, metrics).mount(router);
        otherMethods(router, problems, StreamRoutes.AGENDA, "GET");
        var rest = new RestRoutes(served.desk(), problems, served.ids(), served.commands(), uploads);
        var byPath = new TreeMap<String, List<Route>>(Paths.FIXED_FIRST);
        served.routes().forEach(route -> byPath.computeIfAbsent(route.path(), _ -> new ArrayList<>()).add(route));
        var allowed = new AllowedMethods();
        byPath.forEach((path, routes) -> {
            routes.forEach(route -> rest.mount(router, route));
            var methods = routes.stream().map(RestRoutes::method).sorted().collect(Collectors.joining(", "));
            if (Paths.isNarrowed(path, byPath.tailMap(path, false).keySet())) {
                otherMethods(router, problems, BASE + path, methods);       // or another path would take what is asked of this one
            } else {
                allowed.add(BASE + path, methods);
            }
        });
        Permission.open(router.route(BASE + "/*")).handler(context -> allowed.of(context.normalizedPath()).ifPresentOrElse(
                methods -> asked(context, problems, methods),
                () -> problems.answer(context, Problem.of(404, "not-found"))));
    }

    /// A known path asked in an unknown way is told the ways there are.
    private static void otherMethods(Router router, Problems problems, String path, String allowed) {
        Permission.open(router.route(path)).handler(context -> asked(context, problems, allowed));
    }

    private static void asked(RoutingContext context, Problems problems, String allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, allowed);
        problems.answer(context, Problem.of(405, "method-not-allowed"));
    }

    private static String resource(String path) {
        try (var in = Edge.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
