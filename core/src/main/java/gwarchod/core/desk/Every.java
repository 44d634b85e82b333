package gwarchod.core.desk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again on a virtual thread of its own, never twice at once, until it is closed. A turn that fails is logged
/// and the next one comes.
final class Every implements AutoCloseable {
    /// How long the end waits for a turn.
    static final long TURN_MS_MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Every.class);

    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Every(String name, long pauseMs, Runnable turn) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> loop(name, pauseMs, turn));
    }

    static Every start(String name, long pauseMs, Runnable turn) {
        var every = new Every(name, pauseMs, turn);
        every.thread.start();
        return every;
    }

    private void loop(String name, long pauseMs, Runnable turn) {
        try {
            while (!ended.await(pauseMs, TimeUnit.MILLISECONDS)) {
                turn(name, pauseMs, turn);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn(String name, long pauseMs, Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException failed) {
            if (ended.getCount() > 0) {
                LOG.warn("{} failed; it is tried again in {} ms", name, pauseMs, failed);
            }
        }
    }

    /// Ends it; a turn under way is waited for, [#TURN_MS_MAX] at the most.
    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join(Duration.ofMillis(TURN_MS_MAX));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
