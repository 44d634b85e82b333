package gwarchod.core.journal;

/// Port: the key that wraps everybody's keys, so that what is kept of them is worth nothing without it. A key management service can stand
/// behind it: nothing here asks for the key itself. Every implementation passes `MasterKeyContract`.
public interface MasterKey {
    /// `key` as it may be kept, bound to `owner`.
    byte[] wrap(String owner, byte[] key);

    /// What `wrapped` was made of. Throws IllegalStateException when it doesn't open: changed, another owner's, or by another master key.
    byte[] unwrap(String owner, byte[] wrapped);

    /// Starts a new version, durably, which wraps from now on; what older ones wrapped still opens.
    void rotate();

    /// Whether the newest version wrapped it.
    boolean isNewest(byte[] wrapped);

    /// Forgets every version but the newest, durably: for when nothing is kept any more that they wrapped.
    void retireOlder();
}
