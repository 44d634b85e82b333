package gwarchod.core.sim;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/// Many schedules, as many at once as there are processors.
final class Schedules {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Schedules() {}

    /// Runs the schedules of so many seeds, or as many as there is time for; says how many there were, and how many there would be where nothing
    /// else ran on the machine. Throws the first violation.
    static String run(long from, long wanted, long msMax, Planted planted) {
        long begun = System.nanoTime();
        var spent = new AtomicLong();
        var next = new AtomicLong(from);
        quietly(() -> {
            only(next.getAndIncrement(), planted);     // alone, as classes are initialised that two would wait for
            try (var threads = Executors.newFixedThreadPool(PROCESSORS)) {
                CompletableFuture.allOf(IntStream.range(0, PROCESSORS).mapToObj(_ -> CompletableFuture.runAsync(() -> {
                    var fibres = new Fibres();
                    for (long seed = next.getAndIncrement(); seed < from + wanted && ms(begun) < msMax; seed = next.getAndIncrement()) {
                        run(seed, planted, fibres, next);
                    }
                    fibres.close();
                    spent.addAndGet(THREADS.getCurrentThreadCpuTime() / 1_000_000);
                }, threads)).toArray(CompletableFuture[]::new)).join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw failed;
            }
        });
        long ran = Math.min(next.get() - from, wanted);
        return ran + " schedules from seed " + from + " in " + ms(begun) + " ms: " + ran * 60_000 / Math.max(1, ms(begun)) + " a minute; "
                + ran * 60_000 / Math.max(1, spent.get()) + " in a minute of one processor's time";
    }

    /// The schedule of one seed.
    static void only(long seed, Planted planted) {
        var fibres = new Fibres();
        quietly(() -> Simulation.run(seed, planted, fibres));
        fibres.close();
    }

    private static void run(long seed, Planted planted, Fibres fibres, AtomicLong next) {
        try {
            Simulation.run(seed, planted, fibres);
        } catch (RuntimeException | Error failed) {
            next.set(Long.MAX_VALUE / 2);       // the others needn't go on
            throw failed;
        }
    }

    private static long ms(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /// Without what the parts log about everything that goes wrong on purpose.
    private static void quietly(Runnable task) {
        var log = (Logger) LoggerFactory.getLogger("gwarchod.core");
        var before = log.getLevel();
        log.setLevel(Level.OFF);
        try {
            task.run();
        } finally {
            log.setLevel(before);
        }
    }
}
