package gwarchod.core.casefile.considered;

/// What became of something that was considered.
public enum Verdict {
    /// Considered, and nobody has decided yet.
    CONSIDERED,
    PURSUED,
    NOT_PURSUED,
    COMPLETED
}
