package gwarchod.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One event loop's share of the HTTP server.
final class EdgeVerticle extends VerticleBase {
    /// How long what was already asked may still be answered when the process stops.
    static final long DRAIN_MS_MAX = 3_000;

    private final Edge edge;
    private final String host;
    private final int port;
    private @Nullable HttpServer server;

    /// @param port negative for a free one, the same for all that give the same number
    EdgeVerticle(Edge edge, String host, int port) {
        this.edge = edge;
        this.host = host;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        return vertx.createHttpServer(Edge.options()).requestHandler(edge.router())
                .listen(port, host)
                .onSuccess(listening -> server = listening);
    }

    int actualPort() {
        return server == null ? 0 : server.actualPort();
    }

    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(DRAIN_MS_MAX, TimeUnit.MILLISECONDS);
    }
}
