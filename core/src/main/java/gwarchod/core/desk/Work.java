package gwarchod.core.desk;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// Runs what may wait on virtual threads, a bounded number at once, and brings the result back to whoever asked.
final class Work implements Executor {
    /// Tasks under way at once; beyond it a caller is told to come back later.
    static final int TASKS_MAX = 20_000;

    private final Semaphore free = new Semaphore(TASKS_MAX);

    /// Too much is under way.
    static final class Overloaded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overloaded() {
            super("over " + TASKS_MAX + " tasks are under way");
        }
    }

    /// Runs `task`; its result arrives on the caller's Vert.x context where there is one.
    <T> Future<T> call(Callable<T> task) {
        Promise<T> promise = Promise.promise();
        Context context = Vertx.currentContext();
        if (!free.tryAcquire()) {
            return Future.failedFuture(new Overloaded());
        }
        Thread.startVirtualThread(() -> {
            try {
                T result = task.call();
                arrive(context, () -> promise.complete(result));
            } catch (Exception | Error failure) {
                arrive(context, () -> promise.fail(failure));
            } finally {
                free.release();
            }
        });
        return promise.future();
    }

    private static void arrive(Context context, Runnable result) {
        if (context == null) {
            result.run();
        } else {
            context.runOnContext(_ -> result.run());
        }
    }

    /// For refreshing what changed: never turned away, because what is dropped here would stay stale.
    @Override
    public void execute(Runnable task) {
        Thread.startVirtualThread(task);
    }
}
