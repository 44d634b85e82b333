package gwarchod.core.casefile.breach;

/// What came to be known of whether it is true. Until then it is alleged; each of these stands beside the others.
public enum BreachFinding {
    ADMITTED,
    PROVED,
    NOT_PROVED,
    /// It is no breach of this person: it stays readable and counts nowhere.
    RECORDED_IN_ERROR
}
