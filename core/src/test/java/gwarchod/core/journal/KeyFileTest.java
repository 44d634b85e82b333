package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest extends KeysContract {
    @TempDir
    Path folder;

    private @Nullable KeyFile open;
    private String said = "";

    @Override
    KeyFile keys() {
        close();
        open = files().open();
        return open;
    }

    private KeyFiles files() {
        return new KeyFiles(folder.resolve("keys"), folder.resolve("elsewhere/master.key"), folder.resolve("witness"));
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    @Test
    void keys_made_rotated_and_destroyed_are_known_after_a_restart() {
        var before = keys().forWriting("person/eira").seal("here", TEXT);
        keys().rotate("person/eira");
        keys().forWriting("person/nia");
        keys().destroy("person/nia");
        var eira = keys().forReading("person/eira").orElseThrow();
        assertEquals(2, eira.versions());
        assertArrayEquals(TEXT, eira.open("here", before).orElseThrow());
        assertEquals(Optional.empty(), keys().forReading("person/nia"));
    }

    @Test
    void nobody_else_may_read_the_file() throws IOException {
        keys().forWriting("person/eira");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().persons())));
        keys().destroy("person/eira");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().persons())));
    }

    @Test
    void the_file_opens_nothing_without_its_master_key() throws IOException {
        keys().forWriting("person/eira");
        close();
        Files.move(files().master(), folder.resolve("taken-away"));
        assertThrows(IllegalStateException.class, () -> files().open());
        var stranger = MasterKeyFile.open(files().master(), false);
        try (var keys = KeyFile.open(files().persons(), folder.resolve("destroyed"), stranger)) {
            assertThrows(IllegalStateException.class, () -> keys.forReading("person/eira"));
        }
    }

    @Test
    void one_process_has_it_at_a_time() {
        keys();
        assertThrows(IllegalStateException.class, () -> files().open());
    }

    @Test
    void a_line_torn_by_a_crash_takes_no_later_key_with_it() throws IOException {
        var eira = keys().forWriting("person/eira").seal("here", TEXT);
        Files.writeString(files().persons(), "person/torn 2:AAAABBBB", StandardOpenOption.APPEND);
        var nia = keys().forWriting("person/nia").seal("here", TEXT);
        assertTrue(keys().forReading("person/eira").orElseThrow().open("here", eira).isPresent());
        assertTrue(keys().forReading("person/nia").orElseThrow().open("here", nia).isPresent());
    }

    @Test
    void a_damaged_line_is_named() throws IOException {
        keys().forWriting("person/eira");
        Files.writeString(files().persons(), "person/nia not-base64!\n", StandardOpenOption.APPEND);
        var damaged = assertThrows(IllegalStateException.class, this::keys);
        assertTrue(damaged.getMessage().startsWith("line 2 of the key file"), damaged.getMessage());
    }

    @Test
    void a_file_of_before_there_were_versions_opens_what_it_sealed_and_is_wrapped_at_once() throws IOException {
        var old = FormatOne.key(1);
        Files.createDirectories(folder.resolve("keys"));
        var line = Base64.getEncoder().encodeToString(old.getEncoded());
        Files.writeString(files().persons(), "person/eira " + line + "\nperson/nia -\n");
        var keys = keys();
        var sealed = FormatOne.seal(old, "case/one people.added.1 person/eira", TEXT);
        assertArrayEquals(TEXT, keys.forReading("person/eira").orElseThrow().open("case/one people.added.1 person/eira", sealed).orElseThrow());
        assertEquals(Optional.empty(), keys.forReading("person/nia"));
        assertFalse(Files.readString(files().persons()).contains(line));
        var renewed = keys.forWriting("person/eira").seal("here", TEXT);
        assertTrue(keys().forReading("person/eira").orElseThrow().open("here", renewed).isPresent());
    }

    @Test
    void an_older_copy_of_the_file_put_back_brings_nobody_back() throws IOException {
        keys().forWriting("person/eira");
        close();
        byte[] backup = Files.readAllBytes(files().persons());
        keys().destroy("person/eira");
        close();
        Files.write(files().persons(), backup);
        assertEquals(Optional.empty(), keys().forReading("person/eira"));
        close();
        assertFalse(Files.readString(files().persons()).contains("person/eira 2:"), "and its key is gone from the file again");
    }

    @Test
    void a_new_master_key_wraps_every_key_and_the_old_one_opens_none() throws IOException {
        var sealed = keys().forWriting("person/eira").seal("here", TEXT);
        close();
        byte[] before = Files.readAllBytes(files().persons());
        byte[] oldMaster = Files.readAllBytes(files().master());
        assertEquals(0, run("rotate-master"));
        assertArrayEquals(TEXT, keys().forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        close();
        assertFalse(new String(before, StandardCharsets.UTF_8).equals(Files.readString(files().persons())));
        Files.write(files().master(), oldMaster);
        assertThrows(IllegalStateException.class, () -> keys().forReading("person/eira"));
    }

    @Test
    void a_backup_of_before_a_new_master_key_opens_with_the_master_key_of_before() throws IOException {
        var sealed = keys().forWriting("person/eira").seal("here", TEXT);
        keys().forWriting("person/nia");
        close();
        byte[] before = Files.readAllBytes(files().persons());
        byte[] oldMaster = Files.readAllBytes(files().master());
        assertEquals(0, run("rotate-master"));
        assertTrue(said.contains("opens with the master key from before alone"), said);
        keys().destroy("person/nia");
        close();
        byte[] newMaster = Files.readAllBytes(files().master());
        Files.write(files().persons(), before);
        var why = assertThrows(IllegalStateException.class, () -> keys().forReading("person/eira"));
        assertTrue(why.getMessage().contains("opens with the one from before"), why.getMessage());
        close();
        Files.write(files().master(), oldMaster);
        assertArrayEquals(TEXT, keys().forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        assertEquals(Optional.empty(), keys().forReading("person/nia"), "the witness still knows who was erased");
        close();
        assertEquals(0, run("rotate-master"));
        assertArrayEquals(TEXT, keys().forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        close();
        assertFalse(Arrays.equals(newMaster, Files.readAllBytes(files().master())));
    }

    @Test
    void the_command_rotates_one_key_or_all_of_a_stopped_node() {
        keys().forWriting("person/eira");
        keys().forWriting("person/nia");
        keys().destroy("person/nia");
        assertEquals(1, run("list"), "in use");
        close();
        assertEquals(0, run("rotate", "person/eira"));
        assertEquals(0, run("rotate", "all"));
        assertEquals(1, run("rotate", "person/nia"));
        assertEquals(1, run("rotate", "person/nobody"));
        assertEquals(2, run("polish"));
        assertEquals(3, keys().forReading("person/eira").orElseThrow().versions());
    }

    private int run(String... command) {
        var arguments = new ArrayList<>(List.of("--keys", files().folder().toString(), "--master-key", files().master().toString(),
                "--witness", files().witness().toString()));
        arguments.addAll(List.of(command));
        var out = new ByteArrayOutputStream();
        int status = KeyCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return status;
    }
}
