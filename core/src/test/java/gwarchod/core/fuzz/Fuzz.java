package gwarchod.core.fuzz;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Tries cases made from a seed. The ordinary suite takes the same seed and the same number of cases each time, on a slow machine too, so
/// that a red build is about the change and not about the dice; whoever gives it time gets a new seed, which is printed.
///
/// `GWARCHOD_FUZZ_MINUTES` is the time of all fuzz tests together (hours are possible), `GWARCHOD_FUZZ_SEED` the seed, `GWARCHOD_FUZZ_CASE` the
/// one case to look at again.
public final class Fuzz {
    /// The longest a single case may take: what takes longer hangs.
    public static final Duration CASE_MAX = Duration.ofSeconds(20);

    private static final long SEED_DEFAULT = 20_260_309;
    private static final long LOOK_MS = 250;

    /// One case; throws what is wrong.
    @FunctionalInterface
    public interface Case {
        void run(Random random, long number) throws Exception;
    }

    private final String what;
    private final long seed;
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong begunAt = new AtomicLong();

    private Fuzz(String what, long seed) {
        this.what = what;
        this.seed = seed;
    }

    /// Runs `cases`, or where a time was said as many as fit into `share` of it, `cases` of them at least. Fails with the seed and the number of
    /// the case.
    ///
    /// @return how many cases there were
    public static long run(String what, double share, long cases, Case one) {
        var fuzz = new Fuzz(what, seed());
        var only = System.getenv("GWARCHOD_FUZZ_CASE");
        var task = new FutureTask<>(() -> {
            if (only == null || only.isBlank()) {
                fuzz.whole(Duration.ofMillis((long) (minutes() * share * 60_000)), cases, one);
            } else {
                fuzz.one(Long.parseLong(only), one);
            }
            return fuzz.number.get();
        });
        var thread = new Thread(task, "fuzz " + what);
        thread.setDaemon(true);
        thread.start();
        return fuzz.watched(task, thread);
    }

    /// The time of all fuzzing; 0 where none was said.
    private static double minutes() {
        var said = System.getenv("GWARCHOD_FUZZ_MINUTES");
        return said == null || said.isBlank() ? 0 : Double.parseDouble(said);
    }

    private static long seed() {
        var said = System.getenv("GWARCHOD_FUZZ_SEED");
        if (said != null && !said.isBlank()) {
            return Long.parseLong(said);
        }
        return minutes() == 0 ? SEED_DEFAULT : new Random().nextLong();
    }

    private void whole(Duration time, long cases, Case one) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        for (long i = 0; i < cases || System.nanoTime() < until; i++) {
            one(i, one);
        }
        System.out.printf("fuzz: %s, %,d cases, seed %d%n", what, number.get() + 1, seed);
    }

    private void one(long i, Case one) throws Exception {
        number.set(i);
        begunAt.set(System.nanoTime());
        one.run(new Random(seed * 31 + i * 0x9E3779B97F4A7C15L), i);
    }

    private long watched(FutureTask<Long> task, Thread thread) {
        while (true) {
            try {
                return task.get(LOOK_MS, TimeUnit.MILLISECONDS) + 1;
            } catch (TimeoutException stillGoing) {
                if (begunAt.get() != 0 && System.nanoTime() - begunAt.get() > CASE_MAX.toNanos()) {
                    var hangs = new AssertionError(told() + " hangs");
                    hangs.setStackTrace(thread.getStackTrace());
                    throw hangs;
                }
            } catch (ExecutionException wrong) {
                throw new AssertionError(told() + ": " + wrong.getCause(), wrong.getCause());
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                throw new AssertionError(told() + " was interrupted", end);
            }
        }
    }

    private String told() {
        return what + ", seed " + seed + ", case " + number + " (again: GWARCHOD_FUZZ_SEED=" + seed + " GWARCHOD_FUZZ_CASE=" + number + ")";
    }
}
