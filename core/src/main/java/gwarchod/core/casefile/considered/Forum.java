package gwarchod.core.casefile.considered;

/// Where something was considered.
public enum Forum {
    INVESTIGATION,
    SUPERVISION,
    DOMESTIC_ABUSE_REVIEW,
    DAILY_MANAGEMENT,
    IOM_MEETING,
    STALKING_CLINIC,
    OTHER
}
