package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CommitStore.Insertion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFaultTest {
    @TempDir
    Path directory;

    private final List<String> halts = new CopyOnWriteArrayList<>();
    private volatile boolean forceFails;
    private volatile boolean appendFails;
    private volatile CountDownLatch forceWaits = new CountDownLatch(0);

    @Test
    void a_failed_fsync_halts_and_acknowledges_nothing() {
        try (var store = open(); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            assertEquals(Insertion.STORED, await(stores.commits().insert(commit("case/a", 1, "1", 1, "{}"))));
            forceFails = true;
            assertThrows(RuntimeException.class, () -> await(stores.commits().insert(commit("case/a", 2, "2", 1, "{}"))));
            assertEquals(1, halts.size(), halts.toString());
            forceFails = false;
            assertThrows(RuntimeException.class, () -> await(stores.commits().insert(commit("case/a", 3, "3", 1, "{}"))));
        }
    }

    @Test
    void a_full_disk_halts_and_acknowledges_nothing() {
        try (var store = open(); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            appendFails = true;
            assertThrows(RuntimeException.class, () -> await(stores.commits().insert(commit("case/a", 1, "1", 1, "{}"))));
            assertEquals(1, halts.size(), halts.toString());
        }
    }

    @Test
    void nothing_is_acknowledged_before_the_sync() throws InterruptedException {
        try (var store = open(); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            forceWaits = new CountDownLatch(1);
            var insertion = stores.commits().insert(commit("case/a", 1, "1", 1, "{}"));
            TimeUnit.MILLISECONDS.sleep(200);
            assertTrue(!insertion.isComplete(), "answered before it was synced");
            forceWaits.countDown();
            assertEquals(Insertion.STORED, await(insertion));
        }
    }

    @Test
    void one_directory_has_one_holder() throws Exception {
        var store = open();
        try (store) {
            assertTrue(assertThrows(StoreInUseException.class, () -> EmbeddedStore.open(directory)).getMessage().contains(directory.toString()));
            var other = CrashTest.childJvm(CrashWriter.class, directory.toString(), "x");
            try {
                assertTrue(other.waitFor(30, TimeUnit.SECONDS), "another process opened it too");
                assertEquals(1, other.exitValue());
            } finally {
                other.destroyForcibly();
            }
        }
        EmbeddedStore.open(directory).close();
    }

    private EmbeddedStore open() {
        return EmbeddedStore.open(directory, Failing::new, (why, _) -> halts.add(why));
    }

    private final class Failing implements Disk {
        private final Disk real;

        private Failing(Disk real) {
            this.real = real;
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            if (appendFails) {
                throw new IOException("No space left on device");
            }
            real.append(bytes);
        }

        @Override
        public void force() throws IOException {
            try {
                forceWaits.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (forceFails) {
                throw new IOException("Input/output error");
            }
            real.force();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
