package gwarchod.gateway;

import gwarchod.core.desk.Desk;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Whether this process lives, whether it can serve, and its numbers.
final class HealthRoutes {
    private final Desk desk;
    private final Metrics metrics;
    private final Optional<String> metricsToken;

    HealthRoutes(Desk desk, Metrics metrics, Optional<String> metricsToken) {
        this.desk = desk;
        this.metrics = metrics;
        this.metricsToken = metricsToken;
    }

    void mount(Router router) {
        Permission.open(router.get("/health/live")).handler(context -> json(context, 200, "{\"status\":\"live\"}"));
        Permission.open(router.get("/health/ready")).handler(context -> whenKnown(context, ready ->
                json(context, ready ? 200 : 503, ready ? "{\"status\":\"ready\"}" : "{\"status\":\"not-ready\"}")));
        Permission.open(router.get("/metrics")).handler(context -> {
            if (mayMeasure(context)) {
                whenKnown(context, ready -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.text(ready)));
            } else {
                context.fail(404);
            }
        });
    }

    private void whenKnown(RoutingContext context, java.util.function.Consumer<Boolean> then) {
        Caller.whenDone(context.vertx(), desk.ready(), then, _ -> then.accept(false));
    }

    /// From this machine itself (and not through a proxy on it), or with the token that was set for it.
    private boolean mayMeasure(RoutingContext context) {
        var given = Caller.token(context);
        if (metricsToken.isPresent() && MessageDigest.isEqual(utf8(given), utf8(metricsToken.get()))) {
            return true;
        }
        var request = context.request();
        var from = request.remoteAddress();
        boolean forwarded = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
        return !forwarded && from != null && ("127.0.0.1".equals(from.hostAddress()) || "0:0:0:0:0:0:0:1".equals(from.hostAddress()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void json(RoutingContext context, int status, String body) {
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
    }
}
