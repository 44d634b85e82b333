package gwarchod.core.casefile.retention;

/// What came of reviewing how long a case is kept. That it is erased is proposed apart.
public enum ReviewOutcome {
    /// It is kept until a day.
    KEEP,
    /// Somebody else is to say.
    REFER
}
