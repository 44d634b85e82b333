package gwarchod.core.casefile.telling;

/// What somebody was told about.
public enum ToldOf {
    WHEN_AND_WHERE,
    CONDITIONS,
    ORDER_AND_ITS_END,
    BREACHES,
    PROGRAMME,
    SAFETY,
    WHOM_TO_RING
}
