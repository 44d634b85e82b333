package gwarchod.core.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Does something for many streams at once, so that reading one and unfolding another go on together.
///
/// On threads of the platform: whoever initialises a class on a virtual thread, or waits for that, keeps its carrier, and on few processors
/// none may be left for who holds the lock that the initialiser waits for. A start hung like that.
final class Readers {
    private static final int AT_ONCE = 32;

    /// Where each asks for much: enough that some unfold while others wait.
    private static final int FEW = Math.min(AT_ONCE, 2 * Runtime.getRuntime().availableProcessors() + 2);

    private volatile Supplier<ExecutorService> threads =
            () -> Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().name("streams-", 0).factory());

    /// On others from here on; what is given is closed after each use.
    void use(Supplier<ExecutorService> others) {
        threads = others;
    }

    /// To be closed after use.
    ExecutorService open() {
        return threads.get();
    }

    /// Does `work` with each, a few at once, and waits for all. Throws what one of them threw; no other is begun then.
    <T> void each(List<T> all, Consumer<T> work) {
        var next = new AtomicInteger();
        try (var running = open()) {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> {
                for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                    try {
                        work.accept(all.get(i));
                    } catch (RuntimeException | Error failed) {
                        next.set(all.size());
                        throw failed;
                    }
                }
            }, running)).limit(Math.min(all.size(), FEW)).toArray(CompletableFuture[]::new)).join();
        }
    }
}
