package gwarchod.clinic.referral;

/// What a check after a programme found.
public enum MonitoringFinding {
    NOTHING_NEW,
    CONCERN,
    /// They couldn't be found or followed.
    LOST_SIGHT
}
