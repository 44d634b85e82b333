package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest extends KeysContract {
    @TempDir
    Path folder;

    @Override
    Keys keys() {
        return KeyFile.open(file());
    }

    private Path file() {
        return folder.resolve("persons.keys");
    }

    @Test
    void keys_made_and_keys_destroyed_are_known_after_a_restart() {
        var eira = keys().forWriting("person/eira");
        keys().forWriting("person/nia");
        keys().destroy("person/nia");
        assertEquals(Optional.of(eira), keys().forReading("person/eira"));
        assertEquals(Optional.empty(), keys().forReading("person/nia"));
    }

    @Test
    void nobody_else_may_read_the_file() throws IOException {
        keys().forWriting("person/eira");
        keys().destroy("person/eira");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void a_line_torn_by_a_crash_takes_no_later_key_with_it() throws IOException {
        var eira = keys().forWriting("person/eira");
        Files.writeString(file(), "person/torn AAAABBBB", StandardOpenOption.APPEND);
        var nia = keys().forWriting("person/nia");
        assertEquals(Optional.of(eira), keys().forReading("person/eira"));
        assertEquals(Optional.of(nia), keys().forReading("person/nia"));
    }
}
