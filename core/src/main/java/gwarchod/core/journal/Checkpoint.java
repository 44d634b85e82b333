package gwarchod.core.journal;

import java.time.Instant;
import java.util.List;

/// An entry of the checkpoint chain: the heads that changed since the one before, signed with a key the store doesn't hold.
/// `body` is its JSON text `{"number","at","previous","heads":[{"stream","number","hash"}]}`, hashed (SHA-256, lower-case hex) and signed (Ed25519,
/// base64) verbatim; `previous` is the hash of the checkpoint before, 64 zeros for the first.
///
/// @param at what was recorded up to then this one or an earlier one vouches for
public record Checkpoint(long number, Instant at, List<Head> heads, String previous, String body, String hash, String signature) {
    public Checkpoint {
        heads = List.copyOf(heads);
    }
}
