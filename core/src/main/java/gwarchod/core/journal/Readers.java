package gwarchod.core.journal;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does something for many streams at once, so that reading one and unfolding another go on together.
///
/// On threads of the platform: whoever initialises a class on a virtual thread, or waits for that, keeps its carrier, and on few processors
/// none may be left for who holds the lock that the initialiser waits for. A start hung like that.
final class Readers {
    private static final int AT_ONCE = 32;

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

    /// Waits for all. Throws what one of them threw.
    void each(List<Head> heads, Consumer<StreamId> work) {
        try (var running = open()) {
            var all = heads.stream()
                    .map(head -> CompletableFuture.runAsync(() -> work.accept(head.stream()), running))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }
}
