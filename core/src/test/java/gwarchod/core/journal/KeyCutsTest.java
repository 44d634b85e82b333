package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that dies between any two things it does to the files of keys, or in the middle of writing, loses no key that was used and
/// brings none back that was destroyed.
class KeyCutsTest {
    private static final byte[] TEXT = KeysContract.TEXT;

    @TempDir
    Path folder;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Dies before operation `cut`.
    private static final class Dying extends KeyDisk {
        private final int cut;
        private int operations;

        Dying(int cut) {
            this.cut = cut;
        }

        @Override
        void before(String operation) {
            if (++operations == cut) {
                throw new Killed();
            }
        }
    }

    /// Fails once, in the middle of what it writes, as a full disk does; the process lives on.
    private static final class Failing extends KeyDisk {
        private boolean fails;

        @Override
        void before(String operation) {
            if (fails && operation.equals("second half")) {
                fails = false;
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        }
    }

    @Test
    void a_line_that_failed_half_way_takes_no_later_one_with_it() throws IOException {
        var files = new KeyFiles(folder, folder.resolve("master.key"), folder.resolve("witness"));
        var disk = new Failing();
        String eira;
        String nia;
        try (var keys = KeyFile.open(files.persons(), files.witness().resolve("destroyed.keys"), MasterKeyFile.open(files.master(), false, disk), disk)) {
            eira = keys.forWriting("person/eira").seal("here", TEXT);
            keys.forWriting("person/mair");
            keys.forWriting("person/sian");
            disk.fails = true;
            assertThrows(UncheckedIOException.class, () -> keys.forWriting("person/nia"));
            nia = keys.forWriting("person/nia").seal("here", TEXT);
            for (String gone : List.of("person/mair", "person/sian")) {
                disk.fails = true;
                assertThrows(UncheckedIOException.class, () -> keys.destroy(gone));
                keys.destroy(gone);
            }
        }
        assertEquals(List.of("person/mair", "person/sian"), Files.readAllLines(files.witness().resolve("destroyed.keys")).stream().sorted().toList());
        assertEquals(4, Files.readAllLines(files.persons()).size());
        try (var keys = files.open()) {
            assertArrayEquals(TEXT, keys.forReading("person/eira").orElseThrow().open("here", eira).orElseThrow());
            assertArrayEquals(TEXT, keys.forReading("person/nia").orElseThrow().open("here", nia).orElseThrow());
            assertEquals(Set.of("person/mair", "person/sian"), keys.destroyed());
        }
    }

    @Test
    void making_one() throws IOException {
        assertEquals(3, cuts(keys -> keys.forWriting("person/new")));
    }

    @Test
    void a_new_version() throws IOException {
        assertEquals(3, cuts(keys -> keys.rotate("person/eira")));
    }

    @Test
    void a_new_master_key() throws IOException {
        assertEquals(21, cuts(KeyFile::rotateMaster));
    }

    @Test
    void destroying_one() throws IOException {
        assertEquals(10, cuts(keys -> keys.destroy("person/nia")));
    }

    /// How many moments there were to die at.
    private int cuts(Consumer<KeyFile> act) throws IOException {
        int cut = 1;
        while (cut(folder.resolve("cut-" + cut), cut, act)) {
            cut++;
        }
        return cut - 1;
    }

    private static boolean cut(Path place, int cut, Consumer<KeyFile> act) throws IOException {
        var files = new KeyFiles(place, place.resolve("master.key"), place.resolve("witness"));
        String eira;
        String nia;
        try (var keys = files.open()) {
            eira = keys.forWriting("person/eira").seal("here", TEXT);
            nia = keys.forWriting("person/nia").seal("here", TEXT);
            keys.destroy("person/mair");
        }
        boolean died = false;
        var disk = new Dying(cut);
        try (var keys = KeyFile.open(files.persons(), files.witness().resolve("destroyed.keys"), MasterKeyFile.open(files.master(), true, disk), disk)) {
            act.accept(keys);
        } catch (Killed _) {
            died = true;
        }
        for (int start = 0; start < 2; start++) {
            try (var keys = files.open()) {
                assertArrayEquals(TEXT, keys.forReading("person/eira").orElseThrow().open("here", eira).orElseThrow(), "cut " + cut);
                keys.forReading("person/nia").ifPresent(key -> assertTrue(key.open("here", nia).isPresent()));
                assertEquals(Optional.empty(), keys.forReading("person/mair"));
                act.accept(keys);       // what was begun can be done again
            }
        }
        return died;
    }

    @Test
    void opening_a_file_of_before_there_were_versions() throws IOException {
        var old = FormatOne.key(3);
        var sealed = FormatOne.seal(old, "here", TEXT);
        boolean died;
        int cut = 0;
        do {
            var place = folder.resolve("old-" + ++cut);
            var files = new KeyFiles(place, place.resolve("master.key"), place.resolve("witness"));
            Files.createDirectories(place);
            Files.writeString(files.persons(), "person/eira " + Base64.getEncoder().encodeToString(old.getEncoded()) + "\nperson/mair -\n");
            died = opened(files, cut);
            try (var keys = files.open()) {
                assertTrue(keys.forReading("person/eira").orElseThrow().open("here", sealed).isPresent(), "cut " + cut);
                assertEquals(Optional.empty(), keys.forReading("person/mair"));
            }
        } while (died);
        assertEquals(15, cut);
    }

    private static boolean opened(KeyFiles files, int cut) {
        var disk = new Dying(cut);
        try (var keys = KeyFile.open(files.persons(), files.witness().resolve("destroyed.keys"), MasterKeyFile.open(files.master(), false, disk), disk)) {
            return keys.owners().isEmpty();
        } catch (Killed _) {
            return true;
        }
    }
}
