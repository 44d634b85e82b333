package gwarchod.clinic.programme;

/// For whom a session is.
public enum SessionKind {
    GROUP,
    ONE_TO_ONE,
    /// Makes up for one session that somebody missed.
    CATCH_UP
}
