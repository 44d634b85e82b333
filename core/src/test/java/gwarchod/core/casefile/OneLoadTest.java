package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OneLoadTest {
    private final OneLoad<String, String> loads = new OneLoad<>();

    @Test
    void whoever_waits_for_the_load_of_another_is_told_what_that_threw() throws InterruptedException {
        var unreadable = new IllegalStateException("a gap");
        var begun = new CountDownLatch(1);
        var go = new CompletableFuture<Void>();
        var first = Thread.ofVirtual().start(() -> thrown(() -> loads.get("case", _ -> {
            begun.countDown();
            go.join();
            throw unreadable;
        })));
        begun.await();
        var told = new AtomicReference<RuntimeException>();
        var second = Thread.ofVirtual().start(() -> told.set(thrown(() -> loads.get("case", _ -> {
            throw new AssertionError("loaded twice");
        }))));
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        go.complete(null);
        first.join();
        second.join();
        assertSame(unreadable, told.get());
        assertEquals("anew", loads.get("case", _ -> "anew"), "what failed isn't kept");
    }

    private static RuntimeException thrown(Runnable load) {
        try {
            load.run();
            return new IllegalStateException("nothing was thrown");
        } catch (RuntimeException what) {
            return what;
        }
    }
}
