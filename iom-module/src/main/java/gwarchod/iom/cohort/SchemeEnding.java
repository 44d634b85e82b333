package gwarchod.iom.cohort;

/// How a tag or a diversion ended.
public enum SchemeEnding {
    COMPLETED,
    REMOVED,
    WITHDRAWN,
    RECALLED
}
