package gwarchod.core.casefile.attendance;

/// Whether somebody came to a session.
public enum Attendance {
    ATTENDED,
    LATE,
    ABSENT
}
