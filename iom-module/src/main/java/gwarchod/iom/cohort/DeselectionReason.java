package gwarchod.iom.cohort;

/// Why somebody leaves the cohort.
public enum DeselectionReason {
    RISK_REDUCED,
    SENTENCE_ENDED,
    MOVED_AWAY,
    LONG_SENTENCE,
    DIED,
    OTHER
}
