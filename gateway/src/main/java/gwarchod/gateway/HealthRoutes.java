package gwarchod.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Whether this process lives, whether it can serve, and its numbers.
final class HealthRoutes {
    private final Supplier<Future<Boolean>> ready;
    private final Metrics metrics;
    private final Measuring measuring;

    HealthRoutes(Supplier<Future<Boolean>> ready, Metrics metrics, Measuring measuring) {
        this.ready = ready;
        this.metrics = metrics;
        this.measuring = measuring;
    }

    void mount(Router router) {
        Permission.open(router.get("/health/live")).handler(context -> json(context, 200, "{\"status\":\"live\"}"));
        Permission.open(router.get("/health/ready")).handler(context -> whenKnown(context, ready ->
                json(context, ready ? 200 : 503, ready ? "{\"status\":\"ready\"}" : "{\"status\":\"not-ready\"}")));
        Permission.open(router.get("/metrics")).handler(context -> {
            if (measuring.may(context)) {
                whenKnown(context, ready -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.text(ready)));
            } else {
                context.fail(404);
            }
        });
    }

    private void whenKnown(RoutingContext context, Consumer<Boolean> then) {
        Caller.whenDone(context.vertx(), ready.get(), then, _ -> then.accept(false));
    }

    private static void json(RoutingContext context, int status, String body) {
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(body);
    }
}
