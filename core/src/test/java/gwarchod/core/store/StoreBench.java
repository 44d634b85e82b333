package gwarchod.core.store;

import static gwarchod.core.store.Commits.commit;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Future;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// How fast the embedded store is through the driver. Run by hand:
/// `mvn -q -pl core test-compile && java -cp "core/target/test-classes:core/target/classes:$(cat cp.txt)" gwarchod.core.store.StoreBench [DIR]`,
/// with cp.txt from `mvn dependency:build-classpath -pl core -Dmdep.outputFile=cp.txt`.
final class StoreBench {
    private static final int COMMITS = 44_000;
    private static final int IN_FLIGHT = 32;
    private static final int STREAMS = 2_000;
    private static final String BODY = "x".repeat(250);

    private StoreBench() {}

    public static void main(String[] args) throws Exception {
        var directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("store-bench");
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var commits = stores.commits();
            measure("inserts", n -> commits.insert(commit("case/" + n % STREAMS, 1 + n / STREAMS, "id-" + n, n / 100, BODY)));
            measure("finds by commitId", n -> commits.byCommitId("id-" + n * 7919L % COMMITS));
            measure("reads of a stream of 22", n -> commits.read(commit("case/" + n % STREAMS, 1, "", 0, "").ref().stream(), 0));
            measure("reads of a stream's last", n -> commits.read(commit("case/" + n % STREAMS, 1, "", 0, "").ref().stream(), COMMITS / STREAMS - 1));
            long before = System.nanoTime();
            int heads = Commits.await(commits.heads("case")).size();
            System.out.printf("heads of %d streams: %d ms%n", heads, (System.nanoTime() - before) / 1_000_000);
        }
        System.out.printf("file: %d MB%n", Files.size(directory.resolve("journal")) >> 20);
        long before = System.nanoTime();
        EmbeddedStore.open(directory).close();
        System.out.printf("replay and stop: %d ms%n", (System.nanoTime() - before) / 1_000_000);
    }

    private static void measure(String what, IntFunction<Future<?>> operation) throws InterruptedException {
        var next = new AtomicInteger();
        var done = new CountDownLatch(COMMITS);
        long before = System.nanoTime();
        long cpuBefore = cpuNanos();
        for (int i = 0; i < IN_FLIGHT; i++) {
            goOn(operation, next, done);
        }
        done.await();
        System.out.printf("%s: %d/s, %d us of processor time each, driver and store together%n", what,
                COMMITS * 1_000_000_000L / (System.nanoTime() - before), (cpuNanos() - cpuBefore) / COMMITS / 1_000);
    }

    /// Tells more than the clock where others use the machine too.
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void goOn(IntFunction<Future<?>> operation, AtomicInteger next, CountDownLatch done) {
        int n = next.getAndIncrement();
        if (n < COMMITS) {
            operation.apply(n).onComplete(result -> {
                if (result.failed()) {
                    result.cause().printStackTrace();
                }
                done.countDown();
                goOn(operation, next, done);
            });
        }
    }
}
