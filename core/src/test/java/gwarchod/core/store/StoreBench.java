package gwarchod.core.store;

import static gwarchod.core.store.Commits.commit;

import com.sun.management.OperatingSystemMXBean;
import gwarchod.core.journal.CommitStore;
import io.vertx.core.Future;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// How fast the embedded store is through the driver, what it holds in memory, and how long it takes to start. Run by hand:
/// `mvn -q -pl core test-compile && java -cp "core/target/test-classes:core/target/classes:$(cat cp.txt)" gwarchod.core.store.StoreBench [COMMITS [DIR]]`,
/// with cp.txt from `mvn dependency:build-classpath -pl core -Dmdep.outputFile=cp.txt`.
final class StoreBench {
    private static final int COMMITS_WHERE_NOTHING_IS_SAID = 44_000;
    private static final int ASKED_MAX = 44_000;
    private static final int IN_FLIGHT = 32;
    private static final int STREAMS = 2_000;
    private static final String BODY = "x".repeat(250);

    private final int commits;

    private StoreBench(int commits) {
        this.commits = commits;
    }

    public static void main(String[] args) throws Exception {
        var directory = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("store-bench");
        new StoreBench(args.length > 0 ? Integer.parseInt(args[0]) : COMMITS_WHERE_NOTHING_IS_SAID).run(directory);
    }

    private void run(Path directory) throws Exception {
        System.out.printf("%d commits, heap before: %d MB%n", commits, heapMb());
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            measure(stores.commits());
        }
        try (var files = Files.list(directory)) {
            System.out.printf("files: %d MB%n", files.mapToLong(file -> file.toFile().length()).sum() >> 20);
        }
        long before = System.nanoTime();
        var again = EmbeddedStore.open(directory);
        System.out.printf("start: %d ms%n", (System.nanoTime() - before) / 1_000_000);
        System.out.printf("heap with the store open: %d MB%n", heapMb());
        again.close();
    }

    private void measure(CommitStore store) throws InterruptedException {
        measure("inserts", n -> store.insert(commit("case/" + n % STREAMS, 1 + n / STREAMS, "id-" + n, n / 100, BODY)));
        measure("finds by commitId", n -> store.byCommitId("id-" + n * 7919L % commits));
        measure("reads of a stream's last 22", n -> store.read(commit("case/" + n % STREAMS, 1, "", 0, "").ref().stream(), commits / STREAMS - 22));
        measure("reads of a stream's last", n -> store.read(commit("case/" + n % STREAMS, 1, "", 0, "").ref().stream(), commits / STREAMS - 1));
        long before = System.nanoTime();
        int heads = Commits.await(store.headsSince(commits / 100 - 10)).size();
        System.out.printf("the last %d heads: %d ms%n", heads, (System.nanoTime() - before) / 1_000_000);
    }

    private static long heapMb() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
    }

    private void measure(String what, IntFunction<Future<?>> operation) throws InterruptedException {
        var next = new AtomicInteger();
        int asked = what.equals("inserts") ? commits : Math.min(commits, ASKED_MAX);
        var done = new CountDownLatch(asked);
        long before = System.nanoTime();
        long cpuBefore = cpuNanos();
        for (int i = 0; i < IN_FLIGHT; i++) {
            goOn(operation, next, done, asked);
        }
        done.await();
        System.out.printf("%s: %d/s, %d us of processor time each, driver and store together%n", what,
                asked * 1_000_000_000L / (System.nanoTime() - before), (cpuNanos() - cpuBefore) / asked / 1_000);
    }

    /// Tells more than the clock where others use the machine too.
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void goOn(IntFunction<Future<?>> operation, AtomicInteger next, CountDownLatch done, int asked) {
        int n = next.getAndIncrement();
        if (n < asked) {
            operation.apply(n).onComplete(result -> {
                if (result.failed()) {
                    result.cause().printStackTrace();
                }
                done.countDown();
                goOn(operation, next, done, asked);
            });
        }
    }
}
