package gwarchod.gateway;

import gwarchod.core.desk.Desk;
import gwarchod.core.ids.NewIds;
import gwarchod.web.PageSettings;
import gwarchod.web.Pages;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Another HTTP server before the same node, with something between the two: what a fault of ours would do there.
public final class Beside implements AutoCloseable {
    private static final int FORM_KEY_BYTES = 32;
    private static final long WAIT_S = 60;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    /// @param between what stands before the desk
    /// @param before what is added to the router; give it an order below -2 to come first
    /// @param figures further figures for `/metrics`
    public Beside(RunningServer running, UnaryOperator<Desk> between, Consumer<Router> before, Map<String, Long> figures) {
        var node = running.node();
        var desk = between.apply(node.desk());
        var ids = NewIds.random();
        var pages = new Pages(vertx, desk, node.words().with(List.of("web")),
                new PageSettings(new byte[FORM_KEY_BYTES], false, List.of()), ids, InstantSource.system());
        var served = new Edge.Served(
                desk, node.words(), node.routes(), node::command, ids, new Measuring(Optional.empty(), true), () -> figures, false, Optional.of(pages));
        var router = new Edge(vertx, served).router();
        before.accept(router);
        try {
            server = vertx.createHttpServer(Edge.options()).requestHandler(router).listen(0, "127.0.0.1").await(WAIT_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        try {
            vertx.close().await(WAIT_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
