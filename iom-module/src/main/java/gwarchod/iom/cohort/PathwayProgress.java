package gwarchod.iom.cohort;

/// How far the goal of a pathway is.
public enum PathwayProgress {
    NOT_STARTED,
    UNDER_WAY,
    MET,
    STUCK
}
