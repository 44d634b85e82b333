package gwarchod.core.casefile;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// One load of a thing for however many ask for it at once. A load waits for the store, and holds no lock that others need meanwhile, as a
/// cache would that loads by itself.
final class OneLoad<K, V> {
    private final Map<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /// What `load` gives, called by this or by another caller who asked already. Throws what it threw.
    V get(K key, Function<K, V> load) {
        var mine = new CompletableFuture<V>();
        var theirs = underWay.putIfAbsent(key, mine);
        if (theirs != null) {
            return joined(theirs);
        }
        try {
            var loaded = load.apply(key);
            underWay.remove(key, mine);     // before anybody is told: whoever then asks again begins a load of their own
            mine.complete(loaded);
            return loaded;
        } catch (RuntimeException | Error failed) {
            underWay.remove(key, mine);
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    /// What it threw is thrown as it is: whoever asks tells by it whether asking again can help.
    private static <V> V joined(CompletableFuture<V> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
