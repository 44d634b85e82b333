package gwarchod.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/// Brings answers back to the event loop of the request they answer: the desk may complete them on any thread.
final class Loop {
    private Loop() {}

    static <T> Future<T> here(Vertx vertx, Future<T> future) {
        var loop = vertx.getOrCreateContext();
        Promise<T> promise = Promise.promise();
        future.onComplete(result -> loop.runOnContext(_ -> {
            if (result.succeeded()) {
                promise.complete(result.result());
            } else {
                promise.fail(result.cause());
            }
        }));
        return promise.future();
    }
}
