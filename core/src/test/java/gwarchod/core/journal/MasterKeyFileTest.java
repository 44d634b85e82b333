package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest extends MasterKeyContract {
    @TempDir
    Path folder;

    @Override
    MasterKey master() {
        return MasterKeyFile.open(folder.resolve("master.key"), false);
    }

    @Test
    void it_is_the_same_after_a_restart_and_nobody_else_may_read_it() throws IOException {
        byte[] wrapped = master().wrap("person/eira", new byte[] {7});
        assertArrayEquals(new byte[] {7}, master().unwrap("person/eira", wrapped));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))));
    }

    @Test
    void one_that_is_needed_and_missing_is_never_made_anew() {
        var missing = assertThrows(IllegalStateException.class, () -> MasterKeyFile.open(folder.resolve("master.key"), true));
        assertTrue(missing.getMessage().contains("master.key is missing"));
    }

    @Test
    void what_is_no_master_key_is_refused() throws IOException {
        Files.writeString(folder.resolve("master.key"), "AAAA\n");
        assertThrows(IllegalStateException.class, this::master);
    }
}
