package gwarchod.core.casefile.breach;

/// What the response came to.
public enum BreachStep {
    ARRESTED,
    BEFORE_COURT
}
