package gwarchod.core.casefile.advice;

/// What Legal Services say to an order.
public enum AdviceOutcome {
    FOR,
    AGAINST
}
