package gwarchod.core.desk;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What other threads bring about: a test waits for it as long as any machine may need, and goes on at once where it is there.
public final class Eventually {
    private static final long PATIENCE_NS = 60_000_000_000L;
    private static final long LOOK_MS = 10;

    private Eventually() {}

    /// Returns once it holds; throws AssertionError with `what` where it never does.
    public static void eventually(BooleanSupplier holds, Supplier<String> what) {
        for (long begun = System.nanoTime(); !holds.getAsBoolean(); ) {
            if (System.nanoTime() - begun > PATIENCE_NS) {
                throw new AssertionError("it never came to that: " + what.get());
            }
            try {
                Thread.sleep(LOOK_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
