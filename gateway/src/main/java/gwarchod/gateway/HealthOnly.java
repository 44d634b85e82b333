package gwarchod.gateway;

import gwarchod.core.desk.Desk;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What a case node without an edge answers by HTTP: whether it lives and can serve, and its numbers.
final class HealthOnly implements EdgeVerticle.Serves {
    private final Vertx vertx;
    private final Desk desk;
    private final Metrics metrics;
    private final Measuring measuring;
    private final BooleanSupplier serving;

    HealthOnly(Vertx vertx, Desk desk, Supplier<Map<String, Long>> figures, Measuring measuring, BooleanSupplier serving) {
        this.vertx = vertx;
        this.desk = desk;
        this.metrics = new Metrics(figures);
        this.measuring = measuring;
        this.serving = serving;
    }

    @Override
    public Router router() {
        var router = Router.router(vertx);
        new HealthRoutes(() -> serving.getAsBoolean() ? desk.ready() : Future.succeededFuture(false), metrics, measuring).mount(router);
        return router;
    }
}
