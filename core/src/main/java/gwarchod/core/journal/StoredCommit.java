package gwarchod.core.journal;

/// A commit as it lies in the store. `body` is its JSON text, stored and hashed verbatim: the envelope readable, each part
/// of an event's payload encrypted. `hash` = SHA-256 over five parts, each preceded by its length as four bytes big-endian: the
/// UTF-8 bytes of `previous`, of `ref` and of `commitId`, `slot` as eight bytes big-endian, the UTF-8 bytes of `body`.
/// `previous` is the hash of the commit before in the same stream, 64 zeros for the first. Both are lower-case hex.
///
/// @param slot the second (since 1970, UTC) in which it was recorded; coarse, for asking what is recent, never for order
public record StoredCommit(CommitRef ref, String commitId, long slot, String body, String previous, String hash) {
    /// What the first commit of a stream names as the one before it.
    public static final String NOTHING_BEFORE = "0".repeat(64);

    /// The commit with its hash.
    public static StoredCommit of(CommitRef ref, String commitId, long slot, String body, String previous) {
        return new StoredCommit(ref, commitId, slot, body, previous, CommitBody.hash(ref, commitId, slot, body, previous));
    }
}
