package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every keeper of keys promises.
abstract class KeysContract {
    /// One without any key yet.
    abstract Keys keys();

    @Test
    void an_owner_has_one_key_of_256_bits_and_no_two_have_the_same() {
        var keys = keys();
        var eira = keys.forWriting("person/eira");
        assertEquals(32, eira.getEncoded().length);
        assertEquals(eira, keys.forWriting("person/eira"));
        assertEquals(Optional.of(eira), keys.forReading("person/eira"));
        assertNotEquals(eira, keys.forWriting("person/nia"));
    }

    @Test
    void a_key_that_was_never_made_is_a_fault_and_not_an_erased_person() {
        assertThrows(IllegalStateException.class, () -> keys().forReading("person/nobody"));
    }

    @Test
    void a_destroyed_key_never_comes_back() {
        var keys = keys();
        keys.forWriting("person/eira");
        keys.destroy("person/eira");
        assertEquals(Optional.empty(), keys.forReading("person/eira"));
        assertThrows(Keys.KeyDestroyed.class, () -> keys.forWriting("person/eira"));
    }
}
