package gwarchod.core.casefile.breach;

/// What a breach consists in. Whether it is an offence differs: breaking a condition of bail is none, failing to surrender is.
public enum BreachKind {
    CONDITION_BROKEN,
    FAILED_TO_SURRENDER,
    /// Name or address were not told to the police in time, or wrongly.
    FAILED_TO_NOTIFY
}
