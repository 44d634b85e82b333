package gwarchod.mappa.notification;

/// How a notification stands. None of them is a breach.
public enum DutyState {
    OPEN,
    /// They are away, and its days don't run.
    WAITS,
    IN_TIME,
    LATE,
    /// Its last day passed, and nothing is recorded.
    PASSED
}
