package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Route;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real server before a fake desk, with one route of every kind.
final class TestEdge implements AutoCloseable {
    enum Kind { NO_CONTACT, CURFEW }

    record RecordBreach(@Nullable EntityId orderId, Instant occurredAt, Text what, @Nullable Kind kind, @Nullable LocalDate until, List<String> seenBy)
            implements CaseCommand {}

    record Open(String family, @Nullable Boolean alias, @Nullable Integer count) implements CaseCommand {}

    record Complete(EntityId action, @Nullable Text note) implements CaseCommand {}

    record Register(EntityId id, List<Entry> entries) {}

    record Entry(EntityId participantId, String attendance) {}

    static final Map<String, Class<? extends CaseCommand>> COMMANDS =
            Map.of("order.record-breach", RecordBreach.class, "person.open", Open.class, "action.complete", Complete.class);

    static final List<Route> ROUTES = List.of(
            new Route.Get("/cases", CaseQuestions.LIST),
            new Route.Get("/cases/:id", CaseQuestions.VIEW),
            new Route.Search("/cases/search", CaseQuestions.SEARCH),
            new Route.OnCase("/cases", "person.open"),
            new Route.OnCase("/cases/:id/breaches", "order.record-breach"),
            new Route.OnCase("/cases/:id/actions/:action/completion", "action.complete"),
            new Route.Upload("/cases/:id/orders/:orderId/documents", DocumentDeeds.ATTACH, 201),
            new Route.File("/cases/:id/orders/:orderId/documents/:document", DocumentDeeds.CONTENT),
            new Route.Post("/programmes/sessions/:id/register", new Deed<>("programme.register", Register.class), 200));

    final FakeDesk desk = new FakeDesk();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TestEdge() throws Exception {
        this(new Measuring(Optional.empty(), true));
    }

    TestEdge(Measuring measuring) throws Exception {
        server = vertx.createHttpServer(Edge.options()).requestHandler(edge(vertx, desk, false, measuring).router())
                .listen(0, "127.0.0.1").await(60, TimeUnit.SECONDS);
    }

    static Edge edge(Vertx vertx, FakeDesk desk, boolean secure) {
        return edge(vertx, desk, secure, new Measuring(Optional.empty(), true));
    }

    private static Edge edge(Vertx vertx, FakeDesk desk, boolean secure, Measuring measuring) {
        return new Edge(vertx, new Edge.Served(desk, Words.load(List.of("gateway")), ROUTES, COMMANDS::get, NewIds.random(), measuring,
                () -> Map.of("gwarchod_relay_lag_ms", 7L), secure, Optional.empty()));
    }

    int port() {
        return server.actualPort();
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) throws IOException, InterruptedException {
        return stream(method, path, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> stream(String method, String path, HttpRequest.BodyPublisher body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).method(method, body);
        if (Stream.of(headers).noneMatch("Authorization"::equals)) {
            request.header("Authorization", "Bearer secret");
        }
        if (method.equals("POST") && Stream.of(headers).noneMatch("Content-Type"::equals)) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body(), JsonNode.class);
    }

    @Override
    public void close() throws IOException {
        client.close();
        try {
            vertx.close().await(60, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IOException(late);
        }
    }
}
