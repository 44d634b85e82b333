package gwarchod.core.casefile.considered;

/// Why something still has to be considered.
public enum GapReason {
    NOT_CONSIDERED,
    /// Considered, and nobody has decided.
    UNDECIDED,
    /// At this risk each needs a reason of its own.
    OWN_REASON,
    /// Not pursued before the outcome; it is asked once more after it.
    AFTER_OUTCOME
}
