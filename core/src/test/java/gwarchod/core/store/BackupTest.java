package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CheckpointKey;
import gwarchod.core.journal.Checkpoints;
import gwarchod.core.journal.CommitStore.Insertion;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.KeyFiles;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.verify.Verify;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final int WRITERS = 4;
    private static final long SLOT = Instant.parse("2026-03-01T12:00:00Z").getEpochSecond();

    @TempDir
    Path place;

    private final LocalHints hints = new LocalHints();
    private final Map<String, String> hashes = new HashMap<>();
    private String said = "";

    private Path data() {
        return place.resolve("data");
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = BackupCommand.run(List.of(arguments), new PrintStream(out, true));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private int backup(String to) {
        return run("backup", "--data", data().toString(), "--to", place.resolve(to).toString());
    }

    private int restore(String from, String into, String... more) {
        var arguments = new ArrayList<>(List.of("restore", "--from", place.resolve(from).toString(), "--data", place.resolve(into).toString(),
                "--keys", data().resolve("keys").toString(), "--witness", data().resolve("witness").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private Checkpoints checkpoints(MongoStores stores, long second) {
        var checkpoints = new Checkpoints(stores.commits(), stores.reads(), stores.checkpoints(), CheckpointKey.open(data().resolve("keys")),
                data().resolve("witness/checkpoints.jsonl"), InstantSource.fixed(Instant.ofEpochSecond(second)));
        checkpoints.start(hints);
        return checkpoints;
    }

    private void store(MongoStores stores, String stream, long number, long slot) {
        var next = commit(stream, number, stream + "#" + number, slot, "body-" + number + "!", hash(stream));
        assertEquals(Insertion.STORED, await(stores.commits().insert(next)));
        synchronized (hashes) {
            hashes.put(stream, next.hash());
        }
        hints.changed(new Hints.Hint(next.ref().stream(), number));
    }

    private String hash(String stream) {
        synchronized (hashes) {
            return hashes.getOrDefault(stream, StoredCommit.NOTHING_BEFORE);
        }
    }

    @Test
    void in_a_storm_of_writes_and_compactions_a_backup_holds_everything_acknowledged_before_it() throws Exception {
        var acknowledged = new ArrayList<AtomicLong>();
        var end = new AtomicBoolean();
        var known = new ArrayList<List<Long>>();
        try (var store = EmbeddedStore.open(data().resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var checkpoints = checkpoints(stores, SLOT);
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < WRITERS; i++) {
                var mine = new AtomicLong();
                var stream = "case/w" + i;
                acknowledged.add(mine);
                threads.add(Thread.ofPlatform().start(() -> {
                    while (!end.get()) {
                        store(stores, stream, mine.get() + 1, SLOT);
                        mine.incrementAndGet();
                    }
                }));
            }
            threads.add(Thread.ofPlatform().start(() -> compactOnAndOn(store, checkpoints, end)));
            for (int backup = 0; backup < 4; backup++) {
                Thread.sleep(100);
                known.add(acknowledged.stream().map(AtomicLong::get).toList());
                assertEquals(0, backup("backup-" + backup), said);
            }
            end.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        for (int backup = 0; backup < 4; backup++) {
            assertEquals(0, restore("backup-" + backup, "restored-" + backup), said);
            assertThere(place.resolve("restored-" + backup), known.get(backup));
        }
        assertFalse(Files.exists(data().resolve("store/backup.pin")));
    }

    private static void compactOnAndOn(EmbeddedStore store, Checkpoints checkpoints, AtomicBoolean end) {
        try {
            while (!end.get()) {
                store.upkeep().compact();
                checkpoints.turn();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void assertThere(Path restored, List<Long> known) throws Exception {
        try (var store = EmbeddedStore.open(restored.resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            for (int writer = 0; writer < WRITERS; writer++) {
                var stream = StreamId.parse("case/w" + writer);
                long last = await(stores.commits().heads("case")).stream().filter(head -> head.stream().equals(stream)).findFirst().orElseThrow().number();
                assertTrue(last >= known.get(writer), stream + " ends at " + last + ", and " + known.get(writer) + " were acknowledged");
            }
        }
        assertEquals(0, Verify.copy(restored, data().resolve("keys"), restored.resolve("none"), new PrintStream(new ByteArrayOutputStream())));
    }

    @Test
    void a_point_in_time_is_a_whole_past_and_what_it_lacks_is_said() throws Exception {
        try (var store = EmbeddedStore.open(data().resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var checkpoints = checkpoints(stores, SLOT);
            for (long number = 1; number <= 10; number++) {
                store(stores, "case/a", number, SLOT + number);
                store(stores, "case/b", number, SLOT + number);
                checkpoints.turn();
            }
            await(stores.documents("sessions").put("s", new JsonObject().put("user", "u")));
            await(stores.documents("codes").put("u", new JsonObject().put("step", 4)));
            await(stores.documents("passkey-counters").put("k", new JsonObject().put("counter", 6)));
            await(stores.documents("passkey-counters").put("k", new JsonObject().put("counter", 7)));
            await(stores.cursors().advance(StreamId.parse("case/a"), 10));
            store.upkeep().compact();
            await(stores.documents("codes").put("u", new JsonObject().put("step", 5)));
            await(stores.documents("of-a-newer-release").put("x", new JsonObject()));
            assertEquals(0, backup("backup"), said);
            store(stores, "case/a", 11, SLOT + 20);
            checkpoints.turn();
        }
        assertEquals(0, restore("backup", "whole"), said);
        assertTrue(said.contains("IT LACKS 1 commits and reads of 1 streams"), said);
        assertTrue(said.contains("doesn't know it: of-a-newer-release\n"), said);
        assertEnds("whole", 10);
        assertEquals(0, restore("backup", "earlier", "--until", Instant.ofEpochSecond(SLOT + 4).toString()), said);
        assertTrue(said.contains("IT LACKS 13 commits and reads of 2 streams"), said);
        assertEnds("earlier", 4);
        assertEquals(0, Verify.copy(place.resolve("earlier"), data().resolve("keys"), place, System.out));
        assertEquals(1, restore("backup", "whole"), "a store that is there was written over");
    }

    private void assertEnds(String restored, long number) {
        try (var store = EmbeddedStore.open(place.resolve(restored).resolve("store"));
                var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            for (String stream : List.of("case/a", "case/b")) {
                assertEquals(number, await(stores.commits().read(StreamId.parse(stream), 0)).size());
            }
            assertTrue(await(stores.documents("sessions").find("s")).isEmpty(), "a session came back");
            assertEquals(5, await(stores.documents("codes").find("u")).orElseThrow().getInteger("step"), "a used code would work again");
            assertEquals(7, await(stores.documents("passkey-counters").find("k")).orElseThrow().getInteger("counter"), "a copied passkey would pass");
            assertEquals(number == 10 ? Map.of(StreamId.parse("case/a"), 10L) : Map.of(), await(stores.cursors().all()), "cursors, unless it was cut");
        }
    }

    @Test
    void a_damaged_backup_is_refused_and_named() throws Exception {
        try (var store = EmbeddedStore.open(data().resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var checkpoints = checkpoints(stores, SLOT);
            store(stores, "case/a", 1, SLOT);
            store.upkeep().compact();
            store(stores, "case/a", 2, SLOT);
            checkpoints.turn();
            assertEquals(0, backup("backup"), said);
        }
        for (String name : List.of("archive.00000001", "state.00000001", "journal")) {
            var file = place.resolve("backup/store").resolve(name);
            var whole = Files.readAllBytes(file);
            var damaged = whole.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            assertEquals(1, restore("backup", "restored"), name);
            assertTrue(said.contains(name), said);
            Files.delete(file);
            assertEquals(1, restore("backup", "restored"), name);
            Files.write(file, whole);
        }
        assertFalse(Files.exists(place.resolve("restored/store")));
        assertEquals(0, restore("backup", "restored"), said);
        Files.delete(place.resolve("backup/backup.json"));
        assertEquals(1, restore("backup", "again"), "an unfinished backup");
        var journal = data().resolve("store/archive.00000001");
        var bytes = Files.readAllBytes(journal);
        bytes[bytes.length - 20] ^= 1;
        Files.write(journal, bytes);
        assertEquals(1, backup("of-a-damaged-one"), "a backup of a damaged store was called good");
        assertFalse(Files.exists(place.resolve("of-a-damaged-one")));
    }

    @Test
    void a_store_stopped_between_two_names_of_its_journal_is_named_so_and_backed_up_once_it_ran() throws Exception {
        assertEquals(1, backup("of-nothing"));
        assertTrue(said.contains("there is no store"), said);
        try (var store = EmbeddedStore.open(data().resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            checkpoints(stores, SLOT);
            store(stores, "case/a", 1, SLOT);
        }
        Files.move(data().resolve("store/journal"), data().resolve("store/journal.00000001"));
        assertEquals(1, backup("too-early"));
        assertTrue(said.contains("start it once"), said);
        EmbeddedStore.open(data().resolve("store")).close();
        assertEquals(0, backup("backup"), said);
    }

    @Test
    void a_store_of_keys_is_not_backed_up_and_what_nodes_agreed_on_comes_back() {
        try (var store = EmbeddedStore.open(data().resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            checkpoints(stores, SLOT);
            store(stores, "case/a", 1, SLOT);
            await(stores.documents("installation").put("format", new JsonObject().put("level", 2)));
            assertEquals(0, backup("backup"), said);
            await(stores.documents(DocumentKeyStore.COLLECTION).put("person/p1", new JsonObject().put("wrapped", "2:x")));
            assertEquals(1, backup("with-keys"), said);
            assertTrue(said.contains("holds keys"), said);
        }
        assertEquals(List.of("backup", "data"), List.of(place.toFile().list()).stream().sorted().toList());
        assertEquals(0, restore("backup", "restored"), said);
        try (var store = EmbeddedStore.open(place.resolve("restored/store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            assertEquals(2, await(stores.documents("installation").find("format")).orElseThrow().getInteger("level"));
        }
    }

    @Test
    void who_was_erased_stays_erased_and_no_key_is_in_a_backup() throws Exception {
        var keys = data().resolve("keys");
        var files = new KeyFiles(keys, KeyFiles.masterBelow(keys), data().resolve("witness"));
        try (var store = EmbeddedStore.open(data().resolve("store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod");
                var open = files.open()) {
            checkpoints(stores, SLOT);
            store(stores, "case/a", 1, SLOT);
            open.forWriting("person/p1");
            open.forWriting("person/p2");
            open.destroy("person/p1");
            Files.copy(files.persons(), place.resolve("old.keys"));
            assertEquals(0, backup("backup"), said);
            open.destroy("person/p2");
        }
        try (var all = Files.walk(place.resolve("backup"))) {
            assertTrue(all.noneMatch(file -> file.toString().contains("key")), "a key is in the backup");
        }
        assertFalse(Files.readString(place.resolve("backup/backup.json")).contains("person/"));
        assertEquals(0, restore("backup", "restored"), said);
        assertTrue(said.contains("2 keys are destroyed") && said.contains("person/p2") && !said.contains("person/p1"), said);
        assertEquals(0, restore("backup", "earlier", "--until", Instant.ofEpochSecond(SLOT - 1).toString()), said);
        assertTrue(said.contains("person/p2") && said.contains("person/p1"), "its erasure may be among what was left out: " + said);
        Files.delete(files.persons());
        Files.copy(place.resolve("old.keys"), files.persons());
        try (var open = files.open()) {
            assertTrue(open.forReading("person/p2").isEmpty(), "whoever was erased came back");
        }
    }
}
