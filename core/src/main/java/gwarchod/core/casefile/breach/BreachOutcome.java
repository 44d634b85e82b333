package gwarchod.core.casefile.breach;

/// What came of it.
public enum BreachOutcome {
    CHARGED,
    REMANDED,
    BAILED_AGAIN,
    RECALLED,
    FINED,
    IMPRISONED,
    OTHER_SENTENCE,
    ORDER_VARIED,
    NO_FURTHER_ACTION
}
