package gwarchod.clinic.concern;

/// Where a concern stands.
public enum ConcernState {
    /// Nobody has said that they have it.
    NOT_RECEIVED,
    RECEIVED,
    CLOSED
}
