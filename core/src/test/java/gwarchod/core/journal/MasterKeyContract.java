package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// What every keeper of the master key promises: the file does, and so must a key management service.
abstract class MasterKeyContract {
    private static final byte[] KEY = {1, 2, 3, 4};

    abstract MasterKey master();

    @Test
    void what_it_wraps_it_unwraps_for_that_owner_alone() {
        var master = master();
        byte[] wrapped = master.wrap("person/eira", KEY);
        assertArrayEquals(KEY, master.unwrap("person/eira", wrapped));
        assertThrows(IllegalStateException.class, () -> master.unwrap("person/nia", wrapped));
        wrapped[wrapped.length - 1] ^= 1;
        assertThrows(IllegalStateException.class, () -> master.unwrap("person/eira", wrapped));
    }

    @Test
    void after_a_rotation_it_unwraps_both_until_the_older_is_retired() {
        var master = master();
        byte[] before = master.wrap("person/eira", KEY);
        assertTrue(master.isNewest(before));
        master.rotate();
        byte[] after = master.wrap("person/eira", KEY);
        assertFalse(master.isNewest(before));
        assertTrue(master.isNewest(after));
        assertArrayEquals(KEY, master.unwrap("person/eira", before));
        master.retireOlder();
        assertArrayEquals(KEY, master.unwrap("person/eira", after));
        assertThrows(IllegalStateException.class, () -> master.unwrap("person/eira", before));
    }
}
