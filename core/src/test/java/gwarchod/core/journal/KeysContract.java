package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every keeper of keys promises.
abstract class KeysContract {
    static final byte[] TEXT = "She lives by the harbour".getBytes(StandardCharsets.UTF_8);

    /// One without any key yet.
    abstract Keys keys();

    @Test
    void an_owner_has_one_key_and_no_two_have_the_same() {
        var keys = keys();
        var sealed = keys.forWriting("person/eira").seal("here", TEXT);
        assertArrayEquals(TEXT, keys.forWriting("person/eira").open("here", sealed).orElseThrow());
        assertArrayEquals(TEXT, keys.forReading("person/eira").orElseThrow().open("here", sealed).orElseThrow());
        assertEquals(Optional.empty(), keys.forWriting("person/nia").open("here", sealed));
    }

    @Test
    void what_is_sealed_opens_nowhere_else_and_not_once_changed() {
        var key = keys().forWriting("person/eira");
        var sealed = key.seal("case/one/3#0 people.added.1 person/eira", TEXT);
        assertEquals(Optional.empty(), key.open("case/one/4#0 people.added.1 person/eira", sealed));
        byte[] bytes = Base64.getDecoder().decode(sealed);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 1;
            assertEquals(Optional.empty(), key.open("case/one/3#0 people.added.1 person/eira", Base64.getEncoder().encodeToString(bytes)));
            bytes[at] ^= 1;
        }
        assertEquals(Optional.empty(), key.open("case/one/3#0 people.added.1 person/eira", "?"));
    }

    @Test
    void a_new_version_seals_and_the_older_ones_only_open() {
        var keys = keys();
        var first = keys.forWriting("person/eira");
        var before = first.seal("here", TEXT);
        keys.rotate("person/eira");
        var second = keys.forWriting("person/eira");
        var after = second.seal("here", TEXT);
        assertEquals(2, second.versions());
        assertArrayEquals(TEXT, second.open("here", before).orElseThrow());
        assertArrayEquals(TEXT, keys.forReading("person/eira").orElseThrow().open("here", after).orElseThrow());
        assertEquals(Optional.empty(), first.open("here", after), "the new version seals");
    }

    @Test
    void a_key_that_was_never_made_is_a_fault_and_not_an_erased_person() {
        assertThrows(IllegalStateException.class, () -> keys().forReading("person/nobody"));
        assertThrows(IllegalStateException.class, () -> keys().rotate("person/nobody"));
    }

    @Test
    void a_destroyed_key_never_comes_back() {
        var keys = keys();
        keys.forWriting("person/eira");
        keys.destroy("person/eira");
        keys.destroy("person/eira");
        keys.destroy("person/never-known");
        assertEquals(Optional.empty(), keys.forReading("person/eira"));
        assertThrows(Keys.KeyDestroyed.class, () -> keys.forWriting("person/eira"));
        assertThrows(Keys.KeyDestroyed.class, () -> keys.rotate("person/eira"));
        assertThrows(Keys.KeyDestroyed.class, () -> keys.forWriting("person/never-known"));
        assertEquals(Set.of("person/eira", "person/never-known"), keys.destroyed());
        assertNotEquals(Optional.empty(), Optional.of(keys.forWriting("person/nia")));
    }
}
