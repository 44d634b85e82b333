package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CommitStore.Insertion;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.verify.Verify;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
    private static final int WRITERS = 4;
    private static final StreamId FIRST = StreamId.parse("case/w0");

    @TempDir
    Path data;

    private final List<AtomicLong> acknowledged = new ArrayList<>();
    private final Map<Path, List<Long>> images = new LinkedHashMap<>();

    private Path store() {
        return data.resolve("store");
    }

    @Test
    void a_crash_at_any_step_of_it_loses_nothing_that_was_acknowledged() throws Exception {
        try (var store = EmbeddedStore.open(store()); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var end = new AtomicBoolean();
            var writers = write(stores, end);
            for (int round = 0; round < 3; round++) {
                int number = round;
                await(stores.documents("sessions").put("s", new JsonObject().put("round", number)));
                store.upkeep().listen(step -> image(data.resolve("crash-" + number + "-" + step.replace(' ', '-'))));
                store.upkeep().compact();
            }
            end.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThere(stores, acknowledged.stream().map(AtomicLong::get).toList(), 2);
        }
        assertTrue(images.size() >= 3 * 7, images.keySet().toString());
        for (var image : images.entrySet()) {
            assertOpens(image.getKey(), image.getValue(), image.getKey().getFileName().toString().charAt("crash-".length()) - '0');
        }
    }

    /// What a crash would leave: what is on the disk now. Every write of it was forced before it was acknowledged.
    private void image(Path to) {
        if (Files.exists(to)) {
            return;     // the store's own turn after this one
        }
        var known = acknowledged.stream().map(AtomicLong::get).toList();
        try {
            Files.createDirectories(to.resolve("store"));
            try (var files = Files.list(store())) {
                for (Path file : files.toList()) {
                    copy(file, to.resolve("store").resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        images.put(to, known);
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException gone) {
            throw new AssertionError("only the steps remove files, and they wait", gone);
        }
    }

    private void assertOpens(Path image, List<Long> known, int round) {
        var said = new ByteArrayOutputStream();
        Verify.run(image, new PrintStream(said, true));
        assertTrue(said.toString(StandardCharsets.UTF_8).matches("(?s)good: .*|BAD: there is no checkpoint at all.*"), image + ": " + said);
        for (int time = 0; time < 2; time++) {
            try (var store = EmbeddedStore.open(image.resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
                assertThere(stores, known, round);
                long next = known.getFirst() + 1_000_000;
                assertEquals(Insertion.STORED, await(stores.commits().insert(commit("case/after", 1 + time, "after-" + time, next, "{}"))));
            }
        }
    }

    private static void assertThere(MongoStores stores, List<Long> known, int round) {
        assertEquals(round, await(stores.documents("sessions").find("s")).orElseThrow().getInteger("round"));
        for (int writer = 0; writer < WRITERS; writer++) {
            long after = 0;
            for (var page = await(stores.commits().read(StreamId.parse("case/w" + writer), after)); !page.isEmpty();
                    page = await(stores.commits().read(StreamId.parse("case/w" + writer), after))) {
                for (var commit : page) {
                    assertEquals(++after, commit.ref().number());
                }
            }
            assertTrue(after >= known.get(writer), "writer " + writer + " was told " + known.get(writer) + ", and " + after + " are there");
            assertEquals(Insertion.COMMIT_ID_TAKEN, await(stores.commits().insert(next(writer, known.get(writer), known.get(writer) + 7_000_000))));
        }
    }

    private static StoredCommit next(int writer, long id, long number) {
        return commit("case/w" + writer, number, "w" + writer + "#" + id, id / 100, "{}");
    }

    private List<Thread> write(MongoStores stores, AtomicBoolean end) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            acknowledged.add(new AtomicLong());
            threads.add(Thread.ofPlatform().start(() -> {
                var before = "0".repeat(64);
                for (long number = 1; !end.get(); number++) {
                    var next = commit("case/w" + writer, number, "w" + writer + "#" + number, number / 100, "{}", before);
                    assertEquals(Insertion.STORED, await(stores.commits().insert(next)));
                    before = next.hash();
                    acknowledged.get(writer).set(number);
                }
            }));
        }
        while (acknowledged.stream().anyMatch(one -> one.get() < 20)) {
            Thread.sleep(5);
        }
        return threads;
    }

    @Test
    void a_fault_half_way_leaves_it_serving_and_the_next_time_makes_up_for_it() throws Exception {
        for (String broken : List.of("next prepared", "sealed", "written", "archive named", "state named", "moved")) {
            var place = data.resolve(broken.replace(' ', '-'));
            try (var store = EmbeddedStore.open(place); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
                store(stores, 1, 30);
                store.upkeep().listen(step -> {
                    if (step.equals(broken)) {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }
                });
                assertThrows(UncheckedIOException.class, store.upkeep()::compact);
                store(stores, 31, 60);
                store.upkeep().listen(_ -> {});
                store.upkeep().compact();
                store(stores, 61, 70);
                assertNumbers(stores, 70);
            }
            try (var store = EmbeddedStore.open(place); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
                assertNumbers(stores, 70);
            }
        }
    }

    private static void store(MongoStores stores, int from, int to) {
        for (int number = from; number <= to; number++) {
            assertEquals(Insertion.STORED, await(stores.commits().insert(commit("case/w0", number, "id-" + number, number, "body-" + number + "!"))));
        }
    }

    private static void assertNumbers(MongoStores stores, int upTo) {
        var commits = await(stores.commits().read(FIRST, 0));
        assertEquals(upTo, commits.size());
        commits.forEach(commit -> assertEquals("body-" + commit.ref().number() + "!", commit.body()));
        assertEquals(10, await(stores.commits().recordedSince(upTo - 9)).size());
        assertEquals(upTo, await(stores.commits().heads("case")).getFirst().number());
        assertEquals(5, await(stores.commits().byCommitId("id-5")).orElseThrow().ref().number());
    }

    @Test
    void a_lost_or_damaged_index_is_made_again_and_a_lost_or_damaged_archive_is_refused_by_name() throws Exception {
        try (var store = EmbeddedStore.open(store()); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            store(stores, 1, 40);
            store.upkeep().compact();
            store(stores, 41, 70);
        }
        var index = store().resolve("index.00000001");
        var whole = Files.readAllBytes(index);
        whole[whole.length / 2] ^= 1;
        Files.write(index, whole);
        assertReads();
        Files.delete(index);
        assertReads();
        assertTrue(Files.exists(index));

        var archive = store().resolve("archive.00000001");
        var bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length - 1));
        assertTrue(assertThrows(CorruptStoreException.class, this::assertReads).getMessage().contains("archive.00000001"));
        Files.delete(archive);
        assertTrue(assertThrows(CorruptStoreException.class, this::assertReads).getMessage().contains("archive.00000001"));
        assertTrue(said().contains("archive.00000001 is gone"), said());
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("body-7!");
        bytes[at + 3] ^= 1;
        Files.write(archive, bytes);
        assertThrows(RuntimeException.class, this::assertReads, "a changed document was given out");
        assertTrue(said().contains("case/w0/7: its bytes were changed"), said());
    }

    private String said() {
        var said = new ByteArrayOutputStream();
        Verify.run(data, new PrintStream(said, true));
        return said.toString(StandardCharsets.UTF_8);
    }

    private void assertReads() {
        try (var store = EmbeddedStore.open(store()); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            assertNumbers(stores, 70);
        }
    }

    @Test
    void a_release_that_knows_nothing_of_the_other_files_refuses_what_it_would_take_for_the_whole() throws Exception {
        try (var store = EmbeddedStore.open(store()); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            store(stores, 1, 5);
            assertTrue(begins().startsWith("GWSTORE1"));
            store.upkeep().compact();
            assertFalse(begins().startsWith("GWSTORE1"));
        }
        Files.delete(store().resolve("state.00000001"));
        Files.writeString(store().resolve("journal.00000003"), "GWSTORE2");
        assertTrue(assertThrows(CorruptStoreException.class, () -> EmbeddedStore.open(store())).getMessage().contains("journal.00000001"));
    }

    private String begins() throws IOException {
        return new String(Files.readAllBytes(store().resolve("journal")), StandardCharsets.ISO_8859_1);
    }
}
