package gwarchod.core.matching;

/// Where two files stand to each other.
public enum PairStanding {
    /// Nobody decided.
    POSSIBLE,
    SAME,
    APART
}
