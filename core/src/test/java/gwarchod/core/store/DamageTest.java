package gwarchod.core.store;

import static gwarchod.core.store.Commits.await;
import static gwarchod.core.store.Commits.commit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.journal.CommitStore.Insertion;
import gwarchod.core.journal.StreamId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
    private static final int COMMITS = 20;

    @TempDir
    Path directory;

    private Path journal;
    private long sizeBeforeLast;

    /// Twenty commits, each its own frame, as each is waited for; the file ends with the last, as after kill -9.
    @BeforeEach
    void write() throws IOException {
        journal = directory.resolve("journal");
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            for (int number = 1; number <= COMMITS; number++) {
                sizeBeforeLast = Files.size(journal);
                assertEquals(Insertion.STORED, await(stores.commits().insert(commit("case/a", number, "id-" + number, number, "body-" + number + "!"))));
            }
            copyAside();
        }
        Files.move(directory.resolve("copy"), journal, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copyAside() throws IOException {
        Files.copy(journal, directory.resolve("copy"));
    }

    private int commitsThere() {
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            var commits = await(stores.commits().read(StreamId.parse("case/a"), 0));
            for (int i = 0; i < commits.size(); i++) {
                assertEquals(i + 1, commits.get(i).ref().number());
            }
            return commits.size();
        }
    }

    @Test
    void a_torn_tail_is_cut_wherever_it_was_torn() throws IOException {
        var whole = Files.readAllBytes(journal);
        for (int length = (int) sizeBeforeLast + 1; length < whole.length; length += 37) {
            Files.write(journal, Arrays.copyOf(whole, length));
            assertEquals(COMMITS - 1, commitsThere(), "torn at " + length);
        }
    }

    @Test
    void zeros_or_noise_after_the_last_good_frame_are_cut() throws IOException {
        var whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length + 5_000));
        assertEquals(COMMITS, commitsThere());
        var noise = Arrays.copyOf(whole, whole.length + 3_000);
        Arrays.fill(noise, whole.length, noise.length, (byte) 0x11);
        Files.write(journal, noise);
        assertEquals(COMMITS, commitsThere());
    }

    @Test
    void writing_goes_on_after_a_cut() throws IOException {
        var whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - 3));
        try (var store = EmbeddedStore.open(directory); var stores = MongoStores.connect(store.connectionString(), "gwarchod")) {
            assertEquals(Insertion.STORED, await(stores.commits().insert(commit("case/a", COMMITS, "again", 1, "{}"))));
        }
        assertEquals(COMMITS, commitsThere());
    }

    @Test
    void a_changed_byte_with_good_data_after_it_is_refused_and_named() throws IOException {
        var damaged = Files.readAllBytes(journal);
        damaged[indexOf(damaged, "body-7!") + 2] ^= 1;
        Files.write(journal, damaged);
        var refused = assertThrows(CorruptStoreException.class, () -> EmbeddedStore.open(directory));
        assertEquals("case/a/7", refused.documentId());
        assertEquals(journal.toString(), refused.file());
        assertTrue(refused.getMessage().contains("offset " + refused.offset()), refused.getMessage());
        assertArrayEquals(damaged, Files.readAllBytes(journal), "nothing may be changed");
        assertThrows(CorruptStoreException.class, () -> EmbeddedStore.open(directory), "and the directory is free again");
    }

    @Test
    void a_changed_length_is_refused_too() throws IOException {
        var damaged = Files.readAllBytes(journal);
        damaged[8] = 0x7f;
        Files.write(journal, damaged);
        assertEquals(8, assertThrows(CorruptStoreException.class, () -> EmbeddedStore.open(directory)).offset() / 10 * 10 + 8);
    }

    @Test
    void a_changed_byte_in_the_last_frame_of_a_store_stopped_in_good_order_is_refused() throws IOException {
        commitsThere(); // opens and stops it
        var damaged = Files.readAllBytes(journal);
        damaged[indexOf(damaged, "body-" + COMMITS + "!")] ^= 1;
        Files.write(journal, damaged);
        assertEquals("case/a/" + COMMITS, assertThrows(CorruptStoreException.class, () -> EmbeddedStore.open(directory)).documentId());
    }

    @Test
    void another_file_is_refused() throws IOException {
        Files.writeString(journal, "something else altogether");
        assertThrows(CorruptStoreException.class, () -> EmbeddedStore.open(directory));
        Files.writeString(journal, "GWST");
        assertEquals(0, commitsThere(), "the beginning of the very first write");
    }

    private static int indexOf(byte[] bytes, String text) {
        var wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.mismatch(bytes, at, at + wanted.length, wanted, 0, wanted.length) == -1) {
                return at;
            }
        }
        throw new AssertionError(text + " isn't in the file");
    }
}
