package gwarchod.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One event loop's share of the HTTP server.
final class EdgeVerticle extends VerticleBase {
    /// How long what was already asked may still be answered when the process stops.
    static final long DRAIN_MS_MAX = 3_000;

    /// How often the files of certificate and key are looked at.
    static final long CERTIFICATE_MS = 10_000;

    /// What answers requests.
    interface Serves {
        /// One of its own for each event loop.
        Router router();
    }

    private static final Logger LOG = LoggerFactory.getLogger(EdgeVerticle.class);

    private final Serves serves;
    private final String host;
    private final int port;
    private final Transport transport;
    private final long certificateMs;
    private @Nullable HttpServer server;
    private byte[] served = {};

    /// @param port negative for a free one, the same for all that give the same number
    EdgeVerticle(Serves serves, String host, int port, Transport transport) {
        this(serves, host, port, transport, CERTIFICATE_MS);
    }

    EdgeVerticle(Serves serves, String host, int port, Transport transport, long certificateMs) {
        this.serves = serves;
        this.host = host;
        this.port = port;
        this.transport = transport;
        this.certificateMs = certificateMs;
    }

    @Override
    public Future<?> start() {
        served = certificate();
        return vertx.createHttpServer(transport.options()).requestHandler(serves.router())
                .listen(port, host)
                .onSuccess(listening -> {
                    server = listening;
                    if (transport.tls().isPresent()) {
                        vertx.setPeriodic(certificateMs, _ -> renew(listening));
                    }
                });
    }

    int actualPort() {
        return server == null ? 0 : server.actualPort();
    }

    /// A renewed certificate is served from the next connection on; one that can't be used leaves the old one standing.
    private void renew(HttpServer listening) {
        var now = certificate();
        if (Arrays.equals(now, served)) {
            return;
        }
        served = now;
        listening.updateSSLOptions(transport.options().getSslOptions(), true)       // the options are the same, what they name is not
                .onSuccess(_ -> LOG.info("the renewed certificate {} is served", transport.tls().orElseThrow().certificate()))
                .onFailure(why -> LOG.error("the renewed certificate {} can't be used; the one before is still served",
                        transport.tls().orElseThrow().certificate(), why));
    }

    private byte[] certificate() {
        if (transport.tls().isEmpty()) {
            return new byte[0];
        }
        try {
            byte[] chain = Files.readAllBytes(transport.tls().get().certificate());
            byte[] key = Files.readAllBytes(transport.tls().get().key());
            byte[] both = Arrays.copyOf(chain, chain.length + key.length);
            System.arraycopy(key, 0, both, chain.length, key.length);
            return both;
        } catch (IOException beingReplaced) {
            return served;
        }
    }

    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(DRAIN_MS_MAX, TimeUnit.MILLISECONDS);
    }
}
