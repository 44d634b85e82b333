package gwarchod.core.casefile.order;

/// What Legal Services answered.
public enum AdviceOutcome {
    FOR,
    AGAINST,
    /// They need more before they can say.
    RETURNED
}
