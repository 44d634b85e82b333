package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.store.DocumentKeyStore;
import gwarchod.core.store.MemoryStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedKeysTest extends KeysContract {
    @TempDir
    Path folder;

    private final MemoryStores stores = new MemoryStores();
    private final KeyStore store = new DocumentKeyStore(stores.documents("keys"));

    @Override
    Keys keys() {
        return open("one", store);
    }

    private SharedKeys open(String node, KeyStore kept) {
        return SharedKeys.open(kept, MasterKeyFile.open(folder.resolve("master.key"), SharedKeys.anyIn(kept)), folder.resolve(node));
    }

    @Test
    void nodes_that_make_a_key_at_once_make_one() {
        var nodes = List.of(open("one", store), open("two", store), open("three", store));
        for (int i = 0; i < 50; i++) {
            var owner = "person/" + i;
            var sealed = IntStream.range(0, 3)
                    .mapToObj(node -> CompletableFuture.supplyAsync(() -> nodes.get(node).forWriting(owner).seal("here", TEXT)))
                    .toList().stream().map(CompletableFuture::join).toList();
            for (SharedKeys node : nodes) {
                sealed.forEach(text -> assertArrayEquals(TEXT, node.forReading(owner).orElseThrow().open("here", text).orElseThrow()));
            }
        }
    }

    @Test
    void what_one_node_destroyed_no_other_makes_anew_or_reads_once_it_has_read_the_erasure() {
        var one = open("one", store);
        var two = open("two", store);
        one.forWriting("person/eira");
        two.forReading("person/eira");
        one.destroy("person/eira");
        two.destroy("person/eira");     // as it reads the erasure in the journal
        assertEquals(Optional.empty(), two.forReading("person/eira"));
        assertThrows(Keys.KeyDestroyed.class, () -> two.forWriting("person/eira"));
        assertThrows(Keys.KeyDestroyed.class, () -> open("three", store).forWriting("person/eira"));
        assertEquals(Set.of("person/eira"), two.destroyed());
    }

    @Test
    void a_version_that_another_node_made_opens_here_too() {
        var one = open("one", store);
        var two = open("two", store);
        one.forWriting("person/eira");
        two.forWriting("person/eira");
        one.rotate("person/eira");
        var sealed = one.forWriting("person/eira").seal("here", TEXT);
        assertArrayEquals(TEXT, open("three", store).forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        two.rotate("person/eira");
        assertEquals(3, two.forWriting("person/eira").versions());
    }

    @Test
    void a_node_with_another_master_key_is_refused() throws IOException {
        open("one", store);
        Files.move(folder.resolve("master.key"), folder.resolve("away"));
        assertTrue(assertThrows(IllegalStateException.class, () -> open("two", store)).getMessage().contains("master.key is missing"));
        var other = MasterKeyFile.open(folder.resolve("other.key"), false);
        var refused = assertThrows(IllegalStateException.class, () -> SharedKeys.open(store, other, folder.resolve("two")));
        assertTrue(refused.getMessage().contains("the same one (--master-key FILE)"), refused::getMessage);
    }

    @Test
    void a_key_store_put_back_from_before_brings_nobody_back() {
        var one = open("one", store);
        one.forWriting("person/eira");
        var before = store.all().await();
        one.destroy("person/eira");
        var back = new DocumentKeyStore(new MemoryStores().documents("keys"));
        before.forEach(kept -> back.insert(kept).await());
        assertEquals(Optional.empty(), open("one", back).forReading("person/eira"));
        assertEquals(Set.of("person/eira"), Set.copyOf(back.destroyed().await()));
    }

    @Test
    void what_an_older_master_key_wrapped_opens_nothing_once_it_is_rotated() {
        var one = open("one", store);
        var sealed = one.forWriting("person/eira").seal("here", TEXT);
        var before = store.find("person/eira").await().orElseThrow();
        one.rotateMaster();
        assertArrayEquals(TEXT, open("one", store).forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        var master = MasterKeyFile.open(folder.resolve("master.key"), true);
        assertThrows(IllegalStateException.class, () -> master.unwrap("person/eira", Base64.getDecoder().decode(before.wrapped())));
    }

    @Test
    void nodes_sign_with_one_key_and_each_has_its_public_part() throws IOException {
        var master = MasterKeyFile.open(folder.resolve("master.key"), false);
        var one = CheckpointKey.shared(store, master, folder.resolve("keys-one"));
        var two = CheckpointKey.shared(store, master, folder.resolve("keys-two"));
        assertEquals(one.sign("text"), two.sign("text"));
        assertEquals(Files.readString(folder.resolve("keys-one/checkpoint.public")), Files.readString(folder.resolve("keys-two/checkpoint.public")));
        CheckpointKey.open(folder.resolve("keys-three"));
        assertThrows(IllegalStateException.class, () -> CheckpointKey.shared(store, master, folder.resolve("keys-three")));
    }

    @Test
    void the_keys_of_a_key_file_are_shared_by_the_command_and_open_what_they_sealed() {
        var files = new KeyFiles(folder.resolve("keys"), folder.resolve("master.key"), folder.resolve("witness"));
        String sealed;
        try (var file = files.open()) {
            sealed = file.forWriting("person/eira").seal("here", TEXT);
            file.forWriting("person/nia");
            file.destroy("person/nia");
        }
        assertTrue(said("share").contains("1 keys of"));
        assertTrue(said("share").contains("0 keys of"), "once");
        var node = open("one", store);
        assertArrayEquals(TEXT, node.forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        assertThrows(Keys.KeyDestroyed.class, () -> node.forWriting("person/nia"));
        assertTrue(said("list").contains("2 keys, 1 of them destroyed"), said("list"));
        assertTrue(said("rotate", "person/eira").contains("a new version"));
        assertTrue(said("rotate-master").contains("a new master key wraps 1 keys"));
        assertArrayEquals(TEXT, open("two", store).forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
    }

    private String said(String... command) {
        var out = new ByteArrayOutputStream();
        var arguments = new ArrayList<>(List.of("--data", folder.toString(), "--master-key", folder.resolve("master.key").toString(), "--keys-uri", "here"));
        arguments.addAll(List.of(command));
        KeyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), _ -> new KeyCommand.Shared() {
            @Override
            public KeyStore store() {
                return store;
            }

            @Override
            public void close() {
                // the memory stays
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
