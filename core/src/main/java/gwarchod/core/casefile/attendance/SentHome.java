package gwarchod.core.casefile.attendance;

/// Why somebody who came was sent home.
public enum SentHome {
    FOR_BEHAVIOUR,
    /// For a reason that was the service's, not theirs.
    BY_SERVICE
}
