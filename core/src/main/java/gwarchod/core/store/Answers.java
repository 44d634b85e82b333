package gwarchod.core.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// From the driver's publishers to futures, completed on the context of whoever asked, if there is one.
final class Answers {
    private Answers() {}

    /// Everything that is published.
    static <T> Future<List<T>> all(Publisher<T> publisher) {
        Promise<List<T>> promise = Promise.promise();
        @Nullable Context context = Vertx.currentContext();
        publisher.subscribe(new Subscriber<T>() {
            private final List<T> received = new ArrayList<>();

            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(T item) {
                received.add(item);
            }

            @Override
            public void onError(Throwable cause) {
                on(context, () -> promise.fail(cause));
            }

            @Override
            public void onComplete() {
                on(context, () -> promise.complete(received));
            }
        });
        return promise.future();
    }

    static <T> Future<Optional<T>> first(Publisher<T> publisher) {
        return all(publisher).map(items -> items.stream().findFirst());
    }

    /// Completes on `context` where there is one, else at once.
    static void on(@Nullable Context context, Runnable completion) {
        if (context == null) {
            completion.run();
        } else {
            context.runOnContext(_ -> completion.run());
        }
    }
}
