package gwarchod.iom.cohort;

/// How much a pathway needs.
public enum PathwayNeed {
    NONE,
    SOME,
    HIGH
}
