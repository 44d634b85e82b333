package gwarchod.core.casefile.breach;

/// What is out of the ordinary about a breach, which is recorded all the same.
public enum BreachFlag {
    /// The order had ended when it happened.
    ORDER_HAD_ENDED,
    /// The order had not been made when it happened.
    ORDER_NOT_YET_MADE,
    /// A condition named did not hold when it happened.
    CONDITION_NOT_IN_FORCE,
    /// Nothing shows that the person knew of the order when it happened.
    AWARENESS_NOT_EVIDENCED,
    /// What breaking it is in law was not compared with the statute: ask Legal Services.
    LAW_NOT_VERIFIED
}
