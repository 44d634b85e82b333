package gwarchod.core.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// An Argon2id hash with its parameters and salt. It stands in the account's stream, under the account's key, and nowhere else: as text
/// it doesn't show.
record PasswordHash(@JsonValue String encoded) {
    /// No password matches it: for accounts that don't exist, or have none.
    static final PasswordHash NOBODY = nobody(Passwords.MEMORY_KIB, Passwords.ITERATIONS);

    /// The same at a cost: finding out takes as long as for a hash made at it.
    static PasswordHash nobody(int memoryKib, int iterations) {
        return new PasswordHash("$argon2id$v=19$m=" + memoryKib + ",t=" + iterations
                + ",p=1$AAECAwQFBgcICQoLDA0ODw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    }

    @JsonCreator
    PasswordHash {
        if (!encoded.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("not a hash of ours");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
