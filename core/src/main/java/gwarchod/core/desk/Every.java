package gwarchod.core.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does something again and again on a virtual thread of its own, never twice at once, until it is closed. A turn that fails is logged
/// and the next one comes.
final class Every implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Every.class);

    private final Thread thread;
    private volatile boolean open = true;

    private Every(String name, long pauseMs, Runnable turn) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> loop(name, pauseMs, turn));
    }

    static Every start(String name, long pauseMs, Runnable turn) {
        var every = new Every(name, pauseMs, turn);
        every.thread.start();
        return every;
    }

    private void loop(String name, long pauseMs, Runnable turn) {
        while (open) {
            try {
                Thread.sleep(pauseMs);
                turn.run();
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException failed) {
                if (open) {
                    LOG.warn("{} failed; it is tried again in {} ms", name, pauseMs, failed);
                }
            }
        }
    }

    /// Ends it; a turn under way is waited for, a second at the most.
    @Override
    public void close() {
        open = false;
        try {
            if (!thread.join(java.time.Duration.ofSeconds(1))) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
