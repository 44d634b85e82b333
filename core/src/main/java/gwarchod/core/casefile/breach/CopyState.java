package gwarchod.core.casefile.breach;

/// How a copy of the court-ready history stands.
public enum CopyState {
    /// Nobody has released what it shows.
    WAITING,
    RELEASED,
    WITHDRAWN
}
