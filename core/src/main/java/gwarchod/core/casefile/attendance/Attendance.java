package gwarchod.core.casefile.attendance;

/// Whether somebody came to a session.
public enum Attendance {
    ATTENDED,
    LATE,
    ABSENT,
    /// They came and were sent home; [SentHome] says why.
    SENT_HOME,
    /// The session wasn't held, so nobody was absent from it. It follows from the session: a register doesn't say it of one person.
    NOT_HELD;

    /// Whether a register may say it of a participant.
    public boolean registered() {
        return this != NOT_HELD;
    }
}
