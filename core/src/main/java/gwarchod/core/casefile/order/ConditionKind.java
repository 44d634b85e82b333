package gwarchod.core.casefile.order;

/// What a condition of an order does.
public enum ConditionKind {
    /// What the person must not do.
    PROHIBITION,
    /// What the person must do.
    REQUIREMENT
}
