package gwarchod.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CheckpointKey;
import gwarchod.core.journal.MasterKey;
import gwarchod.core.journal.MasterKeyFile;
import gwarchod.core.journal.SharedKeys;
import gwarchod.core.journal.StoredCommit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where several nodes share their keys: two stores, which are backed up apart.
class KeyStoreBackupTest {
    @TempDir
    Path place;

    private String said = "";

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = BackupCommand.run(List.of(arguments), new PrintStream(out, true));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    private String at(String name) {
        return place.resolve(name).toString();
    }

    private SharedKeys keys(MongoStores stores, String node, MasterKey master) {
        return SharedKeys.open(new DocumentKeyStore(stores.documents(DocumentKeyStore.COLLECTION)), master, place.resolve(node + "/witness/destroyed.keys"));
    }

    @Test
    void a_key_store_comes_back_with_its_keys_and_without_those_destroyed_since() throws Exception {
        Files.createDirectories(place.resolve("one/witness"));
        Files.createDirectories(place.resolve("elsewhere/witness"));
        var master = MasterKeyFile.open(place.resolve("master.key"), false);
        String sealed;
        try (var store = EmbeddedStore.open(place.resolve("keys/store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod-keys")) {
            var shared = keys(stores, "one", master);
            sealed = shared.forWriting("person/p1").seal("here", new byte[] {7});
            shared.forWriting("person/p2");
            store.upkeep().compact();
            shared.forWriting("person/p3");
            assertEquals(0, run("backup", "--key-store", at("keys"), "--to", at("backup")), said);
            assertTrue(said.contains("it holds every key, wrapped"), said);
            shared.destroy("person/p2");
            assertEquals(1, run("backup", "--data", at("keys"), "--to", at("as-cases")), said);
            assertTrue(said.contains("--key-store DIR"), said);
        }
        assertEquals(1, run("restore", "--from", at("backup"), "--data", at("restored")), said);
        assertTrue(said.contains("--key-store DIR"), said);
        assertEquals(1, run("restore", "--from", at("backup"), "--key-store", at("restored"), "--until", "2026-11-23T12:00:00Z"), said);
        assertFalse(Files.exists(place.resolve("restored/store")));
        assertEquals(0, run("restore", "--from", at("backup"), "--key-store", at("restored")), said);
        assertTrue(said.contains("restored 4 keys to "), "three, and the one that says which master key wraps them: " + said);
        try (var store = EmbeddedStore.open(place.resolve("restored/store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod-keys")) {
            var shared = keys(stores, "one", master);
            assertEquals(7, shared.forReading("person/p1").orElseThrow().open("here", sealed).orElseThrow()[0]);
            assertTrue(shared.forReading("person/p3").isPresent());
            assertTrue(shared.forReading("person/p2").isEmpty(), "whoever was erased came back");
            assertTrue(keys(stores, "elsewhere", master).forReading("person/p2").isEmpty(), "at another node too");
        }
    }

    @Test
    void a_store_of_cases_is_backed_up_with_the_second_place_of_any_node() throws Exception {
        var witness = Files.createDirectories(place.resolve("one/witness"));
        var other = Files.createDirectories(place.resolve("two/witness"));
        CheckpointKey.open(place.resolve("one/keys"));
        Files.write(witness.resolve("destroyed.keys"), List.of("person/p1", "person/p2"));
        Files.write(other.resolve("destroyed.keys"), List.of("person/p2", "person/p3", "person/p1"));
        try (var store = EmbeddedStore.open(place.resolve("data/store")); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            assertTrue(stores.commits().insert(Commits.commit("case/a", 1, "c", 1_000, "body", StoredCommit.NOTHING_BEFORE))
                    .toCompletionStage().toCompletableFuture().join() != null);
            assertEquals(0, run("backup", "--data", at("data"), "--to", at("backup"), "--keys", at("one/keys"), "--witness", witness.toString()), said);
            assertEquals(1, run("backup", "--key-store", at("data"), "--to", at("as-keys")), said);
            assertTrue(said.contains("holds case files"), said);
        }
        assertEquals(0, run("restore", "--from", at("backup"), "--data", at("same"), "--keys", at("one/keys"), "--witness", witness.toString()), said);
        assertFalse(said.contains("person/"), "none since: " + said);
        assertEquals(0, run("restore", "--from", at("backup"), "--data", at("other"), "--keys", at("one/keys"), "--witness", other.toString()), said);
        assertTrue(said.contains("person/p2, person/p3, person/p1"), "in another order, so which are new isn't known: " + said);
        assertEquals(2, run("backup", "--data", at("data"), "--key-store", at("keys"), "--to", at("both")), said);
    }
}
