package gwarchod.core.casefile.action;

/// How an action stands.
public enum ActionStatus {
    OPEN,
    DONE,
    /// No longer needed; the note says why.
    CANCELLED
}
