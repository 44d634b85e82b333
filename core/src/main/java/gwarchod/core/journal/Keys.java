package gwarchod.core.journal;

import java.util.Optional;
import javax.crypto.SecretKey;

/// Port: the keys under which payloads are stored, one for each person, clinic or stream they are about. They live outside the store
/// and its backups; a destroyed key is lawful erasure of everything under it. Every implementation passes `KeysContract`.
public interface Keys {
    /// The AES key (256 bits) of `owner` (`case/…`, `person/…`, `agency/…`, or another stream's name), made and durably kept at first use.
    /// Throws [KeyDestroyed] when it was destroyed.
    SecretKey forWriting(String owner);

    /// Empty when it was destroyed. A key that was never made is a fault: throws IllegalStateException.
    Optional<SecretKey> forReading(String owner);

    /// Destroys it for good.
    void destroy(String owner);

    /// Something was to be written about somebody who has been erased.
    final class KeyDestroyed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyDestroyed() {
            super("the key was destroyed: this person has been erased");
        }
    }
}
