package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.CommitStore.Insertion;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreProcessTest {
    private static final int CLIENTS = 2;
    private static final int WRITERS = 4;
    private static final int COMMITS_EACH = 150;
    private static final int TERMINATED = 143;
    private static final int TRIES_MAX = 10;

    @TempDir
    Path data;

    @Test
    void clients_go_on_after_kill_9_and_a_restart_and_nothing_is_lost_or_doubled() throws Exception {
        var lookedUp = new AtomicInteger();
        var clients = new ArrayList<MongoStores>();
        var first = StoreProcess.start(data, 0);
        int port = first.port();
        try (var writers = Executors.newFixedThreadPool(CLIENTS * WRITERS)) {
            var stored = ConcurrentHashMap.<String>newKeySet();
            for (int client = 0; client < CLIENTS; client++) {
                var stores = MongoStores.connect(first.uri(), "gwarchod");
                clients.add(stores);
                for (int writer = 0; writer < WRITERS; writer++) {
                    var stream = "case/" + client + "-" + writer;
                    writers.execute(() -> write(stores.commits(), stream, lookedUp, stored));
                }
            }
            while (stored.size() < CLIENTS * WRITERS * COMMITS_EACH / 4) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            first.kill9();
            try (var _ = StoreProcess.start(data, port)) {
                writers.shutdown();
                assertTrue(writers.awaitTermination(60, TimeUnit.SECONDS), "the clients didn't go on");
                assertEquals(CLIENTS * WRITERS * COMMITS_EACH, stored.size());
                assertAllThere(clients.getFirst().commits());
            }
        } finally {
            clients.forEach(MongoStores::close);
        }
        assertTrue(lookedUp.get() > 0, "no reply was lost, so nothing was tried");
    }

    /// As the journal does it: a lost reply is unknown, so the commit is looked up before it is sent again.
    private static void write(CommitStore commits, String stream, AtomicInteger lookedUp, Set<String> stored) {
        for (int number = 1; number <= COMMITS_EACH; number++) {
            var next = commit(stream, number, stream + "#" + number, number, "{}");
            for (int attempt = 1; !isStored(commits, next, attempt > 1); attempt++) {
                lookedUp.incrementAndGet();
                if (attempt == TRIES_MAX) {
                    throw new AssertionError(next.ref() + " was never answered");
                }
            }
            stored.add(next.ref().toString());
        }
    }

    private static boolean isStored(CommitStore commits, StoredCommit commit, boolean unknown) {
        try {
            if (unknown) {
                var there = await(commits.byCommitId(commit.commitId()));
                if (there.isPresent()) {
                    return there.get().equals(commit);
                }
            }
            return await(commits.insert(commit)) == Insertion.STORED;
        } catch (RuntimeException lost) {
            return false;
        }
    }

    private static void assertAllThere(CommitStore commits) {
        for (int client = 0; client < CLIENTS; client++) {
            for (int writer = 0; writer < WRITERS; writer++) {
                var numbers = await(commits.read(StreamId.parse("case/" + client + "-" + writer), 0)).stream().map(c -> c.ref().number()).toList();
                assertEquals(LongStream.rangeClosed(1, COMMITS_EACH).boxed().toList(), numbers);
            }
        }
    }

    @Test
    void a_second_process_is_refused_and_told_to_stop_it_ends_in_good_order() throws Exception {
        try (var store = StoreProcess.start(data, 0)) {
            assertEquals(1, ended("--data", data.toString(), "--port", "0"), "a second process took the same directory");
            assertTrue(refused(1, "--data", data.resolve("other").toString(), "--port", Integer.toString(store.port())).contains("can't be had"));
            assertEquals(TERMINATED, store.terminate());
        }
        var file = Files.readAllBytes(data.resolve("store/journal"));
        var end = new String(file, Math.max(0, file.length - 40), Math.min(40, file.length), StandardCharsets.ISO_8859_1);
        assertTrue(end.contains("closed"), "it didn't note its orderly end");
    }

    @Test
    void what_was_not_understood_or_is_open_to_everybody_is_refused() {
        assertTrue(refused(2, "--data", data.toString(), "--host", "0.0.0.0", "--port", "0").contains("--unprotected"));
        refused(2, "--port", "0");
        refused(2, "--data", data.toString(), "--port", "65536");
        refused(2, "--data", data.toString(), "--colour", "blue");
        assertEquals(List.of(), List.of(data.toFile().list()), "nothing may be made before it is understood");
    }

    private static String refused(int status, String... arguments) {
        var said = new ByteArrayOutputStream();
        assertEquals(status, StoreCommand.run(List.of(arguments), new PrintStream(said, true), new PrintStream(said, true)));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static int ended(String... arguments) throws Exception {
        var process = CrashTest.childJvm(StoreCommand.class, arguments);
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "it started");
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
