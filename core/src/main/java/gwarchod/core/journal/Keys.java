package gwarchod.core.journal;

import java.util.Optional;
import java.util.Set;

/// Port: the keys under which payloads are stored, one for each person, clinic or stream they are about. They live outside the store
/// and its backups; a destroyed key is lawful erasure of everything under it. Every implementation passes `KeysContract`.
public interface Keys {
    /// The key of `owner` (`case/…`, `person/…`, `agency/…`, or another stream's name), made and durably kept at first use.
    /// Throws [KeyDestroyed] when it was destroyed.
    OwnerKey forWriting(String owner);

    /// Empty when it was destroyed. A key that was never made is a fault: throws IllegalStateException.
    Optional<OwnerKey> forReading(String owner);

    /// The same as it is kept now: for what doesn't open under the one held, which another node may have rotated since.
    default Optional<OwnerKey> again(String owner) {
        return forReading(owner);
    }

    /// Starts a new version of it, durably, under which everything is sealed from now on; older versions only open. Nothing that is stored
    /// changes. Throws [KeyDestroyed] when it was destroyed, IllegalStateException when it was never made.
    void rotate(String owner);

    /// Destroys it for good, in all its versions; also one that was never made, so that it never will be.
    void destroy(String owner);

    /// Whose key was destroyed.
    Set<String> destroyed();

    /// Something was to be written about somebody who has been erased.
    final class KeyDestroyed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public KeyDestroyed() {
            super("the key was destroyed: this person has been erased");
        }
    }
}
