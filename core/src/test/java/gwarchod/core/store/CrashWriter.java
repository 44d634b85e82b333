package gwarchod.core.store;

import static gwarchod.core.store.Commits.commit;

import gwarchod.core.journal.CommitStore.Insertion;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// Run as a process of its own and killed: writes commits from several threads and prints the `_id` of each once it is acknowledged.
final class CrashWriter {
    private static final int THREADS = 8;
    private static final String BODY = "x".repeat(400);

    private CrashWriter() {}

    public static void main(String[] args) {
        var store = EmbeddedStore.open(Path.of(args[0]));
        var stores = MongoStores.connect(store.connectionString(), "gwarchod");
        var next = new AtomicLong();
        for (int thread = 0; thread < THREADS; thread++) {
            var stream = "case/" + args[1] + "-" + thread;
            Thread.ofPlatform().start(() -> {
                for (long number = 1; ; number++) {
                    var commit = commit(stream, number, stream + "#" + number, next.getAndIncrement(), BODY);
                    if (Commits.await(stores.commits().insert(commit)) == Insertion.STORED) {
                        synchronized (System.out) {
                            System.out.println(commit.ref());
                            System.out.flush();
                        }
                    }
                }
            });
        }
    }
}
