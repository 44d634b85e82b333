package gwarchod.iom.outstanding;

/// Where somebody wanted stands.
public enum OutstandingState {
    /// Wanted, and not yet so long that they are on the list.
    WANTED,
    /// On the list.
    LISTED,
    FOUND,
    CANCELLED
}
